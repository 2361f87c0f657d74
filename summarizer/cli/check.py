"""`summarizer check`: whether stored briefs still hold against their articles."""

import json
from collections.abc import Iterator
from typing import IO, Any

import click
from pydantic import ValidationError

from summarizer.cli import options
from summarizer.cli.group import report
from summarizer.errors import InvalidBrief
from summarizer.grounding.check import faults
from summarizer.schema import Brief

Found = tuple[str, list[str]]
"""An article's id, and what is wrong with its brief."""


@click.command("check", short_help="Verify stored briefs against their articles.")
@click.argument("briefs", nargs=-1, required=True, metavar="BRIEF...", shell_complete=options.complete_files)
@click.option(
    "--against",
    metavar="FILE",
    help="The article, for briefs that were written with --no-text.",
    shell_complete=options.complete_files,
)
@options.quiet
def command(briefs: tuple[str, ...], against: str | None, quiet: bool) -> int:
    """Verify stored briefs: offsets, quotes, counts, and the article's hash.

    A BRIEF is a file of `summarizer brief --format json` or jsonl, or - for standard input. Each fault is a line on
    standard output; the exit code is 1 if there is any.
    """
    text = _text(against) if against else None
    checked = found = 0
    unreadable: list[InvalidBrief] = []
    for source in briefs:
        try:
            for article_id, wrong in _checked(source, text):
                checked += 1
                found += len(wrong)
                for fault in wrong:
                    click.echo(f"{source}: {article_id}: {fault}")
        except InvalidBrief as error:
            unreadable.append(error)
            report(str(error))
    if not quiet and checked:
        report(f"{_number(checked, 'brief')} checked, {_number(found, 'fault')}")
    return 1 if found or (unreadable and checked) else InvalidBrief.exit_code if unreadable else 0


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _text(path: str) -> str:
    from summarizer.reading import Article

    return Article.from_file(path).text


def _checked(source: str, text: str | None) -> Iterator[Found]:
    for number, record in enumerate(_records(source), start=1):
        if not isinstance(record, dict) or "article" not in record:
            raise InvalidBrief(f"{source} holds no brief at place {number}", hint="check what `summarizer brief` wrote")
        article = record["article"]
        article_id = str(article.get("id", number)) if isinstance(article, dict) else str(number)
        try:
            brief = Brief.model_validate(record)
        except ValidationError as error:
            yield article_id, list(_misfits(error))
        else:
            yield article_id, faults(brief, text)


def _misfits(error: ValidationError) -> Iterator[str]:
    """What does not fit the schema, each with its place."""
    for each in error.errors():
        yield f"{'.'.join(map(str, each['loc']))}: {each['msg'].removeprefix('Value error, ')}"


def _records(source: str) -> Iterator[Any]:
    """What a file holds, an object at a time: an object, an array of them, or one a line."""
    try:
        with click.open_file(source, "rb") as file:
            yield from _parsed(file)
    except (ValueError, RecursionError) as error:
        raise InvalidBrief(f"{source} is no JSON", hint="check what `summarizer brief` wrote") from error
    except OSError as error:
        raise InvalidBrief(f"{source} cannot be read: {error.strerror}", hint="check the path") from error


def _parsed(file: IO[bytes]) -> Iterator[Any]:
    first = file.readline()
    try:
        opening = json.loads(first)
    except ValueError:
        whole = json.loads(first + file.read())
        yield from whole if isinstance(whole, list) else [whole]
        return
    yield from opening if isinstance(opening, list) else [opening]
    for line in file:
        if line.strip():
            yield json.loads(line)
