"""Words, figures, places and days of somebody or something else do not pass for the item's own."""

from datetime import date

import pytest

from summarizer.grounding import REFUSALS, WARNINGS, ground
from summarizer.schema import DraftPlace, DraftWhen

PUBLISHED = date(2031, 3, 4)  # a Tuesday
BEFORE = "Lena Voss, the mayor, and police chief Ivo Brandt came to the market. The Sons of the River were named there."

# Each row: an id, the text after the lead, the sentence quoted, the section, the item without its evidence, and the code
# expected under `rejected`, or under `warnings` where it begins with "~".
WRONG = [
    (
        "another-speaks-before-the-verb",
        f"{BEFORE} The African Union said it would send a mission.",
        "The African Union said it would send a mission.",
        "reaction",
        {"stance": "acts"},
        "speaker_not_in_evidence",
    ),
    (
        "another-speaks-after-the-verb",
        f'{BEFORE} "My son can rest now," said Mireille Jourdan, a baker.',
        '"My son can rest now," said Mireille Jourdan, a baker.',
        "reaction",
        {"stance": "comments"},
        "speaker_not_in_evidence",
    ),
    (
        "another-body-urges-the-authorities",
        f"{BEFORE} Amnesty International urged the authorities to find the culprits.",
        "Amnesty International urged the authorities to find the culprits.",
        "reaction",
        {"stance": "comments"},
        "speaker_not_in_evidence",
    ),
    (
        "another-ministry's-spokesman",
        f'{BEFORE} The Iranian foreign ministry spokesman spoke of "a blow to all families".',
        'The Iranian foreign ministry spokesman spoke of "a blow to all families".',
        "reaction",
        {"stance": "comments"},
        "speaker_not_in_evidence",
    ),
    (
        "another-admits",
        "Luc Perrin was acquitted, and Karim Dufour was not. Dufour admitted his part in the bombing.",
        "Dufour admitted his part in the bombing.",
        "claimant",
        {"actor": "Luc Perrin"},
        "actor_not_in_evidence",
    ),
    (
        "accused-has-not-claimed",
        'Ivo Brandt called the leaflet "a bad joke" and blamed the Sons of the River.',
        None,
        "claimant",
        {},
        "stance_not_in_evidence",
    ),
    (
        "nothing-to-do-with-it-is-no-claim",
        "A man who spoke for the Sons of the River said that they had nothing to do with it.",
        None,
        "claimant",
        {},
        "stance_not_in_evidence",
    ),
    (
        "who-is-told-does-not-deny",
        "Ivo Brandt told the BBC that the police had nothing to do with it.",
        None,
        "claimant",
        {"actor": "BBC", "stance": "denied"},
        "stance_not_in_evidence",
    ),
    (
        "who-points-the-finger-is-not-accused",
        "Ivo Brandt pointed the finger at the Sons of the River.",
        None,
        "claimant",
        {"actor": "Ivo Brandt", "stance": "accused"},
        "stance_not_in_evidence",
    ),
    (
        "who-is-told-is-not-silent",
        "The Sons of the River told Radio Caracol that they would not comment.",
        None,
        "claimant",
        {"actor": "Radio Caracol", "stance": "silent"},
        "stance_not_in_evidence",
    ),
    (
        "kilograms",
        "The driver also died; he drove a truck carrying 80 kilograms of explosives.",
        None,
        "casualty",
        {"count": "80"},
        "number_of_another_group",
    ),
    (
        "described-and-not-accused",
        f"{BEFORE} He said the group was a name on paper and blamed the Islamic State.",
        "He said the group was a name on paper and blamed the Islamic State.",
        "claimant",
        {"stance": "accused"},
        "~stance_doubtful",
    ),
    (
        "claim-of-that-attack",
        "Last month, a mine on the road to Baghdad killed two soldiers. The Sons of the River claimed that attack.",
        "The Sons of the River claimed that attack.",
        "claimant",
        {},
        "~possible_background",
    ),
    (
        "confirming-a-death-is-no-claim",
        "The Sons of the River confirmed the death of a leader.",
        None,
        "claimant",
        {},
        "~stance_doubtful",
    ),
    (
        "accuser-of-another-name",
        "Lena Voss came late. Nobody spoke for an hour. Then it rained. Ivo Brandt blamed the Sons of the River.",
        "Ivo Brandt blamed the Sons of the River.",
        "claimant",
        {"stance": "accused", "according_to": "Lena Voss"},
        "~source_doubtful",
    ),
    (
        "source-of-another-figure",
        "Seven people were killed, Ivo Brandt said. It rained. It snowed. Lena Voss spoke of twelve dead.",
        "Seven people were killed, Ivo Brandt said.",
        "casualty",
        {"count": "Seven", "according_to": "Lena Voss"},
        "~source_doubtful",
    ),
    (
        "age-after-a-name",
        "Simon Frey, 34, and a friend were killed.",
        None,
        "casualty",
        {"count": "34"},
        "count_not_in_evidence",
    ),
    (
        "aged",
        "A shepherd aged 60 was killed by a splinter.",
        None,
        "casualty",
        {"count": "60"},
        "count_not_in_evidence",
    ),
    (
        "days-of-mourning",
        "Lena Voss declared three days of mourning.",
        None,
        "casualty",
        {"count": "three"},
        "number_of_another_group",
    ),
    (
        "some-of-the-drones",
        "Guards shot dead a man and destroyed 71 of the drones.",
        None,
        "casualty",
        {"count": "71"},
        "number_of_another_group",
    ),
    (
        "named-with-another-outcome",
        "Two policemen died and the judge, Luis Mejia, was kidnapped.",
        None,
        "casualty",
        {"count": "the judge", "who": "judge", "names": ["Luis Mejia"]},
        "number_of_another_group",
    ),
    (
        "sentenced-for-those-who-died",
        "A court sentenced three men to life in prison for the bombing of a tram, in which 14 people died.",
        None,
        "casualty",
        {"count": "three", "who": "men"},
        "~possibly_another_group",
    ),
    (
        "noun-of-the-number-is-another",
        "Eight officers were killed when the crowd threw stones.",
        None,
        "casualty",
        {"count": "Eight", "who": "residents"},
        "~possibly_another_group",
    ),
    (
        "noun-of-a-later-number",
        "On one side, four dead; on the other side, 17 attackers were arrested.",
        None,
        "casualty",
        {"count": "four", "who": "attackers"},
        "~possibly_another_group",
    ),
    (
        "survived-an-attempt-on-his-life",
        "Ivo Brandt survived an attempt on his life.",
        None,
        "casualty",
        {"count": "one", "who": "Ivo Brandt", "names": ["Ivo Brandt"]},
        "outcome_not_in_evidence",
    ),
    (
        "insurgency-since-a-year",
        "The insurgency in the delta has killed more than 4,000 people since 2024.",
        None,
        "casualty",
        {"count": "more than 4,000"},
        "background_toll",
    ),
    (
        "running-toll-after-a-sentence-on-a-war",
        "The two sides have been at war since 2028. Some 150,000 people have died, by one estimate.",
        "Some 150,000 people have died, by one estimate.",
        "casualty",
        {"count": "Some 150,000"},
        "~possible_background",
    ),
    (
        "meanwhile-another-event",
        "In Basra, meanwhile, a drone set fire to a depot, killing one guard.",
        None,
        "casualty",
        {"count": "one", "who": "guard"},
        "~possible_background",
    ),
]


