"""Headline and summary: nothing in them that no evidence says.

Every number must stand in a sentence of the evidence, every name and every capitalised word too (or be what the brief
computed from it), and a number of people must have the outcome that the brief gives it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from summarizer.grounding.binding import Bond, bond
from summarizer.grounding.context import Context, Sentence, plain
from summarizer.grounding.findings import Doubt
from summarizer.grounding.retold import words_of_article
from summarizer.schema import Casualty, Claimant, Evidence
from summarizer.schema.vocabulary import Kind
from summarizer.text import numbers, places
from summarizer.text.expressions import compiled
from summarizer.text.once import once
from summarizer.text.sentences import sentences

MOST_WORDS_OF_HEADLINE = 16
MOST_WORDS_OF_SUMMARY = 80
MOST_SENTENCES_OF_SUMMARY = 3


class Support:
    """What the evidence of a brief says, to hold a headline or a summary against."""

    def __init__(
        self,
        context: Context,
        evidence: Iterable[Evidence],
        casualties: Iterable[Casualty],
        claimants: Iterable[Claimant],
        kinds: Iterable[Kind],
    ) -> None:
        """`casualties`, `claimants` and `kinds` of the incident and of the others."""
        self._context = context
        self._sentences = list(
            {id(each): each for item in evidence for each in context.passage(item).sentences}.values()
        )
        self._casualties = list(casualties)
        self._stances = {claimant.stance for claimant in claimants}
        self._events = frozenset().union(*(_CALLED[kind] for kind in kinds))

    @once
    def _words(self) -> frozenset[str]:
        return frozenset().union(*(each.words for each in self._sentences))

    @once
    def _title(self) -> Sentence:
        return Sentence(self._context.article.title or "", 0, self._context.published)

    def fault(self, text: str, *, title: bool) -> str | None:
        """What of a text nothing supports; None if everything is. `title`: the article's title supports it too."""
        bare = text.rstrip(".")
        if any(bare in each.text for each in self._sentences):
            return None
        if not words_of_article(self._without_event(_ADMITS.sub("", _CLAIM.sub("", text))), self._context):
            return "most of the words"
        sentence = Sentence(text, 0, self._context.published)
        return (
            self._number(sentence, title=title)
            or self._name(sentence, title=title)
            or self._toll(sentence)
            or self._stance(text)
        )

    def _without_event(self, text: str) -> str:
        """A text without the name of the event, where the brief has an event that is called so."""
        match = _EVENT.match(text)
        return text[match.end() :] if match is not None and match["event"] in self._events else text

    def _stance(self, text: str) -> str | None:
        """A claim or a denial that no claimant of the brief makes, in words that the article does not use itself."""
        for match in _CLAIM.finditer(text):
            words = match.group().lower()
            if words in self._context.text or _NOBODY.search(text[: match.start()]):
                continue
            if ("denied" if words.startswith("den") else "claimed") not in self._stances:
                return f"“{match.group()}”"
        return None

    def _number(self, sentence: Sentence, *, title: bool) -> str | None:
        known = [*self._sentences, self._title] if title else self._sentences
        for start, end, value in numbers.figures(sentence.text):
            if not any(value in each.figures for each in known) and not self._dated(value):
                return f"“{sentence.text[start:end]}”"
        return None

    def _dated(self, value: float) -> bool:
        """The day and the year of publication are known without being told."""
        published = self._context.published
        return published is not None and value in {published.day, published.year, 1.0}

    def _name(self, sentence: Sentence, *, title: bool) -> str | None:
        known = self._words | self._title.words if title else self._words
        for match in _CAPITALISED.finditer(sentence.text):
            word = match.group().removesuffix("'s")
            small = word.lower()
            if small in known or self._is_common(small, at_start=match.start() == 0) or self._is_place(word):
                continue
            return f"“{word}”"
        return None

    def _is_common(self, small: str, *, at_start: bool) -> bool:
        """A word that only opens a sentence, or whose other forms the evidence has ("Iraqi" for "Iraq")."""
        if at_start and (small in _OPENERS or small in self._context.text):
            return True
        stem = small[: max(4, len(small) - 3)]
        return len(small) > 4 and any(word.startswith(stem) for word in self._words)

    def _is_place(self, word: str) -> bool:
        """A country that the evidence names by another word ("U.S." for "American"), or that of a place in it."""
        code = places.country_code(word)
        return code is not None and (code in self._spoken_of or code in self._places)

    @once
    def _places(self) -> frozenset[str]:
        """The countries in which its places lie."""
        mentioned = {each.location.country for sentence in self._sentences for each in sentence.places}
        return frozenset(code for code in mentioned if code)

    @once
    def _spoken_of(self) -> frozenset[str]:
        return frozenset().union(*(each.countries for each in self._sentences))

    def _toll(self, sentence: Sentence) -> str | None:
        """A number of people under an outcome that no casualty of the brief with this number has."""
        for each in sentence.quantities:
            bound = bond(sentence, each.start, each.end)
            if not bound.close or bound.outcomes & {"unspecified"} or each.interval.high == 0:
                continue
            same = [item for item in self._casualties if (item.count.low, item.count.high) == each.interval[:2]]
            wrong = same and not any(item.outcome in bound.outcomes for item in same)
            if wrong or self._told_otherwise(each.interval, bound):
                return f"“{each.text}” as {' or '.join(sorted(bound.outcomes))}"
        return None

    def _told_otherwise(self, interval: numbers.Interval, bound: Bond) -> bool:
        """Whether the evidence has this number, and each time close to a word for another outcome."""
        told = False
        for own in self._sentences:
            for each in own.quantities:
                if each.interval == interval:
                    told, other = True, bond(own, each.start, each.end)
                    if not other.close or other.outcomes & bound.outcomes:
                        return False
        return told


