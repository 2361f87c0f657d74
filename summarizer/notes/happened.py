"""What happened: kind, place, day, target and weapon in a sentence, then the sources' own accounts."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from summarizer.merging import agreement
from summarizer.merging.facts import Claim
from summarizer.merging.phrasing import running
from summarizer.merging.reports import Report, Said
from summarizer.notes import wording
from summarizer.notes.case import Case, Line
from summarizer.schema import Evidence, Incident
from summarizer.text.keys import key

ACCOUNTS = 3
"""Sources whose own words are given, the newest ones."""

LONGEST_ACCOUNT = 400
"""Characters of an account; a longer sentence is left to the source."""

_PRONOUN = re.compile(r"(?:It|He|She|They|This|These|That|Its|Their|His|Her)\b")
_DATED = re.compile(r"^date \d{4}-\d\d-\d\d ")
_DATELINE = re.compile(r"^[^.!?]{2,70}?(?:\s[-–—]{1,2}\s|\)\s*[-–—]{1,2}\s*)")


class Named(NamedTuple):
    """A target or a weapon, and the fact that it is named."""

    text: str
    fact: str


def happened(case: Case) -> list[Line]:
    """The sentences of the narrative."""
    return [_first(case), *_accounts(case)]


def scene(case: Case) -> str:
    """Kind, place and day: "a bombing in Gao, Mali, on 4 March 2031"."""
    where = f" {case.at_where}" if case.where else ""
    comma = "," if "," in where and case.when and not case.when.startswith("(") else ""
    when = f" {case.when}" if case.when else ""
    return f"{wording.kind(case.kind, case.stage)}{where}{comma}{when}"


def _first(case: Case) -> Line:
    said = case.kinds[0].said
    ids = [*case.basic_facts]
    text = f"{case.outlets(said)} {case.report_verb(said, 'report', 'reports')} {scene(case)}"
    if targets := named(case, "targets"):
        text += (
            f"; named as target{'s' if len(targets) > 1 else ''}: {wording.listing([each.text for each in targets])}"
        )
        ids += [each.fact for each in targets]
    return Line(text, tuple(ids))


def named(case: Case, field: Literal["targets", "weapons"]) -> list[Named]:
    """Targets or weapons, each once, in small letters but for names; one inside a longer one is left out."""
    found: dict[str, tuple[str, list[Said]]] = {}
    for report, incident in agreement.incidents(case.reports):
        texts = [*(each.quote for each in incident.evidence), report.brief.article.text or ""]
        for phrase in incident.targets if field == "targets" else incident.weapons:
            text = running(phrase, texts, determiner=False)
            found.setdefault(key(text), (text, []))[1].append(Said(report, incident.evidence))
    outer = [folded for folded in found if not any(folded != each and folded in each for each in found)]
    label = field.removesuffix("s")
    return [
        Named(found[each][0], case.book.enter(Claim("incident", f"{label} named: {found[each][0]}"), found[each][1]))
        for each in outer
    ]


def _accounts(case: Case) -> Iterator[Line]:
    """A sentence of each of the newest sources, in its words; copies give none."""
    seen: set[int] = set()
    told: set[str] = set()
    here = {report.number for report in case.reports}
    originals = [report for report in case.reports if report.number == report.root or report.root not in here]
    newest = sorted(originals, key=_newest_first)
    for report in newest:
        if report.root in seen or len(seen) == ACCOUNTS or report.brief.incident is None:
            continue
        account = _account(report.brief.incident, report.brief.article.title, told)
        if account is None:
            continue
        seen.add(report.root)
        words = _bare(account.quote)
        told.add(words)
        text = f"{_byline(case, report)}: {wording.quoted(words)}"
        yield Line(text, (case.book.enter(Claim("incident", text), [Said(report, [account])]),))


def _byline(case: Case, report: Report) -> str:
    published = report.brief.article.published
    return f"{report.name}, {wording.day(published, year=case.year)}" if published else report.name


def _account(incident: Incident, title: str | None, told: Iterable[str]) -> Evidence | None:
    usable = [each for each in incident.evidence if _usable(each.quote, title) and _bare(each.quote) not in told]
    return min(usable, key=lambda each: (bool(_PRONOUN.match(each.quote)), each.start), default=None)


def _usable(quote: str, title: str | None) -> bool:
    bare = " ".join(quote.split())
    return len(bare) <= LONGEST_ACCOUNT and bare.endswith((".", "!", "?", "”", '"')) and bare != (title or "")


def _bare(quote: str) -> str:
    """The words without a dateline, on one line."""
    one_line = _DATED.sub("", " ".join(quote.split()))
    return _DATELINE.sub("", one_line) if one_line[:3].isupper() else one_line


def _newest_first(report: Report) -> tuple[int, int]:
    published = report.brief.article.published
    return (-published.toordinal() if published else 0), report.number
