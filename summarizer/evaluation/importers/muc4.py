"""MUC-4, the public corpus of news on violence in Latin America: texts and answer keys, written as cases.

Every template is an incident: the first required one is `incident`, the others `other_incidents`. What the keys do not
know (reactions, unknowns) is left out. A message without a template has `incident: null`.
"""

import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.importers import cases, muc4_fields
from summarizer.evaluation.importers.documents import Place
from summarizer.evaluation.importers.muc4_keys import Entry, Template, read, text_of

_DATE, _LOCATION, _TYPE, _STAGE, _INSTRUMENT = 2, 3, 4, 5, 6
_INDIVIDUAL, _ORGANIZATION, _CONFIDENCE = 9, 10, 11
_PHYSICAL = 12
_NAME, _DESCRIPTION, _HUMAN_TYPE, _NUMBER, _EFFECT = 18, 19, 20, 21, 23
_MESSAGE = re.compile(r"^([A-Z0-9]+-MUC\d-\d{4})\b[ \t]*(?:\([^)\n]*\))?[ \t]*$", re.MULTILINE)
_HEADER = 300
"""Characters in which a message's dateline stands."""

TAGS = {
    "no_template": "the keys have no incident; their relevance is a policy of the task",
    "optional_templates": "the keys have optional incidents only",
    "several_templates": "the keys have more than one required incident",
}


def write(source: Path, out: Path) -> list[str]:
    """Write the corpus as a dataset.

    Raises:
        EvaluationError: no texts or no keys lie in `source`, or `out` is not empty.
        LabelError: a key cannot be read; names file and line.
    """
    keys, texts = _corpus(source)
    missing = sorted(set(keys) - set(texts))
    if missing:
        raise EvaluationError(f"{missing[0]} has a key in {source}, and no text", hint="name the whole corpus")
    with cases.dataset(out) as folder:
        for message, templates in sorted(keys.items()):
            case = folder / message.lower()
            case.mkdir()
            place, text = texts[message]
            found = muc4_fields.days(" ".join(text[:_HEADER].split()).partition("--")[0])
            cases.article(case, text, {"published": found[0].isoformat()} if found else {}, place)
            cases.labels(case / "labels.yaml", labels(templates), templates[0].place if templates else place)
        cases.readme(folder, "MUC-4, imported: not to be published", TAGS)
    without = sum(not templates for templates in keys.values())
    return [f"{len(keys)} cases in {out}, {without} of them without an incident"]


def _corpus(source: Path) -> tuple[dict[str, list[Template]], dict[str, tuple[Place, str]]]:
    """The templates and the text of each message, from all files below a folder."""
    if not source.is_dir():
        raise EvaluationError(f"{source} is no folder", hint="name the corpus as it was distributed")
    keys: defaultdict[str, list[Template]] = defaultdict(list)
    texts: dict[str, tuple[Place, str]] = {}
    for path in sorted(path for path in source.rglob("*") if path.is_file()):
        if path.name.startswith("key-"):
            for message, template in read(path):
                keys[message].extend([template] if template else [])
        else:
            texts.update(_texts(path))
    if not keys or not texts:
        what = "keys (key-*)" if texts else "texts"
        raise EvaluationError(f"{source} holds no {what} of MUC-4", hint="name the corpus as it was distributed")
    return dict(keys), texts


def _texts(path: Path) -> dict[str, tuple[Place, str]]:
    text = text_of(path)
    begins = list(_MESSAGE.finditer(text))
    ends = [*(match.start() for match in begins[1:]), len(text)]
    found = {}
    for match, end in zip(begins, ends, strict=False):
        found[match[1]] = (Place(path, text.count("\n", 0, match.start()) + 1), text[match.end() : end].strip())
    return found


def labels(templates: list[Template]) -> dict[str, Any]:
    """The content of a message's label file."""
    content: dict[str, Any] = {"labellers": ["MUC-4"]}
    required = [template for template in templates if not template.optional]
    if not templates:
        content |= {"tags": ["no_template"], "incident": None}
        return content | {"casualties": [], "claimants": [], "other_incidents": []}
    if not required:
        content["tags"] = ["optional_templates"]
        others = templates
    else:
        if required[1:]:
            content["tags"] = ["several_templates"]
        content["incident"] = _incident(required[0])
        content["casualties"] = _casualties(required[0])
        content["claimants"] = _claimants(required[0])
        others = [template for template in templates if template is not required[0]]
    content["other_incidents"] = [_other(template) for template in others]
    return content


def _other(template: Template) -> dict[str, Any]:
    found = _incident(template)
    found["casualties"] = _casualties(template)
    found["claimants"] = _claimants(template)
    return found | ({"optional": True} if template.optional else {})


