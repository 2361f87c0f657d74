"""`summarizer eval prompts`: the same dataset and model, asked with two prompts."""

import dataclasses
import datetime
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli import options as cli_options
from summarizer.cli.eval import compare, options
from summarizer.cli.eval.run import RUNS, store
from summarizer.cli.group import report
from summarizer.cli.progress import progress
from summarizer.engines.registry import asks_a_model, engine
from summarizer.errors import ConfigurationError
from summarizer.evaluation import runs
from summarizer.evaluation.dataset import Dataset
from summarizer.prompting import Prompt, named
from summarizer.running import Limits
from summarizer.settings import Settings

if TYPE_CHECKING:
    from summarizer.engines.llm import Replies


@click.command("prompts", short_help="Have a model read a dataset with two prompts, and compare.")
@click.argument("dataset", type=options.FOLDER)
@click.argument("before")
@click.argument("after")
@cli_options.engine
@cli_options.running
@click.option("--out", type=options.FOLDER, metavar="FOLDER", help="Where both runs go. Default: evals/runs.")
@click.option("--record", type=options.FOLDER, metavar="FILE", help="Keep every reply of the model in a file.")
@click.option("--replay", type=options.FOLDER, metavar="FILE", help="Take the replies from such a file.")
@options.as_json
@cli_options.quiet
@click.pass_context
def command(  # noqa: PLR0917 -- click hands options over by name
    ctx: click.Context,
    /,
    dataset: Path,
    before: str,
    after: str,
    jobs: int,
    max_requests: int | None,
    max_cost: float | None,
    out: Path | None,
    record: Path | None,
    replay: Path | None,
    as_json: bool,
    quiet: bool,
    **flags: Any,
) -> None:
    """Have a model read a dataset with two prompts, and compare.

    BEFORE and AFTER are names (brief.v1) or files. Both runs are kept, so that `eval report` and `eval explain` can
    tell more. The limits hold for each run.
    """
    options.require_scipy()
    if flags.pop("prompt", None):
        raise click.UsageError("--prompt names one prompt; here both are arguments")
    settings = cli_options.settings(flags)
    if not asks_a_model(settings.model):
        raise ConfigurationError(f"{settings.model} is asked nothing", hint="name a model that takes a prompt: --model")
    found = Dataset(dataset)
    found.check()
    with ExitStack() as stack:
        replies = store(record, replay)
        if replies is not None:
            stack.enter_context(replies)
        limits = Limits(max_requests, max_cost)
        both = [
            _run(
                found,
                dataclasses.replace(settings, prompt=prompt),
                out,
                jobs=jobs,
                limits=limits,
                replies=replies,
                quiet=quiet,
            )
            for prompt in (before, after)
        ]
    arguments = {"dataset_path": None, "unblind": False, "reason": None, "as_json": as_json}
    ctx.invoke(compare.command, before=both[0], after=both[1], **arguments)


def _run(
    found: Dataset,
    settings: Settings,
    out: Path | None,
    *,
    jobs: int,
    limits: Limits,
    replies: "Replies | None",
    quiet: bool,
) -> Path:
    """The folder of a run with the prompt of the settings."""
    prompt = named(settings.prompt or "brief")
    folder = _folder(out or RUNS, found, settings, prompt)
    if not quiet:
        report(f"{found.name}, {len(found)} cases, by {settings.model} with {_said(prompt)}: {folder}")
    reader = engine(settings.model, settings, replies=replies)
    with progress(len(found), quiet=quiet) as told:
        runs.create(found, reader, folder, settings=settings, jobs=jobs, limits=limits, progress=told, replies=replies)
    return folder


def _said(prompt: Prompt) -> str:
    return f"{prompt.name}.v{prompt.version}-{prompt.sha256[:8]}"


def _folder(parent: Path, dataset: Dataset, settings: Settings, prompt: Prompt) -> Path:
    """A new folder below the usual one; below a named one always the same, so that what was cut off goes on."""
    if parent == RUNS:
        now = datetime.datetime.now(datetime.UTC)
        return runs.new_folder(parent, dataset, f"{settings.model}-{_said(prompt)}", now)
    return parent / _said(prompt)
