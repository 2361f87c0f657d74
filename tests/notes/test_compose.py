"""A note says what its briefs say, hides no disagreement, and does not depend on their order."""

import datetime
import importlib.util
import random
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summarizer
from summarizer.notes.compose import compose
from summarizer.schema import Brief
from summarizer.schema.note import Note, NoteIncident

_spec = importlib.util.spec_from_file_location("tests_stories", Path(__file__).with_name("stories.py"))
stories = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(stories)
of = stories.of

ISSUED = datetime.datetime(2031, 4, 9, 7, tzinfo=datetime.UTC)


def one(texts, **options) -> NoteIncident:
    """The only incident of a note on texts."""
    note = compose(of(texts, **options), issued=ISSUED)
    (incident,) = (each for group in note.groups for each in group.incidents)
    return incident


def texts(sentences) -> list[str]:
    return [each.text for each in sentences]


BLAST = "A bomb exploded in the market of Samarra in Iraq on Sunday, {toll}, {who} said. Traders had just opened their shops."
HOSPITAL = BLAST.format(toll="killing 16 people", who="a hospital spokeswoman")
VOLUNTEERS = "A blast in Samarra, Iraq, on Sunday killed 19 people, volunteers said. The weekly market of the town was full of buyers when it came."
POLICE = "At least 12 people were killed by a bomb in Samarra, Iraq, on Sunday, police said. They closed the road from the south until the evening."
APRIL = [date(2031, 4, 6), date(2031, 4, 7), date(2031, 4, 7)]


def test_figures_that_cannot_both_be_right_stand_side_by_side_newest_first():
    """Each with who says so and when; the bottom line gives the span."""
    incident = one([HOSPITAL, VOLUNTEERS], published=APRIL[:2])
    assert (
        "Sources differ on the number killed: 19 (volunteers, 7 April); 16 (hospital spokeswoman, 6 April)."
        in texts(incident.casualties)
    )
    assert texts(incident.differences) == texts(incident.casualties)
    assert incident.headline == "Bombing in Samarra, Iraq, 6 April 2031: 16 to 19 killed, disputed"


def test_the_narrowest_figure_inside_all_others_is_agreed():
    """It is told in its source's words; the wider one stands beside it, and nothing is disputed."""
    incident = one([HOSPITAL, POLICE], published=APRIL[:2])
    assert texts(incident.casualties) == [
        "16 people were killed, according to a hospital spokeswoman.",
        "Compatible with that: at least 12 (police, 7 April).",
    ]
    assert incident.differences == []


def test_a_figure_that_its_voice_has_since_changed_is_superseded():
    """It is still told, and says so."""
    later = BLAST.format(toll="killing 21 people", who="a hospital spokeswoman")
    incident = one([HOSPITAL, later], published=APRIL[:2])
    assert texts(incident.casualties) == [
        "21 people were killed, according to a hospital spokeswoman.",
        "Superseded by a later figure of the same source: 16 (hospital spokeswoman, 6 April).",
    ]
    assert [fact.standing for fact in incident.facts if fact.outcome == "killed"] == ["current", "superseded"]


def test_witnesses_of_two_outlets_are_two_voices():
    """Nobody knows whether they are the same people, so neither figure replaces the other."""
    first, later = (BLAST.format(toll=f"killing {n} people", who="witnesses") for n in (16, 21))
    incident = one([first, later], published=APRIL[:2])
    assert [fact.standing for fact in incident.facts if fact.outcome == "killed"] == ["current", "current"]


def test_copies_count_as_one_source():
    """A reprint is listed as one, and a statement with it is still single-source."""
    long = (
        f"{HOSPITAL} Shops were on fire and the wounded were taken to the hospital of the town, where blood was short."
    )
    note = compose(of([long, long.replace("Shops", "The shops")], published=APRIL[0]), issued=ISSUED)
    (incident,) = note.groups[0].incidents
    assert [source.copy_of for source in note.sources] == [None, 1]
    assert all(sentence.single_source for sentence in incident.casualties)
    assert incident.reliance.startswith("Single source, Outlet A (one reprint not counted)")


def test_claimed_denied_and_accused_stand_side_by_side():
    """Whoever claims comes first, then who is blamed, then who denies; that it is disputed is said."""
    incident = one(
        [
            f"{POLICE} The River Brigade claimed responsibility in a statement.",
            f"{POLICE} Interior Minister Omar Haddad blamed the River Brigade.",
            f"{POLICE} The River Brigade denied that it was involved.",
        ],
        published=APRIL,
    )
    assert texts(incident.responsibility) == [
        "The River Brigade claimed responsibility.",
        "Interior Minister Omar Haddad blamed the River Brigade.",
        "The River Brigade denied responsibility.",
    ]
    assert any(text.startswith("Who did it is disputed") for text in texts(incident.differences))


