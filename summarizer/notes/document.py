"""A note as Markdown (CommonMark with tables); sources are numbers in brackets that lead to the list at the end."""

from collections.abc import Iterable, Iterator, Sequence

from summarizer.notes import outline
from summarizer.rendering.document import escape
from summarizer.schema.note import KeyFact, Note, NoteIncident, Sentence


def markdown(note: Note) -> str:
    """A note as a Markdown document; what comes from articles is escaped."""
    return "\n\n".join(_blocks(note)) + "\n"


def _blocks(note: Note) -> Iterator[str]:
    yield f"# {escape(note.title)}"
    yield f"*{escape(outline.byline(note))}*"
    yield "## Bottom line"
    yield _paragraph(note.bottom_line, several=len(note.sources) > 1) or outline.nothing(note)
    for group in note.groups:
        if group.label:
            yield f"## {escape(group.label)}"
        for incident in group.incidents:
            yield from _incident(incident, 3 if group.label else 2, several=outline.several(incident, note))
    if note.sources:
        yield "## Sources"
        yield "\n".join(
            f"{number}. {escape(line)}" + (f" <{url}>" if url else "") for number, line, url in outline.sources(note)
        )
    if note.warnings:
        yield "## About this note"
        yield "\n".join(f"- {escape(each.message)}" for each in note.warnings)


def _incident(incident: NoteIncident, level: int, *, several: bool) -> Iterator[str]:
    yield f"{'#' * level} {escape(incident.headline)}"
    yield f"*{escape(incident.reliance)}*"
    if incident.changes:
        yield f"{'#' * (level + 1)} Changed since the last issue"
        yield "\n".join(f"- {escape(each)}" for each in incident.changes)
    yield _table(incident.key_facts, several=several)
    for title, sentences in outline.sections(incident):
        yield f"{'#' * (level + 1)} {title}"
        yield _list(sentences, several=several) if title in outline.LISTED else _paragraph(sentences, several=several)
    for title, groups in outline.subsections(incident):
        yield f"{'#' * (level + 1)} {title}"
        for heading, sentences in groups:
            if heading:
                yield f"**{escape(heading)}**"
            yield _list(sentences, several=several)
    for title, sentences in outline.closing(incident):
        yield f"{'#' * (level + 1)} {title}"
        yield _list(sentences, several=several)


def _table(rows: Iterable[KeyFact], *, several: bool) -> str:
    lines = ["| Key fact | | Sources |", "| --- | --- | --- |"]
    for row in rows:
        marks = outline.marks(row.sources, single=several and row.single_source, news=row.news)
        lines.append(f"| {escape(row.label)} | {escape(row.text)} | {marks} |")
    return "\n".join(lines)


def _paragraph(sentences: Sequence[Sentence], *, several: bool) -> str:
    return " ".join(_sentence(each, several=several) for each in sentences)


def _list(sentences: Iterable[Sentence], *, several: bool) -> str:
    return "\n".join(f"- {_sentence(each, several=several)}" for each in sentences)


def _sentence(sentence: Sentence, *, several: bool) -> str:
    marks = outline.marks(sentence.sources, single=several and sentence.single_source, news=sentence.news)
    return f"{escape(sentence.text)} {marks}"
