"""A draft and its article become a brief that holds only what the article says."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.grounding import WARNINGS, ground
from summarizer.schema import Brief, DraftEvidence, DraftPlace, DraftWhen, Rejected
from summarizer.schema.vocabulary import CLAIM_STANCES, GROUPS, KINDS, OUTCOMES, REACTION_STANCES, STAGES

PUBLISHED = date(2031, 3, 4)  # a Tuesday
TEXT = """\
SAMARRA, Iraq - A bomb exploded in the market of Samarra in Iraq on Monday, killing four people and wounding at least nine.

The Sons of the River claimed responsibility for the bombing in a statement. "We will strike again," it said.

Mayor Lena Voss condemned the bombing and closed the market. She said the cause of a second blast was unclear.

SEE ALSO: What the Sons of the River want from the government

Last month, a mine on the road to Baghdad killed two soldiers. No group has claimed that attack.
"""
LEAD = "A bomb exploded in the market of Samarra in Iraq on Monday, killing four people and wounding at least nine."


@pytest.fixture
def article(make_article):
    return make_article(TEXT, published=PUBLISHED, title="Bomb kills four in Samarra")


@pytest.fixture
def full(make):
    """A draft that is right in everything."""
    return make.draft(
        make.incident(LEAD),
        casualties=[
            make.casualty(LEAD, count="four"),
            make.casualty(LEAD, outcome="injured", count="at least nine", low=9),
        ],
        claimants=[make.claimant("The Sons of the River claimed responsibility for the bombing in a statement.")],
        reactions=[
            make.reaction("Mayor Lena Voss condemned the bombing and closed the market."),
            make.reaction("Mayor Lena Voss condemned the bombing and closed the market.", stance="acts"),
        ],
        other_incidents=[
            make.other(
                "Last month, a mine on the road to Baghdad killed two soldiers.",
                date="Last month",
                places=[DraftPlace(name="Baghdad", within=[], country=None)],
                casualties=[
                    make.casualty(
                        "Last month, a mine on the road to Baghdad killed two soldiers.",
                        count="two",
                        who="soldiers",
                        group="military",
                    )
                ],
                claimants=[make.claimant("No group has claimed that attack.", actor=None, stance="silent")],
                summary="A mine killed two soldiers on the road to Baghdad.",
            )
        ],
        unknowns=[make.unknown("She said the cause of a second blast was unclear.", what="cause of a second blast")],
        headline="Bomb kills four and wounds at least nine in Samarra market",
        summary="A bomb in the market of Samarra killed four people on Monday. The Sons of the River claimed it.",
    )


def codes(entries) -> list[str]:
    return [each.code for each in entries]


def assert_grounded(brief: Brief, text: str) -> None:
    for each in brief.evidence():
        assert text[each.start : each.end] == each.quote


def test_a_right_draft_loses_nothing(full, article):
    """Every item is kept, without a warning, and all evidence slices back."""
    brief = ground(full, article)
    assert brief.provenance.rejected == []
    assert brief.provenance.warnings == []
    assert (len(brief.casualties), len(brief.claimants), len(brief.reactions)) == (2, 1, 2)
    assert (len(brief.other_incidents), len(brief.unknowns)) == (1, 1)
    assert brief.headline == full.headline
    assert brief.summary == full.summary
    assert_grounded(brief, article.text)


def test_values_are_computed(full, article):
    """Intervals, days, countries and coordinates come from the words, the publication date and the gazetteer."""
    brief = ground(full, article)
    assert [(each.count.low, each.count.high) for each in brief.casualties] == [(4, 4), (9, None)]
    assert brief.incident.date.start == brief.incident.date.end == date(2031, 3, 3)
    place = brief.incident.places[0]
    assert (place.name, place.country) == ("Samarra", "IQ")
    assert place.latitude == pytest.approx(34.2, abs=0.1)
    assert brief.other_incidents[0].date.start == date(2031, 2, 1)


def test_a_brief_survives_json(full, article):
    """What is written can be read back."""
    brief = ground(full, article)
    assert Brief.model_validate(json.loads(brief.model_dump_json())) == brief


def test_made_at_the_given_moment(full, article):
    """`created_at` is what is asked for."""
    moment = datetime(2031, 3, 5, 12, tzinfo=UTC)
    assert ground(full, article, created_at=moment).provenance.created_at == moment


@pytest.mark.parametrize(
    ("quote", "code"),
    [
        ("A bomb exploded in the market of Kirkuk in Iraq", "quote_not_found"),
        ("killing four people", "quote_too_short"),
        ("SEE ALSO: What the Sons of the River want from the government", "quote_is_boilerplate"),
        (None, "no_evidence"),
    ],
)
def test_item_without_a_quote_of_the_article_is_refused(make, article, quote, code):
    """The item stands under `rejected`, with where it stood, what it said and why."""
    item = make.casualty(*([quote] if quote else []))
    brief = ground(make.draft(make.incident(LEAD), casualties=[make.casualty(LEAD), item]), article)
    (refused,) = brief.provenance.rejected
    assert (refused.section, refused.index, refused.code) == ("casualties", 1, code)
    assert refused.item == item.model_dump(mode="json")
    assert len(brief.casualties) == 1


def test_refused_quote_comes_with_the_nearest_words(make, article):
    """Whoever is asked again is told what the article does say."""
    item = make.casualty("A bomb exploded in the market of Samarra in Iraq on Sunday, killing four people")
    brief = ground(make.draft(make.incident(LEAD), casualties=[item]), article)
    assert "on Monday" in brief.provenance.rejected[0].reason


def test_item_stands_on_the_quotes_that_are_there(make, article):
    """One bad quote among good ones is dropped with a warning."""
    brief = ground(make.draft(make.incident(LEAD, "Nobody said this in any article.")), article)
    assert len(brief.incident.evidence) == 1
    assert codes(brief.provenance.warnings) == ["quote_dropped"]


def test_ambiguous_quote_is_warned_about(make, make_article):
    """A quote that occurs twice, with nothing to choose by, is taken first."""
    line = "The road was closed by the army."
    article = make_article(f"{make.LEAD} {line} It rained. {line}")
    brief = ground(make.draft(make.incident(), unknowns=[make.unknown(line, what="zzz")]), article)
    assert "ambiguous_quote" in codes(brief.provenance.warnings)
    assert brief.unknowns[0].evidence[0].start == article.text.index(line)


def test_incident_borrows_evidence(make, article):
    """An incident whose quotes are not there stands on those of what grounds."""
    brief = ground(make.draft(make.incident("Not in the article at all."), casualties=[make.casualty(LEAD)]), article)
    assert brief.incident.evidence == brief.casualties[0].evidence
    assert codes(brief.provenance.warnings) == ["incident_evidence_borrowed"]


def test_no_incident_no_items(make, article):
    """Without an incident everything is refused, the headline is the title and the summary null."""
    reaction = make.reaction("Mayor Lena Voss condemned the bombing and closed the market.")
    brief = ground(make.draft(make.incident("Not in the article at all."), reactions=[reaction], headline="x"), article)
    assert brief.incident is None
    assert brief.reactions == []
    assert brief.summary is None
    assert brief.headline == article.title
    assert codes(brief.provenance.rejected) == ["quote_not_found", "no_incident"]


def test_draft_without_incident(make, make_article):
    """An article without an incident gives an empty brief with the first line for a title."""
    brief = ground(make.draft(), make_article("The town won the cup.\nThe fans sang all night."))
    assert (brief.headline, brief.incident, brief.provenance.rejected) == ("The town won the cup.", None, [])


def test_what_the_engine_could_not_even_draft_is_kept(make, article):
    """`run.rejected` opens the list of refusals."""
    earlier = Rejected(section="casualties", index=0, code="invalid", reason="no such outcome", item={})
    draft = make.draft(make.incident(LEAD))
    draft = draft.model_copy(update={"run": draft.run.model_copy(update={"rejected": [earlier]})})
    assert ground(draft, article).provenance.rejected == [earlier]


@pytest.mark.parametrize(
    ("drafted", "published", "expected"),
    [
        (("Monday", "2031-03-03", "2031-03-03"), PUBLISHED, ((date(2031, 3, 3), date(2031, 3, 3)), None)),
        (("Monday", "2031-03-02", None), PUBLISHED, ((date(2031, 3, 3), date(2031, 3, 3)), "date_differs")),
        (("Monday", "2031-03-03", "2031-03-03"), None, ((None, None), None)),
        (("Monday", "not a date", None), PUBLISHED, ((date(2031, 3, 3), date(2031, 3, 3)), None)),
        (("Friday", None, None), PUBLISHED, (None, "date_not_in_article")),
        (("four people", "2031-03-03", None), PUBLISHED, ((date(2031, 3, 3), date(2031, 3, 3)), "date_unverified")),
        (("four people", "2031-03-03", None), None, ((None, None), None)),
        (("four people", "2032-03-03", None), PUBLISHED, ((None, None), None)),
    ],
    ids=["agrees", "differs", "no-anchor", "malformed", "not-said", "unresolved", "unresolved-no-anchor", "after"],
)
def test_dates(make, make_article, drafted, published, expected):
    """Days come from the words; a proposal only stands where the words do not resolve and something speaks for it."""
    (text, start, end), (days, warning) = drafted, expected
    incident = make.incident(LEAD).model_copy(update={"date": DraftWhen(text=text, start=start, end=end)})
    brief = ground(make.draft(incident), make_article(TEXT, published=published))
    found = brief.incident.date
    assert (None if found is None else (found.start, found.end)) == days
    assert codes(brief.provenance.warnings) == ([warning] if warning else [])


def test_words_that_the_article_does_not_have_are_left_out(make, article):
    """Weapons, targets, places and what they lie in; articles are cut off."""
    places = [
        DraftPlace(name="Samarra", within=["Diyala", "Iraq"], country="SY"),
        DraftPlace(name="Kirkuk", within=[], country=None),
    ]
    incident = make.incident(LEAD, weapons=["a bomb", "grenades"], targets=["the market"], places=places)
    brief = ground(make.draft(incident), article)
    assert brief.incident.weapons == ["bomb"]
    assert brief.incident.targets == ["market"]
    assert [(each.name, each.within, each.country) for each in brief.incident.places] == [("Samarra", ["Iraq"], "IQ")]
    assert codes(brief.provenance.warnings).count("not_in_article") == 3
    assert "country_differs" in codes(brief.provenance.warnings)


@pytest.mark.parametrize(
    ("lead", "proposed", "expected"),
    [
        ("Colombian police said that a bomb went off in [Bolivar] on Monday, killing a guard.", "CO", "CO"),
        ("Salvadoran police said that a bomb went off at [Rosales Hospital] on Monday, killing a guard.", "SV", "SV"),
        ("Colombian and U.S. police said that a bomb went off in [San Ramon] on Monday.", "CO", "US"),
        ("Iraqi police said that a man held for the bomb of [Paris] on Monday had confessed it.", "IQ", "FR"),
        ("Police said that a bomb went off in [San Ramon] on Monday, killing a guard of the bank.", "CO", "US"),
    ],
    ids=["spoken-of", "hospital", "both-spoken-of", "capital", "neither"],
)
def test_a_town_of_many_countries_is_in_the_one_spoken_of(make, make_article, lead, proposed, expected):
    """A proposed country stands where only it is spoken of; never against a capital, or what the article names."""
    name, lead = lead[lead.index("[") + 1 : lead.index("]")], lead.replace("[", "").replace("]", "")
    places = [DraftPlace(name=name, within=[], country=proposed)]
    brief = ground(make.draft(make.incident(lead, places=places)), make_article(lead, published=PUBLISHED))
    assert [place.country for place in brief.incident.places] == [expected]


def test_hedge_of_the_article_is_restored(make, article):
    """A count that leaves the hedge away gets the article's words."""
    item = make.casualty(LEAD, outcome="injured", count="nine", low=9, high=9)
    (kept,) = ground(make.draft(make.incident(LEAD), casualties=[item]), article).casualties
    assert (kept.count.text, kept.count.low, kept.count.high) == ("at least nine", 9, None)