_CAPITALISED = compiled(r"(?<![\w'])[A-Z][\w]*(?:[.&'][A-Za-z]+)*(?:\.(?=[A-Z]\.|\s[a-z]))?")

_CLAIM = compiled(
    r"\b(?:claim(?:s|ed)?|took|taken|takes|den(?:y|ies|ied)) (?:responsibility|involvement)\b", re.IGNORECASE
)
"""How a summary tells a stance, whatever the article's words for it are."""

_ADMITS = compiled(r"\bsaid (?:it|they|he|she) had carried it out\b")

_EVENT = compiled(r"An? (?:planned )?(?P<event>[a-z -]+?) was (?:reported|threatened|foiled or failed)\b")
"""How a summary names an event that the article tells in other words."""

_CALLED: Mapping[Kind, frozenset[str]] = MappingProxyType(
    {
        "suicide_bombing": frozenset({"suicide bombing"}),
        "assassination": frozenset({"assassination"}),
        "air_strike": frozenset({"air strike"}),
        "drone_strike": frozenset({"drone attack", "drone strike"}),
        "missile_or_rocket_attack": frozenset({"missile or rocket attack"}),
        "shelling": frozenset({"bombardment"}),
        "bombing": frozenset({"bombing"}),
        "abduction": frozenset({"abduction"}),
        "armed_clash": frozenset({"armed clash"}),
        "armed_conflict": frozenset({"armed conflict"}),
        "armed_assault": frozenset({"armed attack"}),
        "sabotage": frozenset({"act of sabotage"}),
        "unrest": frozenset({"outbreak of unrest"}),
        "security_operation": frozenset({"security operation"}),
        "other": frozenset({"security incident"}),
    }
)

_NOBODY = compiled(r"(?i)\b(?:no|not|nobody|none|neither|never)\b|n['’]t\b")

_OPENERS = frozenset(
    """
    a an the at in on of after before about several some many more most no nobody one two three four five six
    seven eight nine ten dozens scores hundreds thousands around over under up as by for from with while when who
    it its he she they there this that these those both all each and but gunmen police officials authorities
    militants rebels soldiers troops residents people fighters attackers unknown unidentified suspected officers
    according nearly almost roughly between fewer less meanwhile earlier later responsibility casualties
    """.split()
)


def headline(drafted: str, support: Support, context: Context, fallback: str) -> tuple[str, Doubt | None]:
    """The drafted headline if it is short and supported, else the title, else the start of the incident's evidence."""
    text = " ".join(drafted.split())
    safe = title_or(context, fallback)
    if not text:
        return safe, None
    if len(text.split()) > MOST_WORDS_OF_HEADLINE:
        return safe, Doubt("headline_too_long", f"the headline had {len(text.split())} words; it is replaced")
    fault = support.fault(text, title=True)
    if fault is not None:
        return safe, Doubt(
            "unsupported_headline", f"no evidence supports {fault} in the headline “{text}”; it is replaced"
        )
    return text, None


def title_or(context: Context, fallback: str) -> str:
    """The article's title, else other words, in at most 16 words."""
    return shortened(context.article.title or fallback or context.article.id)


def shortened(text: str) -> str:
    """At most 16 words."""
    parts = plain(text).split()
    if len(parts) <= MOST_WORDS_OF_HEADLINE:
        return " ".join(parts)
    return " ".join(parts[:MOST_WORDS_OF_HEADLINE]).rstrip(",;:-") + "…"


def summary(drafted: str | None, support: Support, fallback: str) -> tuple[str | None, Sequence[Doubt]]:
    """The sentences of a drafted summary that evidence supports, up to three and 80 words; else the fallback."""
    text = " ".join((drafted or "").split())
    parts = [text[span.start : span.end] for span in sentences(text)]
    doubts = []
    kept: list[str] = []
    for part in parts:
        if len(kept) == MOST_SENTENCES_OF_SUMMARY or _words(kept) + len(part.split()) > MOST_WORDS_OF_SUMMARY:
            doubts.append(Doubt("summary_too_long", f"the summary is cut before “{shortened(part)}”"))
            break
        fault = support.fault(part, title=False)
        if fault is not None:
            doubts.append(Doubt("unsupported_summary", f"no evidence supports {fault} in “{part}”; it is left out"))
        else:
            kept.append(part)
    if not kept and parts and len(fallback.split()) <= MOST_WORDS_OF_SUMMARY:
        return fallback or None, doubts
    return " ".join(kept) or None, doubts


def _words(parts: Sequence[str]) -> int:
    return sum(len(part.split()) for part in parts)
