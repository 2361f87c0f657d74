"""Who says a thing: which names are one voice, and what kind of voice it is."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.merging.phrasing import running
from summarizer.merging.reports import Report
from summarizer.schema.note import VoiceKind
from summarizer.text.countries import country_code
from summarizer.text.keys import key
from summarizer.text.names import body, name_mentions, same_actor

_WORDS: tuple[tuple[VoiceKind, frozenset[str]], ...] = (
    ("anonymous", frozenset("anonymity anonymous unnamed undisclosed unidentified source sources".split())),
    (
        "local",
        frozenset(
            "resident residents witness witnesses eyewitness eyewitnesses villager villagers local locals "
            "volunteer volunteers relative relatives survivor survivors neighbour neighbours neighbor "
            "neighbors trader traders shopkeeper shopkeepers farmer farmers passenger passengers elder elders "
            "activist activists family bystander bystanders driver student students".split()
        ),
    ),
    (
        "agency",
        frozenset("agency newspaper television tv radio broadcaster media channel correspondent reporter".split()),
    ),
    (
        "party",
        frozenset(
            "militants militia rebels rebel insurgents fighters jihadists separatists guerrillas brigade "
            "brigades front faction gunmen commander group movement".split()
        ),
    ),
    (
        "official",
        frozenset(
            "police hospital hospitals ministry minister official officials authorities authority governor "
            "mayor army military navy prosecutor prosecutors president government spokesman spokeswoman "
            "spokesperson doctor doctors dr medic medics surgeon ambulance rescuers fire coastguard defence "
            "defense court judge council parliament embassy ambassador inspector commissioner chief colonel "
            "captain general major lieutenant sergeant brigadier administrator agency department secretary "
            "senator mission un red crescent cross coroner sheriff morgue secretary-general nations "
            "commission premier king chancellor lawmaker observatory envoy bishop emergency interior health "
            "security state federal".split()
        ),
    ),
)
"""Words in a voice's name or role, the kinds that narrow most first; "local authorities" are seen to below."""

_BODIES: dict[str, VoiceKind] = {
    "armed_group": "party",
    "media": "agency",
    "government": "official",
    "police": "official",
    "state_force": "official",
    "international": "official",
    "court": "official",
}
_GENERIC = frozenset(
    "police army guard guards ministry brigade brigades front movement group government hospital "
    "council forces force militia court authority authorities union party command faction network "
    "agency department office".split()
)
"""Last words of names that many bodies share."""

_SPOKEN_FOR = re.compile(
    r"^(?:the\s+|an?\s+)?(.+?)\s+(?:spokes(?:man|woman|person|people)|officials?|statements?|officers?)$", re.IGNORECASE
)
_PART = re.compile(r"[^\W\d_]+")
_LOCAL_OFFICES = frozenset("authorities officials government police council administration".split())
_ROUND_A_NAME = 60
"""Characters after a name in which its role stands: ", of Dunedin police, said"."""


class Voice(NamedTuple):
    """Who says a thing.

    `key` compares; `name` stands inside a sentence ("the city hospital"), `short` in brackets ("city hospital"); both
    are "" where the article reports it itself.
    """

    key: str
    name: str
    short: str
    kind: VoiceKind


class Voices:
    """The voices of one incident: names that mean one speaker are one voice.

    Args:
        reports: the sources of the incident.
    """

    def __init__(self, reports: Sequence[Report]) -> None:
        self._parties = sorted(
            {
                item.actor
                for report in reports
                for item in report.brief.claimants
                if item.actor and item.stance != "silent"
            }
        )
        self._known = _canonical(reports)
        self._roles = {
            key(self.canonical(each.speaker)): each.role
            for report in reversed(reports)
            for each in report.brief.reactions
            if each.role
        }

        self._told = self._roles_told(reports)

    def _roles_told(self, reports: Sequence[Report]) -> dict[str, str]:
        """The longest role that any source puts before a person's name: others leave it out."""
        found: dict[str, str] = {}
        for report in reports:
            for name in _named(report):
                role = _role(name, (_first_told(name, report.brief.article.text or ""),))
                folded = key(self.canonical(name))
                found[folded] = max(role, found.get(folded, ""), key=lambda each: (len(each), each))
        return found

    def canonical(self, name: str) -> str:
        """The longest name that the sources give this speaker."""
        found = self._known.get(key(name))
        return found or next((full for full in sorted(set(self._known.values())) if _one_speaker(name, full)), name)

    def of(self, name: str | None, report: Report, quotes: Sequence[str]) -> Voice:
        """The voice of this name in a report; without a name, the report's outlet itself."""
        if not name:
            return Voice(f"outlet:{report.outlet}", "", "", "agency")
        full = self.canonical(name)
        texts = (*quotes, report.brief.article.text or "")
        role = self._told.get(key(full)) or _role(name, tuple(quotes))
        spoken = running(full, texts)
        if role and role.casefold() not in spoken.casefold():
            spoken = f"{running(role, texts, determiner=False)} {full}"
        kind = self._kind(name, full, role or self._roles.get(key(full), ""), quotes)
        return Voice(_body_of(role) or _key(full, kind, report), spoken, running(full, texts, determiner=False), kind)

    def _kind(self, name: str, full: str, role: str, quotes: Sequence[str]) -> VoiceKind:
        if any(same_actor(full, party) for party in self._parties):
            return "party"
        known = body(full) or body(name)
        if known and known.kind in _BODIES:
            return _BODIES[known.kind]
        return _by_words(f"{role} {full}") or _by_words(_around(name, quotes)) or _by_country(f"{role} {full}")