def test_proposed_interval_that_the_words_do_not_mean_is_warned_about(make, article):
    """The words' interval stands."""
    item = make.casualty(LEAD, count="four", low=5, high=5)
    brief = ground(make.draft(make.incident(LEAD), casualties=[item]), article)
    assert (brief.casualties[0].count.low, brief.casualties[0].count.high) == (4, 4)
    assert codes(brief.provenance.warnings) == ["count_differs"]


def test_names_and_sources_that_the_article_does_not_have_are_left_out(make, article):
    """A casualty keeps its number without an invented name or source."""
    item = make.casualty(LEAD, names=["Omar Falk"], according_to="Red Cross")
    brief = ground(make.draft(make.incident(LEAD), casualties=[item]), article)
    assert (brief.casualties[0].names, brief.casualties[0].according_to) == ([], None)
    assert codes(brief.provenance.warnings) == ["not_in_article", "not_in_article"]


def test_the_same_twice_is_one_item(make, article):
    """Two reactions of one speaker and stance are one with two pieces of evidence."""
    reactions = [
        make.reaction("Mayor Lena Voss condemned the bombing and closed the market.", stance="comments"),
        make.reaction("She said the cause of a second blast was unclear.", stance="comments"),
    ]
    brief = ground(make.draft(make.incident(LEAD), reactions=reactions), article)
    (kept,) = brief.reactions
    assert len(kept.evidence) == 2


