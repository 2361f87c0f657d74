"""Options and questions that several `eval` commands share."""

import datetime
import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from summarizer.errors import MissingExtra
from summarizer.evaluation.blind import unblind
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.runs import Run

Command = TypeVar("Command", bound=Callable[..., Any])

FOLDER = click.Path(path_type=Path)
dataset = click.option(
    "--dataset", "dataset_path", type=FOLDER, metavar="FOLDER", help="The run's dataset, if it has moved."
)
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def naming(command: Command) -> Command:
    """Add the options that let single cases of a blind dataset be named."""
    for option in (
        click.option("--reason", metavar="TEXT", help="Why; written down in the dataset's UNBLINDED.md."),
        click.option("--unblind", is_flag=True, help="Name single cases of a blind dataset."),
    ):
        command = option(command)
    return command


def surfaces(command: Command) -> Command:
    """Add the options for machines: JUnit, GitHub, JSON."""
    for option in (
        as_json,
        click.option("--summary", type=FOLDER, envvar="GITHUB_STEP_SUMMARY", hidden=True),
        click.option("--github", is_flag=True, help="Write a step summary, and annotations at the labels' lines."),
        click.option("--junit", type=FOLDER, metavar="FILE", help="Write the result as JUnit XML."),
    ):
        command = option(command)
    return command


def require_scipy() -> None:
    """Say what to install where the statistics cannot run.

    Raises:
        MissingExtra: scipy is not there.
    """
    try:
        found = importlib.util.find_spec("scipy")
    except ValueError:  # it was imported, and is none
        found = None
    if found is None:
        raise MissingExtra("summarizer eval", "evals")


def dataset_of(run: Run, path: Path | None) -> Dataset:
    """The dataset that a run was made with.

    Raises:
        EvaluationError: it is not where it was, and not where it is said to be.
    """
    folder = path or Path(run.manifest["dataset"]["path"])
    if not folder.is_dir():
        raise EvaluationError(f"the dataset of {run.folder} is not at {folder}", hint="say where, with --dataset")
    return Dataset(folder)


def may_name(found: Dataset | None, *, blind: bool, unblinded: bool, reason: str | None) -> bool:
    """Whether single cases may be named; where that is an exception it is written down first.

    Raises:
        EvaluationError: no reason is given, or the dataset in which to write it is not at hand.
    """
    if not blind or not unblinded:
        return not blind
    if found is None:
        raise EvaluationError(
            "the dataset is not at hand, so nothing can be unblinded", hint="say where, with --dataset"
        )
    unblind(found, reason or "", datetime.datetime.now(datetime.UTC).date())
    return True
