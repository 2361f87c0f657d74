"""`summarizer eval explain`: why a case got what it got."""

from pathlib import Path

import click

from summarizer.cli.eval import options
from summarizer.cli.eval.run import RUNS
from summarizer.evaluation import answers, runs
from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.runs import Run


@click.command("explain", short_help="Show why a case got what it got.")
@click.argument("case", type=options.FOLDER)
@click.option(
    "--run", "run_path", type=options.FOLDER, metavar="RUN", help="Default: the newest in evals/runs with it."
)
@options.dataset
@options.naming
def command(
    case: Path,
    run_path: Path | None,
    dataset_path: Path | None,
    unblind: bool,
    reason: str | None,
) -> None:
    """Show why a case got what it got: how alike labels and answers are, which went together, and what was lost.

    CASE is its name, or its folder. For what an answer rests on in the article, see `summarizer eval report`.
    """
    options.require_scipy()
    from summarizer.evaluation.explain import LEGEND, explain
    from summarizer.evaluation.scoring import score

    run = runs.load(run_path) if run_path else _newest(case.name)
    dataset = options.dataset_of(run, dataset_path)
    found = dataset.case(case.name)
    if not options.may_name(dataset, blind=dataset.blind, unblinded=unblind, reason=reason):
        raise EvaluationError(
            f"{dataset.name} is blind", hint="say why with --unblind --reason TEXT, which is recorded"
        )
    if found.id not in run.manifest["cases"]:
        raise EvaluationError(f"{run.folder} did not read {found.id}", hint="name another with --run")
    brief = run.briefs()[found.id]
    answered = answers.of_brief(brief) if brief else answers.EMPTY
    click.echo(explain(found.id, score(found.labels, answered, found.article.text)))
    if brief is None:
        failure = run.manifest["failures"].get(found.id, {})
        click.echo(f"The article failed, and counts as an empty brief: {failure.get('error') or 'no reason is kept'}\n")
    click.echo(LEGEND)


def _newest(case: str) -> Run:
    """The newest finished run that read a case; names of runs begin with their time."""
    for path in sorted(RUNS.glob(f"*/{runs.MANIFEST}"), reverse=True):
        run = runs.load(path.parent)
        if run.manifest["complete"] and case in run.manifest["cases"]:
            return run
    raise EvaluationError(f"no run in {RUNS} has read {case}", hint="name one with --run")
