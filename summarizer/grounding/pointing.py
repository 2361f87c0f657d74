"""Whether a passage points back to somebody named before it: by a pronoun, a description, a title, a quotation."""

import re

from summarizer.grounding.context import Passage, Sentence
from summarizer.grounding.patterns import words
from summarizer.grounding.presence import content, fits, positions
from summarizer.grounding.stance_words import ANAPHORS, BODY_ANAPHORS, SPEECH_VERBS
from summarizer.text import names
from summarizer.text.late import late
from summarizer.text.places import country_code


def stands_for(passage: Passage, name: str) -> bool:
    """Whether the passage points back to somebody named in the two sentences before it: "he", "the group", a quotation
    that goes on.
    """
    own = " ".join(sentence.lower for sentence in passage.sentences)
    points_back = '"' in own or words(ANAPHORS).search(own) is not None or words(BODY_ANAPHORS).search(own) is not None
    if _speaks_for(passage, name):
        return True
    named = _SAME.search(own) is not None or any(fits(name, each) for each in passage.before)
    if not points_back or not named or (country_code(name) is None and own_subject(passage, name)):
        return False
    if any(_FOR_THEM.search(sentence.lower) for sentence in passage.sentences):
        return True
    return not all(_another_speaks(passage, sentence, name) for sentence in passage.sentences)


def own_subject(passage: Passage, name: str) -> bool:
    """Whether the quote begins with another name and its verb: "the European Commission offered its sympathy"."""
    match = _SUBJECT.match(passage.quote)
    if match is None:
        return False
    subject = match.group(1)
    if words(SPEECH_VERBS).match(passage.quote.lower(), match.end()) is None:
        return False
    return not names.same_actor(name, subject) and not set(content(name)) & set(content(subject))


_SUBJECT = late(
    r"(?:(?:[Tt]he |[Aa]n? )?|[A-Z]?[a-z][a-z '-]{2,60}, )"
    r"([A-Z][\w'.&-]+(?: (?:of |for |the |and )?[A-Z][\w'.&-]+){1,5}),? "
)
_FOR_THEM = late(
    r"\b(?:lawyers?|attorneys?|counsel|spokes\w+|representatives?|negotiators?) (?:for|of)"
    r" (?:the [\w-]+|them|him|her|it)\b"
)
"""Somebody who speaks for whom the sentences before name."""


def _speaks_for(passage: Passage, name: str) -> bool:
    """Whether a person of the passage was introduced, in the sentences before, by a title that holds the name."""
    surnames = {
        each.text.split()[-1].lower() for own in passage.sentences for each in own.names if each.kind == "person"
    }
    for sentence in passage.before:
        for start, end in positions(name, sentence.lower) if surnames else ():
            if any(_titled(surname, sentence.lower, start, end) for surname in surnames):
                return True
    return False


def _titled(surname: str, text: str, start: int, end: int) -> bool:
    """As in: police chief Anna Orr; Anna Orr, of the police."""
    after = re.match(rf"(?:'s)?(?: [\w'-]+){{0,5}} {re.escape(surname)}\b", text[end : end + 80])
    before = re.search(rf"\b{re.escape(surname)},(?: [\w'-]+){{0,5}} $", text[max(0, start - 80) : start])
    return after is not None or before is not None


def _another_speaks(passage: Passage, sentence: Sentence, name: str) -> bool:
    """Whether somebody else is named beside a verb of speech, and no pronoun or description stands beside one."""
    found = False
    for verb in words(f"{SPEECH_VERBS}|admitted|admits|confessed|claimed|claims").finditer(sentence.unquoted):
        if _named_subject(passage, sentence, verb.span(), name):
            found = True
            continue
        before, after = sentence.unquoted[: verb.start()], sentence.unquoted[verb.end() :]
        inverted = before.rstrip()[-1:] in {'"', ","}
        if _POINTS_BEFORE.search(before[-60:]) or (inverted and _POINTS_AFTER.match(after)):
            return False
    return found


def _named_subject(passage: Passage, sentence: Sentence, verb: tuple[int, int], name: str) -> bool:
    """Whether a verb's subject is a name, and another one than this."""
    for each in sentence.names:
        if _beside(sentence, each.start, each.end, verb) and not names.same_actor(name, each.text):
            office = _OFFICE.match(sentence.lower, each.end) is not None
            return not (office and any(each.text.lower() in earlier.lower for earlier in passage.before))
    last = re.search(r"\b([A-Z][\w'-]+) $", sentence.text[: verb[0]])
    surnames = {each.text.split()[-1] for earlier in passage.before for each in earlier.names if each.kind == "person"}
    return last is not None and last.group(1) in surnames and last.group(1) not in name.split()


def _beside(sentence: Sentence, start: int, end: int, verb: tuple[int, int]) -> bool:
    """Whether a name is the subject of a verb: just before it, also with an apposition between, or just after it."""
    if verb[1] <= start:
        return sentence.lower[verb[1] : start].strip() == "" and sentence.lower[: verb[0]].rstrip()[-1:] in {'"', ","}
    return end <= verb[0] and _SUBJECT_GAP.fullmatch(sentence.lower, end, verb[0]) is not None


_OFFICE = late(r" (?:spokes\w+|officials?|chief|head|minister|leader|envoy|commander|director)\b")
_SAME = late(
    r"\bthe same (?:[\w-]+ )?(?:group|gang|militia|movement|organi[sz]ation|faction|cell|network|man|attacker)\b"
)
_SUBJECT_GAP = late(
    r"(?:'s \w+)?(?: (?:spokes\w+|officials?|chief|head|minister|leader|envoy|commander|director))?,? "
    r"(?:also |later |has |have |had )?|, [^,;:\"]{1,80}, (?:also |later |has |have |had )?"
)
_POINTS_BEFORE = late(
    r"(?:(?<!said )(?<!says )(?<!that )\b(?:he|she|it|they|we|i|who)"
    r"|\b(?:the|its|their|his|her|this|that) (?:[\w-]+ ){0,2}[\w-]+)"
    r"(?: (?:also|later|then|has|have|had|\w+ly))? $"
)
_POINTS_AFTER = late(r" (?:he|she|it|they|(?:the|its|their|his|her) [\w-]+)\b")