def _incident(template: Template) -> dict[str, Any]:
    found: dict[str, Any] = {}
    kinds = [kind for name in _values(template, _TYPE) for kind in muc4_fields.KINDS.get(name, ())]
    if kinds:
        found["kind"] = list(dict.fromkeys(kinds))
    stages = [name.lower() for name in _values(template, _STAGE)]
    if stages:
        found["stage"] = stages
    date = muc4_fields.date(template.slots.get(_DATE, ""))
    if date:
        found["date"] = date
    countries, places = muc4_fields.location(template.slots.get(_LOCATION, ""))
    if countries:
        found["country"] = list(countries)
    found["places"] = places
    found["weapons"] = [_entry(entry) for entry in template.entries(_INSTRUMENT)]
    found["targets"] = [_entry(entry) for entry in template.entries(_PHYSICAL)]
    found["targets"] += [_entry(entry, optional=True) for entry, _, turn in _people(template) if not turn]
    return found


def _values(template: Template, slot: int) -> list[str]:
    return [value for entry in template.entries(slot) for value in entry.values]


def _entry(entry: Entry, *, optional: bool = False) -> dict[str, Any]:
    return {"any": list(entry.values)} | ({"optional": True} if optional or entry.optional else {})


class Person(NamedTuple):
    """A human target: its names and descriptions, and which of several of the very same names it is."""

    entry: Entry
    named: bool
    turn: int = 0


def _people(template: Template) -> list[Person]:
    """The human targets: named ones, whose `values` hold their descriptions too, then the others."""
    described = template.entries(_DESCRIPTION)
    found = []
    for name in template.entries(_NAME):
        roles = [role for one in described if set(one.about) & set(name.values) for role in one.values]
        values = tuple(dict.fromkeys((*name.values, *roles)))
        found.append(Person(name._replace(values=values, about=name.values), named=True))
    found += [Person(one._replace(about=one.values), named=False) for one in described if not one.about]
    met: Counter[tuple[str, ...]] = Counter()
    for position, person in enumerate(found):
        found[position] = person._replace(turn=met[person.entry.about])
        met[person.entry.about] += 1
    return found


def _about(template: Template, slot: int, person: Entry, turn: int = 0) -> list[Entry]:
    """The entries of a slot about an entity: those that give its very names, else those that share one.

    Where two entities have the same names (PEASANTS killed, PEASANTS wounded), their entries stand in the same order.
    """
    names = person.about or person.values
    entries = template.entries(slot)
    exact = [entry for entry in entries if set(entry.about) == set(names)]
    people = sum(entry.values == names for entry in (*template.entries(_NAME), *template.entries(_DESCRIPTION)))
    if people > 1 and len(exact) == people:
        return [exact[turn]]
    return exact or [entry for entry in entries if set(entry.about) & set(names)]


def _casualties(template: Template) -> list[dict[str, Any]]:
    found = []
    for person, named, turn in _people(template):
        numbers = tuple(value for entry in _about(template, _NUMBER, person, turn) for value in entry.values)
        groups = [
            group
            for entry in _about(template, _HUMAN_TYPE, person, turn)
            for value in entry.values
            for group in muc4_fields.GROUPS.get(value, ())
        ]
        for outcomes, optional in _outcomes(template, person, turn):
            item = {"outcome": outcomes, "count": muc4_fields.count(numbers, named=named), "who": list(person.values)}
            item |= {"group": list(dict.fromkeys(groups))} if groups else {}
            found.append(item | ({"optional": True} if optional or person.optional else {}))
    return found


def _outcomes(template: Template, person: Entry, turn: int) -> list[tuple[list[str], bool]]:
    """What happened to a target; alternatives of one effect stand together. Whoever was kidnapped was captured."""
    found = []
    if "KIDNAPPING" in _values(template, _TYPE) and "ACCOMPLISHED" in _values(template, _STAGE):
        found.append((["captured"], False))
    for effect in _about(template, _EFFECT, person, turn):
        outcomes = [muc4_fields.OUTCOMES[value] for value in effect.values if value in muc4_fields.OUTCOMES]
        if outcomes:
            found.append((list(dict.fromkeys(outcomes)), effect.optional or len(outcomes) < len(effect.values)))
    return found


def _claimants(template: Template) -> list[dict[str, Any]]:
    """Organizations in their stance; individuals are required only where no organization is."""
    found: list[dict[str, Any]] = []
    bodies = template.entries(_ORGANIZATION)
    for body in bodies:
        said = [value for entry in _about(template, _CONFIDENCE, body) for value in entry.values]
        stances = [stance for value in said for stance in muc4_fields.STANCES.get(value, ())]
        stances = list(dict.fromkeys(stances)) or ["accused", "suspected", "reported"]
        item = {"actor": list(body.values), "stance": stances}
        found.append(item | ({"optional": True} if body.optional else {}))
    sure = any(not body.optional for body in bodies)
    for person in template.entries(_INDIVIDUAL):
        item = {"actor": list(person.values), "stance": ["reported", "accused", "suspected"]}
        found.append(item | ({"optional": True} if sure or person.optional else {}))
    return found
