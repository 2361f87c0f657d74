"""Whether evidence carries a reaction: it is the speaker's words or deed, and says nothing against the stance."""

import re
from collections.abc import Sequence
from functools import cache

from summarizer.grounding.context import Context, Passage, Sentence, plain
from summarizer.grounding.findings import Carried, Doubt, Refusal
from summarizer.grounding.patterns import words
from summarizer.grounding.places import speaker_country
from summarizer.grounding.pointing import own_subject, stands_for
from summarizer.grounding.presence import fits, occurs, positions
from summarizer.grounding.retold import in_quotes, strange_name, words_of_evidence
from summarizer.grounding.stance_words import (
    NEGATED_STANCE,
    PLAIN_REACTION,
    REACTION_WORDS,
    SPEECH_VERBS,
    TAKES_OBJECT,
    WELCOMES,
)
from summarizer.schema import DraftReaction, Evidence, Reaction
from summarizer.text import numbers
from summarizer.text.expressions import compiled

OBJECT_REACH = 14
"""Characters between "told", "accused" and whom; room for "the" and a title's first word."""

CLAUSE_REACH = 76
"""Characters before a name in which its clause begins; room for an office ("; Peru's head of mines, Ana Orr, …")."""

INVERTED_REACH = 110
"""Characters within which the speaker follows a verb after a quotation: `," said Col. Ana Orr, a spokeswoman for …`."""


def reaction(draft: DraftReaction, evidence: Sequence[Evidence], context: Context) -> Carried[Reaction] | Refusal:
    """The reaction as its evidence has it."""
    passages = [context.passage(each) for each in evidence]
    refusal = _speaker(draft, passages, context) or _statement_numbers(draft, passages)
    if refusal is not None:
        return refusal
    verdict = _stance(draft, passages)
    if isinstance(verdict, Refusal):
        return verdict
    statement, unlike = _statement(draft, passages, context)
    doubts = [each for each in (verdict, unlike) if each is not None]
    role = draft.role or None
    if role is not None and not occurs(role, context):
        doubts.append(Doubt("not_in_article", f"“{role}” is not in the article, and is left out"))
        role = None
    country, doubt = speaker_country(draft.speaker, role, draft.country, context)
    doubts.extend([doubt] if doubt else [])
    item = Reaction(
        speaker=draft.speaker,
        role=role,
        country=country,
        stance=draft.stance,
        statement=statement,
        evidence=list(evidence),
    )
    return Carried(item, tuple(doubts))


def _speaker(draft: DraftReaction, passages: Sequence[Passage], context: Context) -> Refusal | None:
    speaker = draft.speaker.strip()
    if not speaker or not occurs(speaker, context):
        return Refusal("name_not_in_article", f"the article does not speak of “{speaker}”; use its own words")
    present = [passage for passage in passages if any(fits(speaker, each) for each in passage.around)]
    if not present:
        if any(stands_for(passage, speaker) for passage in passages):
            return None
        reason = (
            f"the evidence does not name “{speaker}”, nor do the two sentences before it; quote a sentence that does"
        )
        return Refusal("speaker_not_in_evidence", reason)
    if all(_words_of_another(speaker, passage) or _of_another_clause(speaker, passage) for passage in present):
        reason = f"in the evidence “{speaker}” is spoken to or about; the words are another's"
        return Refusal("speaker_not_in_evidence", reason)
    return None


def _of_another_clause(speaker: str, passage: Passage) -> bool:
    """Whether the quote does not name the speaker, whom the rest of its sentence does, and names its own: "… and the
    Arab League deplored it".
    """
    return not list(positions(speaker, passage.quote.lower())) and own_subject(passage, speaker)


def _words_of_another(speaker: str, passage: Passage) -> bool:
    """Whether every mention of the speaker is one of somebody spoken to or about."""
    seen = False
    for sentence in passage.around:
        named = positions(speaker, sentence.lower)
        for start, end in named:
            seen = True
            if not _spoken_about(sentence, start, end):
                return False
    return seen


def _spoken_about(sentence: Sentence, start: int, end: int) -> bool:
    """Within quotation marks, the object of "told" and its like, or in what another said, with no verb of its own."""
    small, unquoted = sentence.lower, sentence.unquoted
    cited = _QUOTED_AS_SAYING.search(unquoted)
    if cited is not None and (start < cited.start() or start < cited.end()):
        return start < cited.start()
    verbs = list(words(SPEECH_VERBS).finditer(unquoted))
    if not unquoted[start:end].strip():
        return bool(verbs) or unquoted.replace('"', "").strip(" .,") != ""
    if _acts_itself().match(unquoted, end):
        return False
    before = unquoted[max(0, start - OBJECT_REACH - 16) : start]
    if _adjacent(before):
        return True
    if _NEW_CLAUSE.search(unquoted[max(0, start - CLAUSE_REACH) : start]) and _ACTS.match(unquoted, end):
        return False
    earlier = [verb for verb in verbs if verb.end() <= start]
    later = [verb for verb in verbs if verb.start() >= end]
    if not earlier or later or _AGENT.search(small[max(0, start - 7) : start]):
        return False
    if _BY_ORDER.search(small[max(0, start - CLAUSE_REACH) : start]):
        return False
    return not _inverted(small, earlier[-1].start(), earlier[-1].end(), start)