def test_a_brief_without_date_or_place_stands_alone_and_says_so():
    """Nothing is known by which it could be held against others."""
    text = "A bomb killed two people and wounded three more, the police said in a short statement that gave nothing else away."
    note = compose(of([text, POLICE], published=[None, APRIL[0]]), issued=ISSUED)
    alone = next(each for group in note.groups for each in group.incidents if not each.places)
    assert {"No source gives a date.", "No source names a place."} <= set(texts(alone.unknown))


def test_without_an_incident_the_note_has_none():
    """The sources are listed as such."""
    note = compose(
        of(
            [
                "Harbour beat Valley by two goals to one on Sunday, and the striker called it a battle of two proud towns."
            ]
        ),
        issued=ISSUED,
    )
    assert (note.groups, note.bottom_line, note.no_incident) == ([], [], [1])


@pytest.mark.parametrize(
    ("group_by", "labels"),
    [("incident", [""]), ("country", ["Iraq", "Mali"]), ("day", ["7 April 2031", "6 April 2031"])],
)
def test_incidents_under_headings(group_by, labels):
    """Countries by name; days newest first."""
    gao = "Gunmen shot dead three people in Gao in Mali on Monday, police said in a statement. They fled on motorcycles into the hills."
    note = compose(of([HOSPITAL, gao], published=APRIL[1]), issued=ISSUED, group_by=group_by)
    assert [group.label for group in note.groups] == labels


# Properties

FIGURES = ("three", "12", "at least 12", "about 15", "16", "up to 20", "more than 30", "dozens of")
SPEAKERS = ("police", "a hospital spokeswoman", "residents", "Governor Salim Aziz", "the army", "a security source")
ENDS = (
    "The River Brigade claimed responsibility.",
    "The River Brigade denied that it was involved.",
    "Interior Minister Omar Haddad blamed the Dawn Front.",
    "No group has claimed responsibility.",
    "Britain condemned the attack.",
    "It was not clear how the bomb had been set off.",
    "In March, gunmen killed nine soldiers in Tikrit.",
)
REPORTS = st.lists(
    st.tuples(
        st.sampled_from(FIGURES),
        st.sampled_from(FIGURES),
        st.sampled_from(SPEAKERS),
        st.lists(st.sampled_from(ENDS), max_size=2, unique=True),
        st.sampled_from([date(2031, 4, 6), date(2031, 4, 7), date(2031, 4, 8), None]),
        st.sampled_from(["Samarra", "Samarra", "Basra"]),
    ),
    min_size=1,
    max_size=5,
)


def reports(rows) -> list[Brief]:
    """Briefs of reports that tell of a bombing, each with figures and a voice of its own."""
    return of(
        [
            f"A bomb exploded in the market of {town} in Iraq on 6 April 2031, killing {killed} people and wounding {hurt} "
            f"others, {who} said. {' '.join(ends)}"
            for killed, hurt, who, ends, _, town in rows
        ],
        published=[day for *_, day, _ in rows],
    )


def sentences(note: Note):
    for incident in (each for group in note.groups for each in group.incidents):
        for section in (
            incident.what_happened, incident.casualties, incident.responsibility, incident.differences, incident.unknown,
            *(group.sentences for group in incident.reactions), [each.sentence for each in incident.related],
        ):  # fmt: skip
            yield from section
    yield from note.bottom_line


_COUNTING = re.compile(
    r"\b(?:\w+|\d+) (?:independent )?(?:source|reprint|incident|other incident)s?\b|\bsource \d+\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\d[\d,]*")


@settings(max_examples=25, deadline=None)
@given(rows=REPORTS)
def test_no_figure_name_or_date_stands_in_a_note_that_is_in_no_brief(rows):
    """Every number and every capitalised word of the note comes out of a brief."""
    briefs = reports(rows)
    note = compose(briefs, issued=ISSUED)
    known = " ".join(brief.model_dump_json() for brief in briefs)
    days = {f"{d.day}" for brief in briefs for d in _days(brief)} | {
        f"{d.year}" for brief in briefs for d in _days(brief)
    }
    for sentence in sentences(note):
        said = _COUNTING.sub(" ", sentence.text)
        assert {n.strip(",") for n in _NUMBER.findall(said)} <= set(re.findall(r"[\d,]*\d", known)) | days, (
            sentence.text
        )
        names = re.findall(r"(?<=[a-z,;] )[A-Z][a-z]+", said)
        assert all(name in known or name in MONTHS for name in names), sentence.text


