"""What is new in a note since the issue before: which incident it goes on with, which facts are new, what changed."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.merging.facts import Claim, Newness
from summarizer.merging.reports import Report
from summarizer.notes import wording
from summarizer.schema.note import Fact, News, Note, NoteIncident, NoteSource
from summarizer.text.keys import key


class Before(NamedTuple):
    """An incident as the issue before told it, that issue's sources, and whether there is an issue before at all."""

    issue: Note | None
    incident: NoteIncident | None


def before(issue: Note | None, reports: Sequence[Report]) -> Before:
    """The incident of an issue that has most sources in common with these reports; none where none has any."""
    if issue is None:
        return Before(None, None)
    mine = {identity(_source(report)) for report in reports}
    names = {source.number: identity(source) for source in issue.sources}
    shared = [
        (sum(names[number] in mine for number in incident.sources), -at, incident)
        for at, incident in enumerate(each for group in issue.groups for each in group.incidents)
    ]
    common, _, incident = max(shared, default=(0, 0, None), key=lambda row: row[:2])
    return Before(issue, incident if common else None)


def identity(source: NoteSource) -> tuple[str, str, str]:
    """What makes a source the same one: its text, its outlet, its address."""
    return source.sha256, source.outlet or "", source.url or ""


def _source(report: Report) -> NoteSource:
    article = report.brief.article
    return NoteSource(
        number=report.number,
        article_id=article.id,
        title=article.title,
        outlet=article.source,
        published=article.published,
        url=article.url,
        sha256=article.sha256,
        copy_of=None,
    )


def newness(found: Before) -> Newness:
    """Holds claims against the issue before: in an incident that it told, what it did not tell is new or changed."""
    old = found.incident
    if old is None:
        return lambda _: None
    told = {(fact.section, _folded(fact.text)) for fact in old.facts}

    def news(claim: Claim) -> News | None:
        if (claim.section, _folded(claim.text)) in told:
            return None
        return "changed" if any(_replaces(claim, fact) for fact in old.facts) else "new"

    return news


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _replaces(claim: Claim, fact: Fact) -> bool:
    """Whether a claim is another figure of the same voice for the same people."""
    same = claim.section == "casualties" == fact.section and (claim.outcome, claim.group) == (fact.outcome, fact.group)
    return same and bool(claim.voice.name) and key(claim.voice.name) == key(fact.voice or "")


def lines(found: Before, now: NoteIncident, sources: Sequence[NoteSource]) -> list[str]:
    """What changed, a line each; none without an issue before."""
    if found.issue is None:
        return []
    if found.incident is None:
        return ["New: this incident was not in the issue before."]
    return [*_added(found.issue, found.incident, now, sources), *_rows(found.incident, now), *_further(now)]


def _added(issue: Note, old: NoteIncident, now: NoteIncident, sources: Sequence[NoteSource]) -> Iterator[str]:
    known = {identity(source) for source in issue.sources if source.number in old.sources}
    added = [each for each in sources if each.number in now.sources and identity(each) not in known]
    if added:
        names = wording.listing([f"{each.outlet or f'source {each.number}'} [{each.number}]" for each in added])
        yield f"{wording.capital(wording.counted(len(added), 'new source'))}: {names}."


def _rows(old: NoteIncident, now: NoteIncident) -> Iterator[str]:
    """The key facts that read otherwise than before."""
    was = {row.label: row.text for row in old.key_facts}
    for row in now.key_facts:
        if row.label not in was:
            yield f"{row.label}: {row.text} (not stated before)."
        elif was[row.label] != row.text:
            yield f"{row.label}: now “{row.text}”, before “{was[row.label]}”."


def _further(now: NoteIncident) -> Iterator[str]:
    """How many reactions are new; they are marked where they stand."""
    reactions = sum(sentence.news is not None for group in now.reactions for sentence in group.sentences)
    if reactions:
        yield f"{wording.capital(wording.counted(reactions, 'new reaction'))}."
