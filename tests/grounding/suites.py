"""Articles of our own with items that are right and wrong about them, and quotes that are altered or harmless.

Each file of `suites/` is one article. `right` and `wrong` hold items in few words: the section is the key that names who
or what (`casualty: killed`, `claimant: NAME`, `reaction: NAME`, `unknown: WHAT`), `says` the quote or quotes, `fault` what
is wrong with it. `altered` are true quotes changed in one thing, `harmless` differ in nothing that BRIEF counts.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

FOLDER = Path(__file__).with_name("suites")


class Suite(NamedTuple):
    """One article and what is said of it."""

    name: str
    text: str
    title: str
    published: Any
    incident: dict[str, Any]
    right: list[dict[str, Any]]
    wrong: list[dict[str, Any]]
    altered: list[str]
    harmless: list[str]


def suites() -> Iterator[Suite]:
    """Every suite, by name."""
    for path in sorted(FOLDER.glob("*.yaml")):
        yield Suite(name=path.stem, **yaml.safe_load(path.read_text(encoding="utf-8")))


def drafted(make: Any, item: dict[str, Any]) -> tuple[str, Any]:
    """The section of an item in few words, and the item as a draft has it."""
    says = item["says"] if isinstance(item["says"], list) else [item["says"]]
    if "casualty" in item:
        fields = {"names": item.get("names", []), "according_to": item.get("source")}
        counted = {"outcome": item["casualty"], "count": str(item["count"]), "who": item["who"], "group": item["group"]}
        return "casualties", make.casualty(*says, **counted, **fields)
    if "claimant" in item:
        fields = {"stance": item["stance"], "according_to": item.get("source")}
        return "claimants", make.claimant(*says, actor=item["claimant"], **fields)
    if "reaction" in item:
        return "reactions", make.reaction(*says, speaker=item["reaction"], stance=item["stance"])
    return "unknowns", make.unknown(*says, what=item["unknown"])


def incident(make: Any, suite: Suite) -> Any:
    """The incident of an article as a draft has it."""
    from summarizer.schema import DraftPlace

    told = suite.incident
    places = [DraftPlace(name=name, within=[], country=None) for name in told["places"]]
    fields = {"kind": told["kind"], "stage": told.get("stage", "accomplished"), "date": told["date"], "places": places}
    return make.incident(told["says"], **fields)