@pytest.mark.parametrize(
    ("headline", "kept"),
    [
        ("Bomb kills four in Samarra", True),
        ("Bomb in Iraqi market kills four", True),
        ("Bomb kills five in Samarra", False),
        ("Bomb kills four in Kirkuk", False),
        ("Bomb wounds four in Samarra", False),
        (" ".join(["bomb"] * 17), False),
    ],
    ids=["right", "adjective", "number", "place", "outcome", "long"],
)
def test_headline(full, article, headline, kept):
    """A headline with a number, a name or an outcome that no evidence has gives way to the title."""
    brief = ground(full.model_copy(update={"headline": headline}), article)
    assert brief.headline == (headline if kept else article.title)
    assert len(brief.headline.split()) <= 16


@pytest.mark.parametrize(
    ("summary", "expected", "warning"),
    [
        ("A bomb killed four people. It was in Kirkuk.", "A bomb killed four people.", "unsupported_summary"),
        ("A bomb killed 44 people.", f"SAMARRA, Iraq - {LEAD}", "unsupported_summary"),
        ("A bomb wounded four people.", f"SAMARRA, Iraq - {LEAD}", "unsupported_summary"),
        (
            "A bomb killed four people. The Sons of the River denied involvement.",
            "A bomb killed four people.",
            "unsupported_summary",
        ),
        ("The Sons of the River took responsibility.", "The Sons of the River took responsibility.", None),
        ("A bombing was reported in Samarra.", "A bombing was reported in Samarra.", None),
        ("An outbreak of unrest was reported.", f"SAMARRA, Iraq - {LEAD}", "unsupported_summary"),
        ("A bombing was reported in Kirkuk.", f"SAMARRA, Iraq - {LEAD}", "unsupported_summary"),
        ("A bomb. A bomb. A bomb. A bomb.", "A bomb. A bomb. A bomb.", "summary_too_long"),
        (None, None, None),
    ],
    ids=[
        "one-bad-sentence",
        "number",
        "outcome",
        "stance",
        "stance-in-other-words",
        "event",
        "another-event",
        "elsewhere",
        "four-sentences",
        "none",
    ],
)
def test_summary(full, article, summary, expected, warning):
    """Sentences that no evidence supports are left out; with none left the lead stands in."""
    brief = ground(full.model_copy(update={"summary": summary}), article)
    assert brief.summary == expected
    assert codes(brief.provenance.warnings) == ([warning] if warning else [])


