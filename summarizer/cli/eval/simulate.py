"""`summarizer eval simulate`: the LLM path measured without a model."""

import datetime
import json
from pathlib import Path
from typing import Any

import click

from summarizer.cli import options as cli_options
from summarizer.cli.eval import figures, options
from summarizer.cli.eval.run import RUNS
from summarizer.cli.group import report
from summarizer.cli.progress import progress
from summarizer.evaluation import runs
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.simulation.flaws import Flaws
from summarizer.evaluation.simulation.omissions import Omissions, omissions
from summarizer.evaluation.simulation.run import MODEL, Effects, effects, simulate

LABEL = "simulation"
_RATE = click.FloatRange(0, 1)


@click.command("simulate", short_help="Measure the LLM path with a reader whose faults are known; no model is asked.")
@click.argument("dataset", type=options.FOLDER)
@click.option("--omit", type=_RATE, default=0.2, show_default=True, help="How often it leaves out an item.")
@click.option("--figures", type=_RATE, default=0.05, show_default=True, help="How often it gets a figure wrong.")
@click.option("--quotes", type=_RATE, default=0.05, show_default=True, help="How often it alters a quote.")
@click.option("--stances", type=_RATE, default=0.05, show_default=True, help="How often it takes another stance.")
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed is wrong elsewhere.")
@click.option("--second-reader", type=click.Choice(["on", "off"]), default="on", help="As for `summarizer brief`.")
@click.option("--passes", type=click.IntRange(1, 2), default=1, metavar="N", help="As for `summarizer brief`.")
@click.option("--window", type=click.IntRange(min=1), metavar="N", help="As for `summarizer brief`.")
@click.option("--jobs", type=click.IntRange(1, 64), default=2, metavar="N", help="How many articles to read at once.")
@click.option(
    "--out", type=options.FOLDER, metavar="FOLDER", help="Where the run goes. Default: a new one in evals/runs."
)
@options.as_json
@cli_options.quiet
def command(  # noqa: PLR0917 -- click hands options over by name
    dataset: Path,
    second_reader: str,
    passes: int,
    window: int | None,
    jobs: int,
    out: Path | None,
    as_json: bool,
    quiet: bool,
    **rates: Any,
) -> None:
    """Measure the LLM path with a reader whose faults are known; no model is asked.

    The reader stands behind a server on this machine and answers from the labels, but leaves items out and gets some
    wrong. What is measured is what the path makes of that: schema, parsing, grounding, asking again. With all rates 0
    it shows what grounding refuses of right answers. Every figure is a simulation.
    """
    options.require_scipy()
    flaws = Flaws(**rates)
    found = Dataset(dataset)
    _ = found.sha256  # names a file that is missing, before any is read
    found.check()
    folder = out or runs.new_folder(RUNS, found, MODEL, datetime.datetime.now(datetime.UTC))
    if not quiet:
        report(f"{found.name}, {len(found)} cases, by a simulated reader: {folder}")
    with progress(len(found), quiet=quiet) as told:
        checks = {"second_reader": second_reader, "passes": passes, "window": window}
        run = simulate(found, flaws, folder, jobs=jobs, progress=told, **checks)
    became = effects(found, flaws, run.briefs())
    noticed = omissions(found, flaws, run.briefs())
    scores = figures.scores(run.cases)
    if as_json:
        usage = {"usage": run.manifest["usage"], "coverage": run.manifest["coverage"]}
        click.echo(
            json.dumps(
                {
                    LABEL: flaws._asdict(),
                    "effects": became._asdict(),
                    "omissions": noticed._asdict(),
                    **usage,
                    **scores,
                },
                indent=2,
            )
        )
        return
    lines = [*figures.score_table(scores).split("\n"), *_lines(flaws, became, noticed, run.manifest["usage"])]
    click.echo("\n".join(f"{LABEL}  {line}" for line in lines))


def _lines(flaws: Flaws, became: Effects, noticed: Omissions, usage: dict[str, int]) -> list[str]:
    """What the reader did, what became of it, and what it took."""
    made = became.flaws
    rates = f"rates {flaws.omit:g}, {flaws.figures:g}, {flaws.quotes:g}, {flaws.stances:g}; seed {flaws.seed}"
    wrong = ", ".join(f"{name} {made.get(name, 0)}" for name in ("figures", "quotes", "stances"))
    passed = ", ".join(f"{name} {became.passed.get(name, 0)}" for name in ("figures", "stances"))
    misled = f"{noticed.misled} of {noticed.articles} articles"
    tokens = f"about {usage['prompt_tokens']:,} tokens sent, {usage['completion_tokens']:,} received"
    return [
        f"reader    left out {made.get('omit', 0)} of {became.items} items; wrong at first: {wrong} ({rates})",
        f"briefs    still wrong: {passed}; items refused: {became.rejected}; warnings: {became.warnings}",
        f"omitted   {noticed.left_out} facts, {noticed.alone} of them on sentences that nothing in the brief quotes",
        f"warned    of {noticed.noticed} of these; falsely {noticed.false} times, in {misled}",
        f"requests  {usage['requests']}, {tokens}",
    ]
