"""Whether an article reports a violent or security incident at all, or only borrows the words of one."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from summarizer.engines.rules.lexicon import FOLDER, sections
from summarizer.engines.rules.reading.analysis import Analysis
from summarizer.engines.rules.reading.transcripts import spoken
from summarizer.text.expressions import compiled


@cache
def _domains() -> Mapping[str, tuple[frozenset[str], tuple[str, ...]]]:
    """For each kind of text its single words and its phrases."""
    found = {}
    for name, entries in sections(FOLDER / "domains.txt").items():
        single = frozenset(entry for entry in entries if "_" not in entry)
        phrases = tuple(entry.replace("_", " ") for entry in entries if "_" in entry)
        found[name] = (single, phrases)
    return MappingProxyType(found)


def cues(words: frozenset[str], lower: str, domain: str) -> int:
    """How many different cues of a kind of text occur.

    Args:
        words: the words of the text.
        lower: the text in lower case.
        domain: a section of `patterns/domains.txt`.
    """
    single, phrases = _domains()[domain]
    return len(words & single) + sum(map(lower.__contains__, phrases))


class Domain:
    """Cue counts over the whole article and over its opening."""

    def __init__(self, analysis: Analysis, title: str = "") -> None:
        title = title.lower()
        told = " ".join([title, *(sentence.text.lower() for sentence in analysis.told())])
        self._lower = told.replace("to storm ", "to assault ")
        self._words = frozenset(self._lower.replace(",", " ").replace(".", " ").replace("'", " ").split())
        opening = " ".join([title, *(sentence.text.lower() for sentence in analysis.opening())])
        self._opening = opening.replace("to storm ", "to assault ")  # a verb, and no weather
        self._opening_words = frozenset(
            self._opening.replace(",", " ").replace(".", " ").replace("'", " ").replace("’", " ").split()
        )

        self._counts: dict[str, int] = {}
        self._analysis = analysis

    def count(self, domain: str) -> int:
        """Different cues in the whole article; of an opinion only in what is nobody else's words."""
        if domain not in self._counts:
            found = cues(self._words, self._lower, domain)
            if domain == "opinion" and found:
                found = self._of_the_author()
            self._counts[domain] = found
        return self._counts[domain]

    def _of_the_author(self) -> int:
        """Cues of an opinion outside quotations and the turns of an interview: "I believe", said by a minister."""
        others = spoken(self._analysis)
        own = [
            s.outer.string.lower() for s in self._analysis.told() if s.index not in others and "[" not in s.outer.words
        ]
        lower = " ".join(own)
        return cues(frozenset(lower.split()), lower, "opinion")

    @property
    def ruled_out(self) -> bool:
        """Whether the text says that a blast was no attack."""
        return _RULED_OUT.search(self._lower) is not None

    def opening(self, domain: str) -> int:
        """Different cues in headline and lead."""
        return cues(self._opening_words, self._opening, domain)


_RULED_OUT = compiled(
    r"\b(?:ruled out (?:any )?(?:sabotage|foul play|an? (?:attack|bomb|explosive))|"
    r"no (?:sign|signs|evidence|trace|traces|indication) of (?:foul play|(?:an )?explosives?|explosive (?:material|"
    r"device)|sabotage|an attack|a bomb)|(?:was|were) not (?:caused by )?(?:a bomb|an attack))\b"
)
"""What an article says of a blast that nobody meant."""

_NO_SPORT = 3
"""Different words of sport from which a text in which nobody is hurt is a match report."""


_SURELY_LOOKED_INTO = 3
"""Different words of police and of flight from which an article is no match report and no review."""


def borrowed(domain: Domain, *, harmed: bool, acted: bool) -> bool:
    """Whether a text only borrows the words of violence: a match, a film, an exercise, an accident, an opinion.

    Args:
        domain: its cues.
        harmed: headline or lead tell of people hurt.
        acted: headline or lead name a weapon, an armed actor, or an attack on something.
    """
    intent = domain.opening("intent")
    literal = harmed and intent >= 2
    looked_into = domain.count("inquiry") >= _SURELY_LOOKED_INTO and acted
    if domain.count("sport") >= 5 and not (literal and intent >= 3 and domain.opening("sport") < 3) and not looked_into:
        return True
    if domain.count("culture") >= 4 and not (literal and domain.opening("culture") < 2) and not looked_into:
        return True
    if domain.count("culture") >= _NO_SPORT and not acted and not literal and not looked_into:
        return True
    if domain.count("opinion") >= 3:
        return True
    if not harmed and (_drill(domain) or (not looked_into and _peaceful(domain))):
        return True
    if not acted and domain.opening("disaster") >= 1 and intent <= domain.opening("of_soldiers"):
        return True  # soldiers who help, a shark that attacks
    return _accident(domain, intent, acted=acted)


def _drill(domain: Domain) -> bool:
    """Whether a text in which nobody is hurt is of an exercise."""
    return domain.opening("exercise") >= 1 and domain.count("exercise") > 1


def _peaceful(domain: Domain) -> bool:
    """Whether a text in which nobody is hurt is of business or sport."""
    return domain.count("business") > _NO_SPORT or domain.count("sport") >= _NO_SPORT


def _accident(domain: Domain, intent: int, *, acted: bool) -> bool:
    if domain.opening("accident") >= 1 and (intent == 0 or (intent == 1 and not acted)):
        return True
    return domain.count("accident") >= _NO_SPORT and intent <= 1
