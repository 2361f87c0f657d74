"""Where the actors of a claim stand in its sentence: the subject or the groups of a rule, and who is joined to them."""

import re
from collections.abc import Iterator

from summarizer.engines.rules.patterns import Rule
from summarizer.engines.rules.syntax.doers import Subject
from summarizer.text.expressions import compiled
from summarizer.text.late import late

_ALSO = late(r"(H\d+)(?: , [0-9]{1,2})?(?: ,)? and $")
"""“Anton Reik, 36, and Ivo Lund, 29, got 22 years": the other of two subjects."""
_BEFORE_IT = late(r"(H\d+)(?: , [0-9]{1,2})? , $")
"""Who stands before the last but one: “Anton Reik, Karl Ost and Ivo Lund were charged"."""
_BODY_ALSO = late(r"(?<!\S)([BSP]\d+)(?: ,)? (?:and|nor|or)(?: (?:the|its|their|allied))? $")
_MOST_PEOPLE = 12
"""People of one list."""


def actor_places(rule: Rule, match: re.Match[str], before: Subject | None) -> Iterator[tuple[int, int]]:
    """Where in a match its actors stand: its subject and who is joined to it, or the groups that name them."""
    if rule.values.get("subject") == "actor" and before is not None:
        yield before.start, before.end
        if rule.values.get("people"):
            yield from _people_before(match.string, before.start)
            return
        pair = _BODY_ALSO.search(match.string[: before.start])
        if pair is not None:
            yield pair.span(1)
        return
    for name in ("actor", "actor2", "actor3", "suspected", "second", "place", "place2"):
        if match.groupdict().get(name):
            yield match.span(name)
            by = rule.values.get("subject") == "by"
            if rule.values["stance"] in {"accused", "suspected"} and (by or rule.id in _BY_SEVERAL):
                yield from _joined_to(match.string, match.end(name))
            elif rule.id in _OF_PEOPLE and match.group(name)[0] == "H":
                yield from _people_after(match.string, match.end(name))


def _people_before(string: str, start: int) -> Iterator[tuple[int, int]]:
    """The others of a list of people whose last one begins at `start`."""
    pattern = _ALSO
    for _ in range(_MOST_PEOPLE):
        found = pattern.search(string[max(0, start - _REACH) : start])
        if found is None:
            return
        first = max(0, start - _REACH)
        yield found.start(1) + first, found.end(1) + first
        start, pattern = found.start(1) + first, _BEFORE_IT


_REACH = 30
_OF_PEOPLE = frozenset({"accused.named", "suspected.arrested", "suspected.warrant"})
"""Rules that name people, of whom there may be a list."""
_NEXT_PERSON = compiled(
    r"(?: , [0-9]{1,2})?(?: ,| and| , and| ;| ; and)(?: [PS]\d+)? (H\d+)"
    r"(?= ,| and| ;| \.| who| \(| over | for | in connection|$)"
)


def _people_after(string: str, end: int) -> Iterator[tuple[int, int]]:
    """The others of a list of people whose first one ends at `end`: “named as Anton Reik, Karl Ost and Ivo Lund"."""
    for _ in range(_MOST_PEOPLE):
        found = _NEXT_PERSON.match(string, end)
        if found is None:
            return
        yield found.span(1)
        end = found.end()


def _joined_to(string: str, end: int) -> Iterator[tuple[int, int]]:
    """Those joined to one who is blamed: "blamed the ruling party, the police and the army for the killing"."""
    for _ in range(_MOST_JOINED):
        found = _AND_ALSO.match(string, end)
        if found is None or (_ROLE.match(string, end) and string[:end].rpartition(" ")[2][:1] == "H"):
            return
        yield found.span(1)
        end = found.end()


_BY_SEVERAL = frozenset(
    {
        "accused.fired_from",
        "accused.carried_out_by",
        "accused.blamed_on",
        "accused.work_of",
        "accused.hands",
        "reported.noun_by",
    }
)
"""Rules that end in who did it, to whom others may be joined."""
_ROLE = compiled(r" , (?:(?:the|a|an|its) )?(?:[a-z-]+ ){0,2}[PS]\d")
"""“Accused Anton Reik, former minister, of …": what he was, and nobody else."""
_MOST_JOINED = 3
_AND_ALSO = compiled(
    r" (?:,|and|, and|or|as well as) (?:(?:the|its|his|an|a|their) )?(?:(?!for\b|of\b)[a-z-]+ ){0,2}([BPS]\d+)"
    r"(?: of [BPLH]\d+| (?:allies|auxiliaries|proxies|backers|fighters|militiamen|rebels|forces|mercenaries|partners))?"
    r"(?= (?:for|of being|of having|of [a-z]+ing|over|as being|,|and|\.|;)(?= |$)|$)"
)
