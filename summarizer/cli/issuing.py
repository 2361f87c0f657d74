"""A note that goes on with a folder's: its briefs are added, and the new note is its next issue."""

from summarizer.cli.gathering import Gathered
from summarizer.cli.group import report
from summarizer.notes.issues import Issues
from summarizer.schema import Brief
from summarizer.schema.note import Note


def kept(issues: Issues | None, gathered: Gathered) -> list[Brief]:
    """The briefs for the note: those gathered, or all that the folder then holds."""
    if issues is None:
        return gathered.briefs
    issues.add(gathered.briefs)
    return issues.briefs


def issue(issues: Issues | None, briefs: list[Brief], made: Note, *, quiet: bool) -> Note:
    """The note that is shown: the new one, kept as an issue; the latest issue where nothing came to it."""
    if issues is None:
        return made
    if issues.latest is not None and issues.is_told(briefs):
        if not quiet:
            report("nothing is new since the latest issue")
        return issues.latest
    path = issues.issue(made)
    if not quiet:
        report(f"issue {path}")
    return made