def _brief(make, make_article, row):
    text, quote, section, fields = row[1:5]
    article = make_article(f"{make.LEAD} {text} Residents were asked to stay at home.", published=PUBLISHED)
    item = getattr(make, section)(quote or text, **fields)
    return ground(
        make.draft(make.incident(), **{f"{section.replace('casualty', 'casualtie')}s": [item]}),
        article,
    )


@pytest.mark.parametrize("row", WRONG, ids=[row[0] for row in WRONG])
def test_what_belongs_to_another_is_refused_or_doubted(make, make_article, row):
    """A true quote about somebody or something else does not pass unmarked."""
    brief, code = _brief(make, make_article, row), row[-1]
    if code.startswith("~"):
        assert code[1:] in [each.code for each in brief.provenance.warnings]
        assert code[1:] in WARNINGS
    else:
        assert [each.code for each in brief.provenance.rejected] == [code]
        assert code in REFUSALS


RIGHT = [
    (
        "minister-in-apposition",
        f"{BEFORE} The mayor, Lena Voss, later said that a letter was on its way.",
        "The mayor, Lena Voss, later said that a letter was on its way.",
        "reaction",
        {"stance": "comments"},
    ),
    (
        "pronoun-beside-another's-name",
        f"{BEFORE} She called Ivo Brandt and condemned the bombing.",
        "She called Ivo Brandt and condemned the bombing.",
        "reaction",
        {"speaker": "Lena Voss"},
    ),
    (
        "description-of-the-speaker",
        f"{BEFORE} The mayor said the bombing was a crime.",
        "The mayor said the bombing was a crime.",
        "reaction",
        {},
    ),
    (
        "ministry-of-a-country-named-beside-it",
        "In neighbouring Turkey, the foreign ministry condemned the bombing.",
        None,
        "reaction",
        {"speaker": "Turkish foreign ministry"},
    ),
    (
        "none-denies",
        f"{BEFORE} Lena Voss said none of her officers had been in the town.",
        "Lena Voss said none of her officers had been in the town.",
        "reaction",
        {"stance": "denies"},
    ),
    (
        "body-by-its-titled-member",
        f"{BEFORE} Brandt denied that his men had anything to do with it.",
        "Brandt denied that his men had anything to do with it.",
        "claimant",
        {"actor": "police", "stance": "denied"},
    ),
    (
        "country-by-its-drones",
        "Turkish drones bombed the depot.",
        None,
        "claimant",
        {"actor": "Turkey", "stance": "reported"},
    ),
    (
        "the-same-group-of-long-ago",
        "The Sons of the River blew up a bridge. It rained. It snowed. The same group then blew up the market.",
        "The same group then blew up the market.",
        "claimant",
        {"stance": "reported"},
    ),
    (
        "claims-a-deed-of-its-men",
        "The Sons of the River said its fighters had placed the bomb.",
        None,
        "claimant",
        {},
    ),
    (
        "lost-her-kin",
        "Amna Idris lost her husband and two sons.",
        None,
        "casualty",
        {"count": "her husband and two sons", "who": "husband and sons"},
    ),
    (
        "lists-of-two-groups",
        "Three soldiers and two policemen were killed.",
        None,
        "casualty",
        {"count": "Three", "who": "soldiers"},
    ),
    (
        "apposition-before-the-outcome",
        "A judge, Luis Mejia, was killed at the gate.",
        None,
        "casualty",
        {"count": "A judge", "who": "judge", "names": ["Luis Mejia"]},
    ),
    (
        "source-in-the-sentence-before",
        "Ivo Brandt spoke at the gate. Seven people were killed.",
        "Seven people were killed.",
        "casualty",
        {"count": "Seven", "according_to": "Ivo Brandt"},
    ),
    (
        "source-by-pronoun",
        f"{BEFORE} Seven people were killed, he said.",
        "Seven people were killed, he said.",
        "casualty",
        {"count": "Seven", "according_to": "Ivo Brandt"},
    ),
]


