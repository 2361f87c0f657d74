"""`summarizer eval clusters`: how well briefs come together by incident."""

from pathlib import Path

import click

from summarizer.cli import options as cli_options
from summarizer.cli.eval import options
from summarizer.cli.group import report
from summarizer.cli.tables import columns
from summarizer.evaluation.clusters import HALVES, ClusterScore, Half, Labels, read_labels, score
from summarizer.schema import Brief


@click.command("clusters", short_help="Score which articles are put together as one incident.")
@click.argument("dataset", type=options.FOLDER)
@click.option("--half", type=click.Choice(list(HALVES)), default="all", help="Which incidents to score.")
@click.option("--errors", is_flag=True, help="Tell what of the half for tuning is wrong.")
@cli_options.engine
@cli_options.quiet
def command(dataset: Path, half: Half, errors: bool, quiet: bool, **flags: object) -> int:
    """Score which articles are put together as one incident: pairwise and B³ precision, recall and F1.

    A DATASET holds `articles/` and `labels.yaml`. Every second incident is for tuning; of the others only totals are
    shown. Exit 1 if two incidents that must stay apart were merged.
    """
    labels = read_labels(dataset / "labels.yaml")
    found, copied = _clustered(dataset, flags)
    click.echo(_table(score(found, labels, half)))
    click.echo(_copies(copied, labels))
    merged = score(found, labels).merged
    if errors:
        for line in _errors(found, labels):
            click.echo(line)
    if not quiet:
        report(f"{len(merged)} of {len(labels.must_not_merge)} pairs that must stay apart were merged")
    return 1 if merged else 0


def _clustered(dataset: Path, flags: dict[str, object]) -> tuple[list[list[str]], list[set[str]]]:
    """The articles by incident, and those that reprint one text."""
    from summarizer.engines.registry import engine
    from summarizer.merging.clusters import grouping
    from summarizer.reading import Article, read_sources
    from summarizer.running import run

    settings = cli_options.settings(flags)
    found = [each for each in read_sources([str(dataset / "articles")]) if isinstance(each, Article)]
    outcomes = run(found, engine(settings.model, settings), settings=settings)
    briefs: list[Brief] = [outcome.brief for outcome in outcomes if outcome.brief is not None]
    made = grouping(briefs)
    ids = [brief.article.id for brief in briefs]
    texts: dict[int, set[str]] = {}
    for name, first in zip(ids, made.first, strict=True):
        texts.setdefault(first, set()).add(name)
    return [[ids[at] for at in group] for group in made.groups], [each for each in texts.values() if len(each) > 1]


def _copies(found: list[set[str]], labels: Labels) -> str:
    right = sum(frozenset(each) in labels.duplicates for each in found)
    return f"{right} of {len(labels.duplicates)} groups of reprints recognised, {len(found) - right} that are none"


def _table(found: ClusterScore) -> str:
    rows = [("", "precision", "recall", "F1")]
    for name, rates in (("pairwise", found.pairwise), ("B³", found.b_cubed)):
        rows.append((name, f"{rates.precision:.3f}", f"{rates.recall:.3f}", f"{rates.f1:.3f}"))
    return f"{found.articles} articles of {found.incidents} incidents\n{columns(rows)}"


def _errors(found: list[list[str]], labels: Labels) -> list[str]:
    """The incidents of the half for tuning that were split, and those that were merged with another of it."""
    of = {article: at for at, group in enumerate(found) for article in group}
    lines = []
    names = {frozenset(articles): name for name, articles in labels.incidents.items()}
    for group in labels.groups("tune"):
        parts: dict[int, list[str]] = {}
        for article in sorted(group):
            parts.setdefault(of.get(article, -1), []).append(article)
        if len(parts) > 1:
            lines.append(f"split {names.get(group, '')}: " + " | ".join(", ".join(each) for each in parts.values()))
    tuned = set(labels.groups("tune"))
    for each in found:
        members = [group for group in names if group & set(each)]
        if len(members) > 1 and tuned & set(members):
            owners = [names[group] if group in tuned else "one kept aside" for group in members]
            shown = sorted(article for group in tuned for article in group & set(each))
            lines.append(f"merged {', '.join(owners)}: {', '.join(shown)}")
    return lines
