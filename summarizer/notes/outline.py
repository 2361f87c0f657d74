"""What a note's reader is told, in which order and under which heading: the same for every format."""

import re
from collections.abc import Iterator, Sequence

from summarizer.notes import display, wording
from summarizer.schema.note import News, Note, NoteIncident, NoteSource, Sentence

NOTHING = "No article reports a violent or security incident."
NOTHING_CHOSEN = "None of the articles reports an incident of those asked for."
FILTERED = "filtered"
"""Code of the warning that says which incidents were asked for."""

LISTED = frozenset({"Where sources differ", "What is not known", "Responsibility", "Casualties"})
"""Sections that are lists, not paragraphs."""

STANCES = {
    "denies": "Denials",
    "threatens": "Threats and warnings",
    "condemns": "Condemnation",
    "justifies": "Justification",
    "urges_restraint": "Calls for restraint",
    "acts": "Steps taken",
    "supports": "Support",
    "comments": "Comment",
}


def byline(note: Note) -> str:
    """The date-time group, how many articles, and how many sources where some reprint others or report nothing."""
    used = wording.counted(len(note.sources), "article")
    independent = sum(source.copy_of is None and source.number not in note.no_incident for source in note.sources)
    if independent != len(note.sources):
        used += f", {wording.counted(independent, 'independent source')}"
    return f"{display.date_time_group(note.issued)} · issued {display.moment(note.issued)} · {used}"


def nothing(note: Note) -> str:
    """What stands for the bottom line of a note without incidents."""
    return NOTHING_CHOSEN if any(each.code == FILTERED for each in note.warnings) else NOTHING


def sections(incident: NoteIncident) -> Iterator[tuple[str, list[Sentence]]]:
    """The sections of sentences that have something in them."""
    found = (
        ("What happened", incident.what_happened),
        ("Casualties", incident.casualties),
        ("Responsibility", incident.responsibility),
    )
    yield from (each for each in found if each[1])


def subsections(incident: NoteIncident) -> Iterator[tuple[str, list[tuple[str, list[Sentence]]]]]:
    """Reactions by stance, and related incidents, where there are any."""
    if incident.reactions:
        yield "Reactions", [(STANCES[group.stance], group.sentences) for group in incident.reactions]
    if incident.related:
        yield "Related incidents", [("", [each.sentence for each in incident.related])]


def closing(incident: NoteIncident) -> Iterator[tuple[str, list[Sentence]]]:
    """What is in doubt."""
    found = (("Where sources differ", incident.differences), ("What is not known", incident.unknown))
    yield from (each for each in found if each[1])


def marks(sources: Sequence[int], *, single: bool, news: News | None) -> str:
    """What stands after a statement: "[1, 3]", "[2, single source]"."""
    said = [*map(str, sources), *(["single source"] if single else []), *([news] if news else [])]
    return f"[{', '.join(said)}]" if said else ""


def several(incident: NoteIncident, note: Note) -> bool:
    """Whether an incident has several independent sources, so that a statement with one of them has to say so."""
    copies = {source.number: source.copy_of or source.number for source in note.sources}
    return len({copies[number] for number in incident.sources}) > 1


def sources(note: Note) -> Iterator[tuple[int, str, str | None]]:
    """Each source's number, the line that describes it, and its address."""
    for source in note.sources:
        url = source.url if source.url and _LINK.fullmatch(source.url) else None
        yield source.number, _source(source, unused=source.number in note.no_incident), url


_LINK = re.compile(r"https?://[^\s<>\"'`\\]+")
"""An address that may be made a link: nothing in it ends the link, or runs."""


def _source(source: NoteSource, *, unused: bool) -> str:
    published = wording.day(source.published) if source.published else "date not known"
    parts = [source.outlet, source.title or source.article_id, published]
    line = ", ".join(part for part in parts if part)
    if source.copy_of:
        line += f"; reprints source {source.copy_of}"
    return line + ("; reports no incident" if unused else "")