MONTHS = "January February March April May June July August September October November December".split()


def _days(brief: Brief):
    found = [brief.article.published]
    for incident in (brief.incident, *brief.other_incidents):
        if incident and incident.date:
            found += [incident.date.start, incident.date.end]
    return [day for day in found if day]


@settings(max_examples=25, deadline=None)
@given(rows=REPORTS)
def test_no_figure_and_no_position_of_a_brief_is_absent_from_the_note(rows):
    """Whatever the others say, each source's figures and claims are in the note under its number."""
    briefs = reports(rows)
    note = compose(briefs, issued=ISSUED)
    numbers = {source.article_id: source.number for source in note.sources}
    for brief in briefs:
        number = numbers[brief.article.id]
        mine = [
            fact
            for group in note.groups
            for each in group.incidents
            for fact in each.facts
            if any(citation.source == number for citation in fact.citations)
        ]
        for item in brief.casualties:
            assert any(
                fact.outcome == item.outcome and (fact.count.low, fact.count.high) == (item.count.low, item.count.high)
                for fact in mine
                if fact.count
            ), item
        told = " ".join(sentence.text for sentence in sentences(note) if number in sentence.sources)
        for claim in brief.claimants:
            assert claim.actor is None or claim.actor in told
            assert any(fact.section == "claimants" for fact in mine)


@settings(max_examples=20, deadline=None)
@given(rows=REPORTS)
def test_figures_of_one_outcome_that_exclude_each_other_are_called_different(rows):
    """Two sources with exact figures that differ, by voices that are not one: the note says that they differ."""
    briefs = reports(rows)
    note = compose(briefs, issued=ISSUED)
    for incident in (each for group in note.groups for each in group.incidents):
        current = [f for f in incident.facts if f.outcome == "killed" and f.standing == "current" and f.count]
        exact = {f.count.low for f in current if f.count.low == f.count.high and not f.count.approximate}
        if len(exact) > 1:
            assert any("differ on the number killed" in each.text for each in incident.differences)


@settings(max_examples=20, deadline=None)
@given(rows=REPORTS, seed=st.integers(0, 999))
def test_the_order_of_the_input_changes_nothing(rows, seed):
    """The same note, to the byte."""
    briefs = reports(rows)
    shuffled = briefs.copy()
    random.Random(seed).shuffle(shuffled)
    assert compose(shuffled, issued=ISSUED).model_dump_json() == compose(briefs, issued=ISSUED).model_dump_json()


@settings(max_examples=20, deadline=None)
@given(rows=REPORTS)
def test_every_reference_leads_somewhere(rows):
    """Facts are of the note, quotes stand where they say, and a single source is one."""
    briefs = reports(rows)
    note = compose(briefs, issued=ISSUED)
    by_number = {source.number: source for source in note.sources}
    articles = {brief.article.id: brief.article.text for brief in briefs}
    facts = {fact.id: fact for group in note.groups for each in group.incidents for fact in each.facts}
    for fact in facts.values():
        for citation in fact.citations:
            text = articles[by_number[citation.source].article_id]
            assert text[citation.start : citation.end] == citation.quote
    for sentence in sentences(note):
        assert set(sentence.facts) <= set(facts)
        roots = {by_number[number].copy_of or number for number in sentence.sources}
        assert sentence.single_source == (len(roots) == 1)
    assert len(note.bottom_line) <= 3


def test_an_outlet_does_not_confirm_itself():
    """Two articles of one agency are one independent source; another outlet's is a second one."""
    text = "A bomb exploded in the market of Samarra in Iraq on Sunday, killing {} people, police said. {}"
    elsewhere = "Samarra buried {} dead after Sunday's bombing of its market in Iraq's Salahuddin province. {}"
    rows = [
        ("12", "Traders had just opened their shops.", "Tigris Agency", 6),
        ("14", "Two died at night.", "Tigris Agency", 7),
    ]
    other = ("14", "The governor closed the market for a week and met the families.", "Basra Post", 7)

    def made(rows):
        articles = [
            summarizer.Article.from_text(
                (elsewhere if outlet == "Basra Post" else text).format(n, more),
                published=date(2031, 4, day),
                source=outlet,
            )
            for n, more, outlet, day in rows
        ]
        note = compose([summarizer.summarize(each) for each in articles], issued=ISSUED)
        ((incident,),) = [group.incidents for group in note.groups]
        return incident

    assert made(rows).reliance.startswith(
        "Single source, Tigris Agency (one further article of the same outlet not counted)"
    )
    assert "two independent sources" in made([*rows, other]).reliance