@pytest.mark.parametrize("row", RIGHT, ids=[row[0] for row in RIGHT])
def test_what_is_its_own_is_kept(make, make_article, row):
    """What looks like another's but is the item's own is kept, and not doubted."""
    brief = _brief(make, make_article, row)
    assert brief.provenance.rejected == []
    assert not {each.code for each in brief.provenance.warnings} & DOUBTS


DOUBTS = {"stance_doubtful", "source_doubtful", "possible_background", "possibly_another_group"}

PLACES = [
    ("of-the-court", "A court in Paris opened an inquiry into the bombing.", "Paris", True),
    ("of-an-owner", "The stalls belonged to Aegis Lines of Piraeus.", "Piraeus", True),
    ("of-a-suspect", "Police held a man from Bradford.", "Bradford", True),
    ("of-a-speaker", "In Berlin, Chancellor Karl Brandt voiced concern.", "Berlin", True),
    ("of-an-earlier-attack", "Last month a bomb killed two people in Basra.", "Basra", True),
    ("of-another-event", "In Basra, meanwhile, two guards were killed.", "Basra", True),
    ("of-a-funeral", "The coffins were carried through Karbala.", "Karbala", True),
    ("of-the-incident", "The bomb was on a stall near the Tigris bridge in Karrada.", "Karrada", False),
]