def test_nested_items_of_other_incidents_are_judged(make, article):
    """A wrong toll of an other incident is refused under that incident's index."""
    quote = "Last month, a mine on the road to Baghdad killed two soldiers."
    event = make.other(quote, date=None, casualties=[make.casualty(quote, outcome="injured", count="two")], summary="x")
    brief = ground(make.draft(make.incident(LEAD), other_incidents=[event]), article)
    (refused,) = brief.provenance.rejected
    assert (refused.section, refused.index, refused.code) == ("other_incidents", 0, "outcome_not_in_evidence")
    assert brief.other_incidents[0].casualties == []


def _strategy():
    pieces = st.sampled_from(
        [LEAD, "killing four people", TEXT[:70], "", "…", "a … b", "\x00", "Iraq", "in Syria on Monday", TEXT, "four"]
    ) | st.text(max_size=30)
    evidence = st.lists(st.builds(DraftEvidence, quote=pieces, near=st.none() | st.integers(-10, 10_000)), max_size=2)
    return pieces, evidence


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_drafted_grounds_or_is_refused(make, make_article, data):
    """`ground` never raises, and no evidence fails to slice back."""
    pieces, evidence = _strategy()
    number = st.none() | st.integers(-5, 10**6)
    draw = data.draw
    casualty = make.casualty().model_copy(
        update={
            "evidence": draw(evidence),
            "outcome": draw(st.sampled_from(OUTCOMES)),
            "count": make.casualty(count=draw(pieces), low=draw(number), high=draw(number)).count,
            "who": draw(pieces),
            "group": draw(st.sampled_from(GROUPS)),
            "names": draw(st.lists(pieces, max_size=2)),
        }
    )
    claimant = make.claimant().model_copy(
        update={
            "evidence": draw(evidence),
            "actor": draw(pieces),
            "stance": draw(st.sampled_from(CLAIM_STANCES)),
            "motive": draw(pieces),
        }
    )
    reaction = make.reaction("").model_copy(
        update={
            "evidence": draw(evidence),
            "speaker": draw(pieces),
            "role": draw(pieces),
            "country": draw(pieces),
            "stance": draw(st.sampled_from(REACTION_STANCES)),
            "statement": draw(pieces),
        }
    )
    incident = make.incident(
        kind=draw(st.sampled_from(KINDS)),
        stage=draw(st.sampled_from(STAGES)),
        weapons=[draw(pieces)],
        places=[DraftPlace(name=draw(pieces), within=[draw(pieces)], country=draw(pieces))],
    ).model_copy(
        update={"evidence": draw(evidence), "date": DraftWhen(text=draw(pieces), start=draw(pieces), end="2031-03-01")}
    )
    draft = make.draft(
        incident,
        casualties=[casualty, make.casualty(LEAD)],
        claimants=[claimant],
        reactions=[reaction],
        other_incidents=[make.other(LEAD, casualties=[casualty], claimants=[claimant], summary=draw(pieces))],
        headline=draw(pieces),
        summary=draw(pieces),
    )
    article = make_article(TEXT, published=PUBLISHED)
    brief = ground(draft, article)
    assert_grounded(brief, article.text)
    assert {each.code for each in brief.provenance.warnings} <= set(WARNINGS)


