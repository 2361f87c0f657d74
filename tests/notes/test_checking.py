"""Whether a sentence says no more than its facts."""

from datetime import date

import pytest

from summarizer.notes.checking import faults
from summarizer.schema import Count
from summarizer.schema.note import Citation, Fact


def fact(text, *, section="casualties", voice=None, quote=None, standing="current"):
    return Fact(
        id="1.1", section=section, text=text, voice=voice, voice_kind="official", as_of=date(2031, 4, 6), outcome="killed" if section == "casualties" else None,
        count=Count(text="9", low=9, high=9, approximate=False), group=None, standing=standing, news=None, independent=2,
        citations=[Citation(source=1, quote=quote or text, start=0, end=len(quote or text))],
    )  # fmt: skip


WHERE = fact("in Gao, Mali", section="incident")
WHEN = fact("took place on 4 March 2031", section="incident")
NINE = fact("at least nine people killed, according to police", voice="police")
TWELVE = fact("12 people killed, according to the city hospital", voice="the city hospital")
BLAMED = fact(
    "Security Minister Alou Konare blamed the Desert Falcon Brigade", section="claimants", voice="Alou Konare"
)
CLAIMED = fact(
    "the Desert Falcon Brigade claimed responsibility", section="claimants", voice="the Desert Falcon Brigade"
)
DENIED = fact("the Desert Falcon Brigade denied responsibility", section="claimants", voice="the Desert Falcon Brigade")
OLD = fact("five people killed, according to police", voice="police", standing="superseded")
UNKNOWN = fact("it is not known how the bomb was set off", section="unknowns")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("At least nine people were killed in Gao, Mali, police said.", [NINE, WHERE]),
        ("At least nine people were killed on 4 March 2031, according to police.", [NINE, WHEN]),
        ("Police spoke of at least 9 dead and the city hospital of 12, two sources report.", [NINE, TWELVE]),
        ("Security Minister Alou Konare blamed the Desert Falcon Brigade.", [BLAMED]),
        ("The Desert Falcon Brigade was accused by Security Minister Alou Konare.", [BLAMED]),
        ("The Desert Falcon Brigade denied that it was responsible.", [DENIED]),
        ("An earlier figure of five dead was given by police.", [OLD]),
        ("How the bomb was set off is not known.", [UNKNOWN]),
    ],
)
def test_a_sentence_that_holds(text, facts):
    """In other words, with the same numbers, names and hedges."""
    assert faults(text, facts) == []


@pytest.mark.parametrize(
    ("text", "facts", "said"),
    [
        pytest.param("Ten people were killed, police said.", [NINE], "number 10", id="another number"),
        pytest.param("Nine people were killed, police said.", [NINE], "number 9", id="the hedge is lost"),
        pytest.param(
            "About 12 people were killed, the city hospital said.", [TWELVE], "number 12", id="a hedge is made up"
        ),
        pytest.param(
            "At least nine people were killed in Bamako, police said.", [NINE, WHERE], "'Bamako'", id="another place"
        ),
        pytest.param(
            "On 5 March 2031 at least nine people were killed, police said.", [NINE, WHEN], "the date", id="another day"
        ),
        pytest.param(
            "The Desert Falcon Brigade bombed the station, reports say.", [BLAMED], "a claim", id="blame as fact"
        ),
        pytest.param(
            "The Desert Falcon Brigade took responsibility, reports say.",
            [DENIED],
            "negation",
            id="a denial turned round",
        ),
        pytest.param("At least nine people were not killed, police said.", [NINE], "negation", id="a negation put in"),
        pytest.param("At least nine people were killed.", [NINE], "who says so", id="nobody says it"),
        pytest.param("Five people were killed, police said.", [OLD], "superseded", id="an old figure as new"),
        pytest.param("Alou Konare resigned, reports say.", [NINE], "'Alou'", id="a name of another fact"),
        pytest.param(
            "The claim of the Desert Falcon Brigade is credible, police said.", [CLAIMED], "credible", id="a judgement"
        ),
        pytest.param("At least nine people were injured, police said.", [NINE], "otherwise", id="another outcome"),
        pytest.param(
            "At least nine were killed, the city hospital said, and 12, police said.",
            [NINE, TWELVE],
            "otherwise",
            id="voices swapped",
        ),
        pytest.param("Police killed at least nine people, police said.", [NINE], "did it", id="the voice as the doer"),
        pytest.param("At least nine children were killed, police said.", [NINE], "children", id="other people"),
        pytest.param(
            "Police claimed responsibility, and at least nine people were killed.",
            [CLAIMED, NINE],
            "police claimed",
            id="another claims it",
        ),
        pytest.param(
            "The bombing, a massacre, killed at least nine people, police said.", [NINE], "massacre", id="a loaded word"
        ),
        pytest.param(
            "People were killed in Gao, police said.",
            [NINE, WHERE],
            "does not tell it",
            id="a figure cited and not told",
        ),
        pytest.param("The attack shocked everybody.", [], "no fact", id="no fact"),
    ],
)
def test_a_sentence_that_does_not(text, facts, said):
    """With what is wrong."""
    assert any(said in each for each in faults(text, facts)), faults(text, facts)


def test_what_the_rules_write_holds():
    """Their own sentences pass the same check, or the check is too strict for anybody."""
    from pathlib import Path

    from summarizer.schema.note import Note

    note = Note.model_validate_json((Path(__file__).parent / "samples" / "long.json").read_text(encoding="utf-8"))
    wrong = total = 0
    for incident in (each for group in note.groups for each in group.incidents):
        facts = {each.id: each for each in incident.facts}
        for sentence in (*incident.casualties, *incident.responsibility):
            total += 1
            wrong += bool(faults(sentence.text, [facts[each] for each in sentence.facts]))
    assert wrong <= total * 0.02
