"""What names of labels and choices mean: the table of docs/labelling.md."""

import datetime
from typing import Any, NamedTuple, get_args

from summarizer.evaluation.importers.documents import Choice, Place, Span
from summarizer.schema.vocabulary import ClaimStance, Group, Kind, Outcome, ReactionStance, Stage

LISTS = {"place": "places", "weapon": "weapons", "target": "targets", "unknown": "unknowns"}
ITEMS = {"casualty": "casualties", "claimant": "claimants", "reaction": "reactions"}
SOURCE, NOBODY, NONE = "source", "nobody", "none"
_VALUES = {"casualty": get_args(Outcome), "claimant": get_args(ClaimStance), "reaction": get_args(ReactionStance)}
_FIELDS = {"kind": get_args(Kind), "stage": get_args(Stage), "country": None, "date": None}
_COUNTRY = 2


class Meaning(NamedTuple):
    """A span's label, taken apart: `casualty:injured:military?`."""

    noun: str
    value: str
    detail: str
    optional: bool


def meaning(span: Span, place: Place) -> Meaning:
    """What a span's label says.

    Raises:
        LabelError: nothing that we know.
    """
    label = span.label.strip()
    noun, *rest = (part.strip() for part in label.removesuffix("?").split(":"))
    noun = noun.casefold()
    found = Meaning(noun, rest[0].casefold() if rest else "", rest[1] if rest[1:] else "", label.endswith("?"))
    if noun in ITEMS:
        good = len(rest) in {1, 2} and found.value in _VALUES[noun] and _good_detail(found)
    else:
        good = noun in {*LISTS, SOURCE} and not rest
    if not good:
        raise place.fault(f"the label {span.label!r} is none that can be imported; docs/labelling.md lists them")
    return found._replace(detail=found.detail.upper() if noun == "reaction" else found.detail.casefold())


def _good_detail(found: Meaning) -> bool:
    if not found.detail:
        return True
    if found.noun == "casualty":
        return found.detail.casefold() in get_args(Group)
    if found.noun == "reaction":
        return is_country(found.detail)
    return found.value == "silent" and found.detail.casefold() == NOBODY


def is_country(code: str) -> bool:
    """Whether a string has the form of an ISO 3166-1 alpha-2 code."""
    return len(code) == _COUNTRY and code.isascii() and code.isalpha()


def field(choice: Choice, place: Place) -> tuple[str, str]:
    """Field and value that a choice names: (`incident.kind`, `bombing`), (`incident`, `none`), (`tag`, `telex`).

    Raises:
        LabelError: there is no such field, or no such value of it.
    """
    name, value = choice.name, choice.value.strip()
    if "=" in value:
        name, _, value = (part.strip() for part in value.partition("="))
    name = name.strip().casefold().replace("incident_", "incident.").replace("incident-", "incident.")
    known = name in {"tag", "incident"} or name.removeprefix("incident.") in _FIELDS
    good = known and (name != "incident" or value.casefold() == NONE)
    if good and name.startswith("incident."):
        values = _FIELDS[name.removeprefix("incident.")]
        value = value.upper() if name.endswith("country") else value.casefold()
        good = value in values if values else not name.endswith("country") or is_country(value)
    if not good or not value:
        raise place.fault(f"{choice.name or 'a choice'}: {choice.value!r} is none that can be imported")
    return name, value


def days(value: str, place: Place) -> dict[str, Any] | None:
    """A date label: a day, or the first and the last with a slash between them; null for `none`.

    Raises:
        LabelError: it is no date.
    """
    if value == NONE:
        return {"start": None, "end": None}
    first, _, last = value.partition("/")
    try:
        start = datetime.date.fromisoformat(first.strip())
        return {"start": start, "end": datetime.date.fromisoformat(last.strip()) if last else start}
    except ValueError as error:
        raise place.fault(f"incident.date: {value!r} is no date such as 2031-03-04") from error