def _texts(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.txt") if path.is_file())


def _every_sentence_drafted(make, text: str):
    from summarizer.text.sentences import sentences

    parts = [text[span.start : span.end] for span in sentences(text)]
    return make.draft(
        make.incident(*parts[:2], date=None),
        casualties=[make.casualty(part, outcome="unspecified", count="people") for part in parts],
        claimants=[make.claimant(part, actor="group", stance="reported") for part in parts],
        reactions=[make.reaction(part, speaker="spokesperson", stance="comments") for part in parts],
        unknowns=[make.unknown(part) for part in parts],
    )


@pytest.mark.parametrize("path", _texts(Path(__file__).parents[2] / "seeds"), ids=lambda path: path.stem)
def test_every_sentence_of_the_sample_articles_slices_back(make, make_article, path):
    """Whatever sentence of an article is quoted, its offsets give it back."""
    article = make_article(path.read_text(encoding="utf-8"))
    brief = ground(_every_sentence_drafted(make, article.text), article)
    assert_grounded(brief, article.text)
    assert len(brief.unknowns) > 3


def test_every_sentence_of_the_real_articles_slices_back(make, make_article, real_articles):
    """The same on articles that we did not write."""
    for path in _texts(real_articles):
        article = make_article(path.read_text(encoding="utf-8"))
        brief = ground(_every_sentence_drafted(make, article.text), article)
        assert_grounded(brief, article.text)
        assert len(brief.unknowns) > 3


@pytest.mark.parametrize(
    "unit",
    ["4 killed ", "no group ", "Iraq, ", '"', "the war has killed 4 ", "- ", "claimed responsibility ", "A "],
    ids=["tolls", "negations", "places", "quotes", "wars", "dashes", "claims", "capitals"],
)
def test_an_article_without_an_end_takes_no_longer_than_its_length(make, make_article, unit):
    """Forty thousand characters of the worst prose there is are grounded within seconds."""
    import time

    text = unit * (40_000 // len(unit))
    quote = text[: len(unit) * 8].strip()
    drafted = make.draft(
        make.incident(quote, text.strip()),
        casualties=[make.casualty(quote, count="4"), make.casualty(text.strip(), count="4")],
        claimants=[make.claimant(text.strip(), actor="group")],
        reactions=[make.reaction(text.strip(), speaker="Iraq")],
        headline=text,
        summary=text,
    )
    began = time.process_time()
    ground(drafted, make_article(text, published=PUBLISHED))
    assert time.process_time() - began < 5


def test_what_was_grounded_before_does_not_show(full, article):
    """The same draft, another, and the same of an article that appeared elsewhen: each gets its own brief."""
    made = datetime(2031, 3, 5, tzinfo=UTC)
    first = ground(full, article, created_at=made)
    fewer = full.model_copy(update={"casualties": full.casualties[:1]})
    assert len(ground(fewer, article, created_at=made).casualties) == 1
    assert ground(full, article, created_at=made) == first
    undated = article.model_copy(update={"published": None})
    assert ground(full, undated, created_at=made).incident.date.start is None
    paid = full.model_copy(update={"run": full.run.model_copy(update={"attempts": 7})})
    ground(full, article)
    assert ground(paid, article).provenance.attempts == 7


@pytest.mark.parametrize(
    ("drafted", "told", "country"),
    [
        (("Bogota", "CO"), "The bomb went off in the Colombian capital. U.S. police found it.", "CO"),
        (("Bogota", None), "The bomb went off in the Colombian capital. U.S. police found it.", "CO"),
        (("Cordoba", "CO"), "Colombian soldiers found the bomb.", "CO"),
        (("Cordoba", "CO"), "Argentine soldiers found the bomb.", "AR"),
        (("Agua Caliente", "SV"), "U.S. soldiers found the Salvadoran bomb.", "SV"),
        (("Samarra", "SY"), "Iraqi soldiers found the bomb.", "IQ"),
    ],
    ids=["large", "large, none proposed", "namesake", "the other's country", "small namesake", "wrong proposal"],
)
def test_which_of_several_places_with_one_name_is_meant(make, make_article, drafted, told, country):
    """The one in a country of which the article speaks: not a namesake in whatever country the evidence names."""
    name, proposed = drafted
    incident = make.incident(told, places=[DraftPlace(name=name, within=[], country=proposed)])
    brief = ground(make.draft(incident), make_article(f"A bomb killed four people. {told} It was quiet in {name}."))
    assert [place.country for place in brief.incident.places] == [country]


@pytest.mark.parametrize(("within", "country"), [(["Kavuna"], "SV"), (["Lima"], "PE")], ids=["unknown", "known"])
def test_what_nobody_knows_holds_no_place_in_another_country(make, make_article, within, country):
    """An avenue in a quarter that no list has is not that of a namesake; one in a town that a list has lies there."""
    told = f"The bomb went off on Bernal Avenue in {within[0]}, the Salvadoran police said."
    incident = make.incident(
        "A bomb killed four people.", places=[DraftPlace(name="Bernal Avenue", within=within, country="SV")]
    )
    brief = ground(make.draft(incident), make_article(f"A bomb killed four people. {told}"))
    assert [place.country for place in brief.incident.places] == [country]
