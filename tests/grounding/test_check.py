"""A stored brief is checked again: text, offsets, quotes, counts."""

from datetime import date

import pytest

from summarizer.grounding import faults, ground
from summarizer.schema import Brief

TEXT = "A bomb exploded in Samarra on Monday, killing four people and wounding at least nine."


@pytest.fixture
def brief(make, make_article) -> Brief:
    casualties = [
        make.casualty(TEXT, count="four"),
        make.casualty(TEXT, outcome="injured", count="at least nine"),
    ]
    event = make.other(TEXT, date=None, casualties=[make.casualty(TEXT, count="four")], summary="x")
    drafted = make.draft(make.incident(TEXT), casualties=casualties, other_incidents=[event])
    return ground(drafted, make_article(TEXT, published=date(2031, 3, 4)))


def changed(brief: Brief, *path: str | int, to: object) -> Brief:
    """The brief with one value replaced, wherever it stands."""
    values = brief.model_dump()
    place = values
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return Brief.model_validate(values)


def test_a_fresh_brief_has_no_faults(brief):
    """What grounding makes passes, against its own text and against the article."""
    assert faults(brief) == []
    assert faults(brief, TEXT) == []


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("article", "sha256"), "0" * 64, "sha256"),
        (("article", "characters"), 12, "12"),
        (("incident", "evidence", 0, "quote"), TEXT.replace("four", "five"), "at 0:"),
        (("casualties", 0, "count", "low"), 3, "casualties[0]: “four” does not mean 3 to 4"),
        (("casualties", 1, "count", "high"), 9, "casualties[1]"),
        (("casualties", 1, "count", "approximate"), True, "casualties[1]"),
        (
            ("casualties", 0, "count"),
            {"text": "five", "low": 5, "high": 5, "approximate": False},
            "not in its evidence",
        ),
        (("other_incidents", 0, "casualties", 0, "count", "high"), 5, "other_incidents[0].casualties[0]"),
    ],
    ids=["hash", "length", "quote", "low", "high", "approximate", "number", "nested"],
)
def test_a_changed_value_is_a_fault(brief, path, value, said):
    """One value is off: one line says where and how."""
    (fault,) = faults(changed(brief, *path, to=value))
    assert said in fault
    assert "\n" not in fault


def test_moved_offsets_are_a_fault(brief):
    """A quote that stands elsewhere is not at its offsets."""
    evidence = brief.incident.evidence[0].model_dump()
    moved = evidence | {"quote": evidence["quote"][:-1], "start": 1}
    assert any("at 1:" in fault for fault in faults(changed(brief, "incident", "evidence", 0, to=moved)))


def test_without_its_text_a_brief_is_checked_against_the_article(brief):
    """`--no-text` briefs say that the text is missing, and are checked against the one given."""
    bare = changed(brief, "article", "text", to=None)
    assert len(faults(bare)) == 1
    assert "text" in faults(bare)[0]
    assert faults(bare, TEXT) == []
    assert faults(bare, TEXT.replace("Samarra", "Kirkuk"))


def test_a_difference_late_in_a_long_quote_is_shown(brief):
    """Both excerpts begin near the first letter that differs, not at the beginning of the quote."""
    (_, fault) = faults(brief, TEXT.replace("nine", "five"))
    assert "wounding at least five." in fault
    assert "wounding at least nine." in fault
    assert "exploded" not in fault


def test_ages_are_no_part_of_a_count_of_named_people(make, make_article):
    """What grounding reads as three people, the check does too."""
    words = "Schoolteacher Wichai Thongdam, 36, his wife Suda, 33, and her younger brother Anan"
    text = f"A bomb under a pickup in Yala in Thailand on Monday killed three people, police said. {words} were killed in the blast."
    toll = make.casualty(f"{words} were killed in the blast.", count=words)
    drafted = make.draft(make.incident(text.split(". ", maxsplit=1)[0] + "."), casualties=[toll])
    brief = ground(drafted, make_article(text, published=date(2031, 3, 4)))
    assert [(each.count.low, each.count.high) for each in brief.casualties] == [(3, 3)]
    assert faults(brief) == []