_AGENT = compiled(r"\b(?:by|from|to)\b.{0,4}$|\bby the $")
"""Before whoever acts in the passive: "suspended by the operator"."""
_BY_ORDER = compiled(r"\b(?:on (?:the )?orders?|by order|by decree|on (?:the )?instructions?) of [^.;:\"]{0,50}$")
"""Before whoever had it done: "shut on the orders of the minister, Ana Orr"."""
_NEW_CLAUSE = compiled(r"(?:, (?:and|while|but)|;) (?:the |an? )?(?:[^,;:\"]{3,60}, )?$")
_ACTS = compiled(
    r",? (?:also |later |has |had |have )?(?:\w{3,}ed|flew|sent|gave|took|made|held|put|set|began|went|came|brought|cut"
    r"|shut|broke|wants|says|is|was)\b"
)
"""A verb right after a name that begins a clause: "…, and the Red Cross flew in tents"."""


@cache
def _acts_itself() -> re.Pattern[str]:
    """“… of the council, which raised the alert": the one spoken of acts in a clause of its own."""
    return compiled(rf",? (?:which|who) (?:has |had |have |also |later )*{words(SPEECH_VERBS).pattern}")


_QUOTED_AS_SAYING = compiled(r"\b(?:quoted|cited|quoting|citing) [^,;:]{1,150}? as (?:saying|telling)\b")


def _adjacent(before: str) -> bool:
    """Whether a verb that takes whom it speaks to as its object stands last in these words, or almost."""
    matches = list(words(TAKES_OBJECT).finditer(before))
    if not matches:
        return False
    gap = before[matches[-1].end() :]
    return len(gap.split()) <= 2 and "by" not in gap.split() and not any(mark in gap for mark in ',;:"')


def _inverted(small: str, start: int, end: int, speaker: int) -> bool:
    """`," said X`: the verb follows a quotation or a comma, and the speaker follows the verb."""
    before = small[:start].rstrip()
    return speaker - end <= INVERTED_REACH and (before[-1:] in {'"', ",", "'", ""})


def _statement_numbers(draft: DraftReaction, passages: Sequence[Passage]) -> Refusal | None:
    stated = {value for _, _, value in numbers.figures(plain(draft.statement))}
    if not stated:
        return None
    near = [sentence for passage in passages for sentence in (*passage.before, *passage.sentences)]
    if stated <= frozenset().union(*(sentence.figures for sentence in near)):
        return None
    return Refusal("statement_not_in_evidence", "the statement holds a number that the evidence does not")


def _statement(draft: DraftReaction, passages: Sequence[Passage], context: Context) -> tuple[str, Doubt | None]:
    """The statement, if the article's words are in it; else the quotes."""
    name = strange_name(draft.statement, context)
    if name is None and words_of_evidence(draft.statement, passages):
        return draft.statement, None
    why = f"the article has no “{name}”" if name else "most words are not in the evidence"
    doubt = Doubt("statement_doubtful", f"{why} of what “{draft.speaker}” is said to state; the quote stands for it")
    return in_quotes(passages), doubt


def _stance(draft: DraftReaction, passages: Sequence[Passage]) -> Refusal | Doubt | None:
    """Refuse a plain contradiction; doubt a stance for which no word speaks."""
    own = REACTION_WORDS[draft.stance]
    plain = PLAIN_REACTION.get(draft.stance)
    if not own:
        return None
    texts = [sentence.lower for passage in passages for sentence in passage.sentences]
    if plain and _only_negated(plain, texts) and draft.stance != "denies":
        return Refusal(
            "stance_not_in_evidence", f"the evidence says that “{draft.speaker}” did not do that ({draft.stance})"
        )
    if any(words(own).search(text) for text in texts):
        return _said_beside(draft, own, passages)
    quotes = [passage.quote.lower() for passage in passages]
    others = [stance for stance, text in PLAIN_REACTION.items() if any(words(text).search(each) for each in quotes)]
    if draft.stance == "denies" or others:
        does = f", but {others[0]}" if others else ""
        return Refusal(
            "stance_not_in_evidence", f"in the evidence “{draft.speaker}” says nothing that {draft.stance}{does}"
        )
    if draft.stance == "condemns" and any(words(WELCOMES).search(text) for text in texts):
        return Refusal("stance_not_in_evidence", f"in the evidence “{draft.speaker}” welcomes rather than condemns")
    return Doubt("stance_doubtful", f"nothing in the evidence says outright that “{draft.speaker}” {draft.stance}")


def _said_beside(draft: DraftReaction, own: str, passages: Sequence[Passage]) -> Doubt | None:
    """A doubt where the quotes say another stance outright, and only the rest of their sentences has a word of this."""
    quotes = [passage.quote.lower() for passage in passages]
    if any(words(own).search(quote) for quote in quotes):
        return None
    outright = (*PLAIN_REACTION.items(), *_OUTRIGHT)
    others = [stance for stance, text in outright if any(words(text).search(quote) for quote in quotes)]
    if not others or draft.stance in others:
        return None
    return Doubt("stance_doubtful", f"the quote says that “{draft.speaker}” {others[0]}, and not {draft.stance}")


_OUTRIGHT = (("supports", "sympath*|mourn*"), ("justifies", "defended|defends|legitimate"))


def _only_negated(plain: str, texts: Sequence[str]) -> bool:
    negated = sum(words(f"{NEGATED_STANCE}(?:{plain})").count(text) for text in texts)
    return negated > 0 and negated >= sum(words(plain).count(text) for text in texts)
