"""The two real articles, through grounding: what a careful reader finds in them."""

from datetime import date

import pytest

from summarizer.pipeline import summarize


@pytest.fixture
def brief(real_articles, make_article):
    """The brief of the article whose file name begins so."""

    def of(prefix, published=None):
        path = next(real_articles.glob(f"{prefix}_*.txt"))
        return summarize(make_article(path.read_text(encoding="utf-8"), published=published))

    return of


@pytest.fixture
def rockets(brief):
    return brief("000", date(2024, 8, 6))


@pytest.fixture
def missiles(brief):
    return brief("004")


def test_rockets_incident(rockets):
    """A rocket attack on an air base in Iraq on 5 August 2024."""
    incident = rockets.incident
    assert (incident.kind, incident.stage) == ("missile_or_rocket_attack", "accomplished")
    assert incident.date.start == incident.date.end == date(2024, 8, 5)
    assert "Al-Asad Airbase" in {place.name for place in incident.places}
    assert {place.country for place in incident.places} == {"IQ"}


def test_rockets_casualties(rockets):
    """Several soldiers injured, by the word of a spokesperson, and no other toll."""
    (casualty,) = rockets.casualties
    assert (casualty.outcome, casualty.group) == ("injured", "military")
    assert (casualty.count.text.lower(), casualty.count.low, casualty.count.high) == ("several", 2, None)
    assert "spokesperson" in casualty.according_to


def test_rockets_background_tolls(rockets):
    """The tolls of other attacks and of the war are other incidents."""
    lows = {c.count.low for other in rockets.other_incidents for c in other.casualties}
    assert {4, 7, 1200, 240, 40000} <= lows
    assert "armed_conflict" in {other.kind for other in rockets.other_incidents}


def test_rockets_claim(rockets):
    """The unnamed militia claims it."""
    assert [(c.actor, c.stance) for c in rockets.claimants] == [("Iraq-based militia", "claimed")]


@pytest.mark.parametrize(
    ("surname", "stances"),
    [
        ("Kanaani", {"justifies", "threatens"}),
        ("Netanyahu", {"threatens", "comments"}),
        ("Austin", {"supports"}),
        ("Miller", {"urges_restraint"}),
        ("Blinken", {"urges_restraint", "acts", "comments"}),
    ],
)
def test_rockets_reactions(rockets, surname, stances):
    """Five officials, each in a stance that a reader would give."""
    found = {reaction.stance for reaction in rockets.reactions if reaction.speaker.endswith(surname)}
    assert found
    assert found <= stances


def test_rockets_boilerplate_is_no_evidence(rockets):
    """Caption, links and credits are never quoted."""
    quotes = " ".join(piece.quote for piece in rockets.evidence())
    assert not any(words in quotes for words in ("SEE ALSO", "With reporting", "Upper Galilee"))


def test_rockets_without_a_date_of_publication(brief):
    """The date keeps its words and has no ISO value."""
    when = brief("000").incident.date
    assert "August 5" in when.text
    assert (when.start, when.end) == (None, None)


def test_missiles_incident(missiles):
    """Missiles on Erbil in Iraq on 15 January 2024: the text's own head dates it."""
    incident = missiles.incident
    assert incident.kind == "missile_or_rocket_attack"
    assert incident.date.start == date(2024, 1, 15)
    assert {place.country for place in incident.places} == {"IQ"}
    assert "ballistic missiles" in incident.weapons


def test_missiles_casualties(missiles):
    """A businessman and several of his family, and nobody else."""
    (casualty,) = missiles.casualties
    assert (casualty.outcome, casualty.count.low, casualty.count.high) == ("killed", 3, None)
    assert casualty.names == ["Peshraw Dizayee"]


def test_missiles_claim_and_reactions(missiles):
    """The Guards claim it; the State Department and a spokesperson condemn it."""
    assert ("claimed", True) in {(c.stance, "Revolutionary Guards" in (c.actor or "")) for c in missiles.claimants}
    condemning = " ".join(r.speaker for r in missiles.reactions if r.stance == "condemns")
    assert "State Department" in condemning
    assert "Adrienne Watson" in condemning


def test_missiles_background(missiles):
    """Three Guards killed in Syria the month before are another incident."""
    assert 3 in {c.count.low for other in missiles.other_incidents for c in other.casualties}


@pytest.mark.parametrize("name", ["rockets", "missiles"])
def test_everything_grounds(name, request):
    """Nothing is refused of what happened and to whom; of who said what, weights may propose what grounding then refuses."""
    found = request.getfixturevalue(name)
    assert {each.section for each in found.provenance.rejected} <= {"claimants", "reactions"}
    assert len(found.provenance.rejected) < len(found.claimants) + len(found.reactions)