def _canonical(reports: Sequence[Report]) -> dict[str, str]:
    """The longest name of each speaker by the key of any of its names.

    Only proper names of people and known bodies are brought together: "hospital" may be any, whoever else names one.
    """
    names = {name for report in reports for name in _named(report)}
    found: dict[str, str] = {}
    longest: list[str] = []
    for name in sorted(names, key=lambda each: (-len(each), each)):
        same = next((other for other in longest if _one_speaker(name, other)), None)
        if same is None:
            longest.append(name)
        found[key(name)] = same or name
    return found


def _one_speaker(name: str, other: str) -> bool:
    if key(name) == key(other):
        return True
    if name[:1].isupper() and len(name.split()) > 1 and key(other).startswith(f"{key(name)} "):
        return True  # "Islamic State's Mozambique" beside "Islamic State's Mozambique province"
    proper = name[:1].isupper() and other[:1].isupper() and key(name).rpartition(" ")[2] not in _GENERIC
    return proper and not country_code(name) and same_actor(name, other)


def _named(report: Report) -> Iterable[str]:
    brief = report.brief
    for item in brief.casualties:
        if item.according_to:
            yield item.according_to
    for claimant in brief.claimants:
        yield from (name for name in (claimant.according_to, claimant.actor) if name)
    for reaction in brief.reactions:
        yield reaction.speaker


_SPEAKS_FOR = re.compile(r"\b(police|army|military|navy)\b[\w ]*\bspokes(?:man|woman|person)\b", re.IGNORECASE)


def _body_of(role: str) -> str:
    """The body that a person with this role speaks for: its spokesman's figures are its own."""
    found = _SPEAKS_FOR.search(role)
    return found[1].casefold() if found else ""


def _key(full: str, kind: VoiceKind, report: Report) -> str:
    """Witnesses and unnamed sources of two outlets are two voices: nobody knows whether they are the same people."""
    spoken = _SPOKEN_FOR.match(full)
    known = body(full)
    plain = known.name.casefold() if known else key(spoken[1] if spoken else full)
    return f"{plain}@{report.outlet}" if kind in {"local", "anonymous"} else plain


def _by_words(text: str) -> VoiceKind | None:
    words = {word.casefold() for word in _PART.findall(text)}
    if words & {"local", "locals"} and words & _LOCAL_OFFICES:
        return "official"
    return next((kind for kind, members in _WORDS if words & members), None)


def _first_told(name: str, text: str) -> str:
    """The words around the place where a text first has a name."""
    at = text.find(name)
    return text[max(0, at - _ROUND_A_NAME) : at + len(name) + _ROUND_A_NAME] if at >= 0 else ""


@lru_cache(maxsize=4096)
def _role(name: str, quotes: tuple[str, ...]) -> str:
    """The role that stands before a person's name in the quotes: "Police spokesman Captain"."""
    if not name[:1].isupper() or " " not in name:
        return ""
    for quote in quotes:
        for mention in name_mentions(quote) if name in quote else ():
            if mention.kind == "person" and mention.title and mention.text in name and f"{mention.title} " in quote:
                return mention.title
    return ""


def _around(name: str, quotes: Sequence[str]) -> str:
    """What a quote says of a speaker right before and after the name: ", of Dunedin police, said"."""
    for quote in quotes:
        before, found, rest = quote.partition(name)
        if found:
            return f"{before[-_ROUND_A_NAME:]} {rest[:_ROUND_A_NAME].partition(' said')[0]}"
    return ""


def _by_country(text: str) -> VoiceKind:
    """States speak through officials: "Britain", "British Defence Secretary"."""
    return "official" if any(country_code(word) for word in text.split()) or country_code(text) else "other"