@pytest.mark.parametrize(("text", "place", "doubted"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES])
def test_place_of_something_else_is_doubted(make, make_article, text, place, doubted):
    """A place of the incident must be named somewhere as more than a seat, an origin, or the place of another event."""
    article = make_article(f"{make.LEAD} {text}", published=PUBLISHED)
    drafted = make.draft(make.incident(places=[DraftPlace(name=place, within=[], country=None)]))
    codes = [each.code for each in ground(drafted, article).provenance.warnings]
    assert ("place_doubtful" in codes) is doubted


@pytest.mark.parametrize(("text", "doubted"), [("Friday", True), ("Monday", False)])
def test_day_that_the_evidence_has_not_is_doubted(make, make_article, text, doubted):
    """A day of another sentence is marked where the evidence of the incident names its own day."""
    article = make_article(f"{make.LEAD} The market had been closed on Friday.", published=PUBLISHED)
    drafted = make.draft(make.incident().model_copy(update={"date": DraftWhen(text=text, start=None, end=None)}))
    codes = [each.code for each in ground(drafted, article).provenance.warnings]
    assert ("date_doubtful" in codes) is doubted


@pytest.mark.parametrize(("kind", "doubted"), [("abduction", True), ("shelling", True), ("bombing", False)])
def test_kind_without_a_word_for_it_is_doubted(make, make_article, kind, doubted):
    """An incident of a kind of which no word of the article speaks is marked."""
    article = make_article(make.LEAD, published=PUBLISHED)
    codes = [each.code for each in ground(make.draft(make.incident(kind=kind)), article).provenance.warnings]
    assert ("kind_doubtful" in codes) is doubted


def test_toll_of_a_year_on_an_incident_without_a_date(make, make_article):
    """Where nobody knows when the incident was, a toll that has a year of its own is marked."""
    text = "The market was last attacked in 1999, when three people were killed."
    drafted = make.draft(make.incident(date=None), casualties=[make.casualty(text, count="three")])
    brief = ground(drafted, make_article(f"{make.LEAD} {text}", published=None))
    assert "possible_background" in [each.code for each in brief.provenance.warnings]


def test_number_of_another_outcome_in_the_headline(make, make_article):
    """A headline that kills those who are missing is replaced, also where the brief has no casualty of that number."""
    text = "Two sailors are missing after the bomb went off at a pier."
    article = make_article(f"{make.LEAD} {text}", published=PUBLISHED, title="Bomb at a pier in Samarra")
    drafted = make.draft(make.incident(make.LEAD, text), headline="Bomb kills two sailors in Samarra")
    brief = ground(drafted, article)
    assert brief.headline == "Bomb at a pier in Samarra"
    assert "unsupported_headline" in [each.code for each in brief.provenance.warnings]
