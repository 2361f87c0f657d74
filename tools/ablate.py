# ruff: noqa: INP001, T201  # a script beside the package
"""What each stage of the rules engine's analysis brings: F1 with the stage made blind, one after the other.

Run: python tools/ablate.py [DATASET…]          (default: evals/datasets/dev and tune, pooled)

A stage is made blind by putting in its place a function that finds nothing; everything after it runs as ever. Only the
draft is made by the changed engine; grounding keeps its own eyes.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from types import MappingProxyType
from typing import Any
from unittest import mock

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from summarizer.engines.rules import claimants, reactions, story  # noqa: E402
from summarizer.engines.rules.engine import RulesEngine  # noqa: E402
from summarizer.engines.rules.reading import analysis, spotted  # noqa: E402
from summarizer.engines.rules.speech.speakers import Speakers  # noqa: E402
from summarizer.engines.rules.syntax.clauses import Background  # noqa: E402
from summarizer.evaluation import answers as answers_of  # noqa: E402
from summarizer.evaluation.dataset import Case, Dataset  # noqa: E402
from summarizer.evaluation.scoring import HEADLINE, headline, score, sections  # noqa: E402
from summarizer.grounding import ground  # noqa: E402

DATASETS = HERE.parent / "evals" / "datasets"


def _nothing(*_: Any, **__: Any) -> list[Any]:
    return []


def _last(*given: Any) -> list[Any]:
    return list(given[-1])


STAGES: Mapping[str, tuple[tuple[object, str, Callable[..., Any]], ...]] = MappingProxyType(
    {
        "nothing (as it is)": (),
        "capitals of telex": ((analysis, "truecase", lambda text: text),),
        "numbers with hedges": ((spotted, "quantities", _nothing),),
        "dates": ((spotted, "date_mentions", _nothing),),
        "places (gazetteer)": ((spotted, "place_mentions", _nothing),),
        "people, bodies, groups": ((spotted, "name_mentions", _nothing),),
        "quotations": ((analysis, "quotations", _nothing),),
        "attribution": ((story, "statements", _nothing),),
        "who 'he', 'the group' is": (
            (Speakers, "_meant", lambda *_: None),
            (Speakers, "_back_to", lambda _, speaker: speaker),
        ),
        "background by clause": ((Background, "why", lambda *_: ""),),
        "weights of an article": ((story, "reports_by_weight", lambda read: read.reported),),
        "weights of claimants": ((claimants, "with_weighed", _last),),
        "weights of reactions": ((reactions, "weighed_voices", _nothing),),
        "boilerplate": ((analysis, "is_boilerplate", lambda *_, **__: False),),
    }
)
"""What is made blind, and how: the module or class, the name in it, and what stands in."""


def main(folders: Iterable[Path]) -> None:
    """Print the table."""
    cases = [case for folder in folders for case in Dataset(folder)]
    print(f"{len(cases)} cases; F1 in per cent, and what is lost without the stage\n")
    print(f"| without | headline | {' | '.join(HEADLINE)} |\n| --- |{' ---: |' * (1 + len(HEADLINE))}")
    whole: list[float] = []
    for name, replaced in STAGES.items():
        found = list(_f1(cases, replaced))
        whole = whole or found
        cells = [
            f"{100 * f1:.1f}" + (f" ({100 * (f1 - full):+.1f})" if replaced else "")
            for f1, full in zip(found, whole, strict=True)
        ]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


def _f1(cases: Iterable[Case], replaced: Iterable[tuple[object, str, Callable[..., Any]]]) -> Iterator[float]:
    """The headline's and the sections' F1."""
    with ExitStack() as stack:
        for where, name, stand_in in replaced:
            stack.enter_context(mock.patch.object(where, name, stand_in))
        engine = RulesEngine()
        tallies = []
        for case in cases:
            brief = ground(engine.draft(case.article), case.article)
            tallies.append(score(case.labels, answers_of.of_brief(brief), case.article.text).tallies)
    pooled = sections(tallies)
    yield headline(pooled) or 0.0
    for section in HEADLINE:
        yield pooled[section].f1 or 0.0


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]] or [DATASETS / "dev", DATASETS / "tune"])
