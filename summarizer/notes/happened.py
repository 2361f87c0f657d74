"""What happened: kind, place, day, target and weapon in a sentence, then the sources' own accounts."""

import re
from collections.abc import Iterable, Iterator

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

_DATELINE = re.compile(r"^[^.!?]{2,70}?(?:\s[-–—]{1,2}\s|\)\s*[-–—]{1,2}\s*)")
_PREPOSITIONS = {"abduction": "of", "assassination": "of"}


def happened(case: Case) -> list[Line]:
    """The sentences of the narrative."""
    return [_first(case), *_accounts(case)]


def scene(case: Case) -> str:
    """Kind, place and day: "a bombing in Gao, Mali, on 4 March 2031"."""
    where = f" in {case.where}" if case.where else ""
    comma = "," if where and "," in case.where and case.when else ""
    when = f" {case.when}" if case.when else ""
    return f"{wording.kind(case.kind, case.stage)}{where}{comma}{when}"


def _first(case: Case) -> Line:
    said = case.kinds[0].said
    ids = [*case.basic_facts]
    text = f"{case.outlets(said)} {case.report_verb(said, 'report', 'reports')} {scene(case)}"
    for label, phrases in (("target", _named(case, "targets")), ("weapon", _named(case, "weapons"))):
        if phrases:
            plural = "s" if len(phrases) > 1 else ""
            text += f"; {label}{plural} named: {wording.listing([phrase for phrase, _ in phrases])}"
            ids += [case.book.enter(Claim("incident", f"{label} named: {phrase}"), said) for phrase, said in phrases]
    return Line(text, tuple(ids))


def _named(case: Case, field: str) -> list[tuple[str, list[Said]]]:
    """Targets or weapons by name, each once, with who names it; a name inside a longer one is left out."""
    found: dict[str, tuple[str, list[Said]]] = {}
    for report in case.reports:
        incident = report.brief.incident
        for phrase in getattr(incident, field) if incident else ():
            texts = [each.quote for each in incident.evidence] if incident else []
            text = running(phrase, texts, determiner=False)
            found.setdefault(key(phrase), (text, []))[1].append(Said(report, incident.evidence if incident else []))
    return [value for folded, value in found.items() if not any(folded != each and folded in each for each in found)]


def _accounts(case: Case) -> Iterator[Line]:
    """A sentence of each of the newest sources, in its words; copies give none."""
    seen: set[int] = set()
    told: set[str] = set()
    newest = sorted(case.reports, key=_newest_first)
    for report in newest:
        if report.root in seen or len(seen) == ACCOUNTS or report.brief.incident is None:
            continue
        account = _account(report.brief.incident, report.brief.article.title, told)
        if account is None:
            continue
        seen.add(report.root)
        words = _bare(account.quote)
        told.add(words)
        text = f"{report.name}: {wording.quoted(words)}"
        yield Line(text, (case.book.enter(Claim("incident", text), [Said(report, [account])]),))


def _account(incident: Incident, title: str | None, told: Iterable[str]) -> Evidence | None:
    usable = [each for each in incident.evidence if _usable(each.quote, title) and _bare(each.quote) not in told]
    return next(iter(usable), None)


def _usable(quote: str, title: str | None) -> bool:
    bare = " ".join(quote.split())
    return len(bare) <= LONGEST_ACCOUNT and bare.endswith((".", "!", "?", "”", '"')) and bare != (title or "")


def _bare(quote: str) -> str:
    """The words without a dateline, on one line."""
    one_line = " ".join(quote.split())
    return _DATELINE.sub("", one_line) if one_line[:3].isupper() else one_line


def _newest_first(report: Report) -> tuple[int, int]:
    published = report.brief.article.published
    return (-published.toordinal() if published else 0), report.number
