"""Reactions by stance, and within one by the speakers' countries."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.merging.facts import Claim
from summarizer.merging.phrasing import running
from summarizer.merging.reports import Report, Said
from summarizer.notes import wording
from summarizer.notes.case import Case, Line
from summarizer.schema import Reaction
from summarizer.schema.vocabulary import REACTION_STANCES, ReactionStance
from summarizer.text.keys import key

ALIKE = 0.6
"""The share of the shorter statement's words that another must have, for the two to be one statement."""

_VERB = re.compile(
    r"(?:has|have|had|was|is)\s[a-z]+|[a-z]+ed\b|(?:said|told|sent|held|gave|put|took|made|spoke|went|met|"
    r"began|drew|paid|saw|swore|called|hit|cut|shut|flew|came|left|led|set|laid|withdrew)\b"
)
_OBJECTLESS = re.compile(
    r"(?:blamed|accused|condemned|described|told|urged|backed|praised)\s(?:on|of|for|as|in|at|by|with)\b"
)
_SAID = re.compile(
    r"\b((?:said|says|warned|added|told|stated|announced|confirmed|declared|vowed|insisted|wrote)(?: that)?)\s$"
)
_ROLE_AFTER = re.compile(r"\b(?:for|of|in|at|to)\b|^[a-z]")
_WORD = re.compile(r"\w+")


FEWEST_WORDS = 3
"""Words: a shorter statement is given with the sentence around it."""


class Stance(NamedTuple):
    """A line for each reaction of one stance, and the countries of the speakers, line by line."""

    stance: ReactionStance
    lines: tuple[Line, ...]
    countries: tuple[str | None, ...]


class _Row(NamedTuple):
    report: Report
    reaction: Reaction
    speaker: str


def reactions(case: Case) -> list[Stance]:
    """The reactions of an incident, in the order of the stances."""
    by_stance: dict[ReactionStance, list[_Row]] = defaultdict(list)
    for report in case.reports:
        for each in report.brief.reactions:
            by_stance[each.stance].append(_Row(report, each, case.voices.canonical(each.speaker)))
    return [_stance(case, stance, by_stance[stance]) for stance in REACTION_STANCES if stance in by_stance]


def _stance(case: Case, stance: ReactionStance, rows: Sequence[_Row]) -> Stance:
    statements = sorted(_statements(rows), key=_order)
    return Stance(
        stance,
        tuple(_line(case, each) for each in statements),
        tuple(each[0].reaction.country for each in statements),
    )


def _statements(rows: Sequence[_Row]) -> list[list[_Row]]:
    """The rows by what is said: one speaker's words as several sources print them are one statement, longest first."""
    found: list[list[_Row]] = []
    for row in sorted(rows, key=lambda row: (-len(row.reaction.statement), row.report.number)):
        same = (each for each in found if key(each[0].speaker) == key(row.speaker) and _alike(each[0], row))
        group = next(same, None)
        if group is None:
            found.append([row])
        else:
            group.append(row)
    return found


def _alike(one: _Row, other: _Row) -> bool:
    a, b = (set(_WORD.findall(row.reaction.statement.casefold())) for row in (one, other))
    return len(a & b) >= ALIKE * min(len(a), len(b))


def _order(rows: Sequence[_Row]) -> tuple[bool, str, str, int, str]:
    first = rows[0].reaction
    return (
        first.country is None,
        wording.country_name(first.country),
        key(rows[0].speaker),
        rows[0].report.number,
        first.statement,
    )


def _line(case: Case, rows: Sequence[_Row]) -> Line:
    first = rows[0]
    quotes = [each.quote for each in first.reaction.evidence]
    said = [Said(row.report, row.reaction.evidence) for row in rows]
    voice = case.voices.of(first.reaction.speaker, first.report, quotes)
    text = f"{_speaker(first, quotes)} {_says(first, quotes)}"
    if _is_a_fragment(first.reaction.statement):
        text = f"{_speaker(first, quotes)}, in the words of {first.report.name}: {wording.quoted(quotes[0])}"
    return Line(text, (case.book.enter(Claim("reactions", text.rstrip("."), voice), said),))


def _is_a_fragment(statement: str) -> bool:
    """Whether a statement goes on from words that it lacks: "blamed on Israel", "in the region"."""
    words = statement.split()
    return len(words) < FEWEST_WORDS or (len(words) > 1 and bool(_OBJECTLESS.match(statement)))


def _speaker(row: _Row, quotes: Sequence[str]) -> str:
    role, name = row.reaction.role, row.speaker
    if not role or role.casefold() in name.casefold():
        return running(name, (*quotes, row.report.brief.article.text or ""))
    if _ROLE_AFTER.search(role):
        return f"{name}, {role},"
    return f"{role} {name}"


def _says(row: _Row, quotes: Sequence[str]) -> str:
    statement = " ".join(row.reaction.statement.split()).strip(" ,;")
    if _VERB.match(statement) and _verbatim(statement, quotes):
        return statement
    verb = wording.REACTIONS[row.reaction.stance]
    if reported := _reporting_verb(statement, quotes):
        return f"{reported} {statement}"
    if _verbatim(statement, quotes):
        return f"{verb}: {wording.quoted(statement.rstrip('.'))}"
    return f"{verb}: {statement}"


def _reporting_verb(statement: str, quotes: Sequence[str]) -> str:
    """The verb that the source has right before a statement that goes on from it: "said" in a statement that …."""
    if not (statement[:1].islower() or statement[:1].isdigit()):
        return ""
    bare = statement.rstrip(".")
    befores = (" ".join(quote.split()).partition(bare)[0] for quote in quotes if bare in " ".join(quote.split()))
    return next((found[1] for before in befores if (found := _SAID.search(before))), "")


def _verbatim(statement: str, quotes: Sequence[str]) -> bool:
    bare = statement.rstrip(".")
    return any(bare in " ".join(quote.split()) for quote in quotes)
