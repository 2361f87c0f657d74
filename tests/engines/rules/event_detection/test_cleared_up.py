"""Articles that say that nothing was done to anybody, and those that deny only half of it."""

import pytest

from summarizer.engines.rules.event_detection.cleared_up import cleared_up
from summarizer.engines.rules.story import read

NOBODY_DID_IT = {
    "a-false-alarm": (
        "Rocket alarm in Oru proves false",
        "Sirens sent thousands into cellars in Oru on Monday. A sensor had been wet, the army said, and no rocket was fired.",
    ),
    "a-rumour": (
        "Rumoured massacre at Oru did not happen, bishop says",
        "It was said that gunmen had killed eighty people at Oru. The bishop went there and counted. None of it was true.",
    ),
    "a-prank": (
        "Kidnap of bride was a prank, Oru police say",
        "Three men with rifles forced a bride into a van in Oru on Monday. The rifles were toys, and nobody took her.",
    ),
    "a-thing-and-no-attack": (
        "Bang over Oru was sonic boom, air force says",
        "The blast that broke windows in Oru on Monday came from a jet on a test flight. There was no attack, it said.",
    ),
    "a-scare-in-quotation-marks": (
        "'Shots' at Oru station were a burst tyre, police say",
        "Hundreds fled Oru station on Monday after what they took for gunfire, but the bang came from a lorry's tyre.",
    ),
    "a-rumour-that-is-untrue": (
        "Rumour of child snatchers untrue, Oru police say",
        "No child has been kidnapped in Oru, police said on Monday after messages about a gang. There is no gang, they said.",
    ),
}  # fmt: skip

SOMEBODY_DID = {
    "denied-by-one-side": (
        "Rebels say they shot down plane; army says it crashed",
        "Rebels shot down an army plane near Oru on Monday, they said. The army said that there was no attack.",
    ),
    "an-accident-in-quotation-marks": (
        "'Accident' at Oru mill was sabotage, police say",
        "The fire at a mill in Oru on Monday came from a bottle of petrol that somebody threw, police said.",
    ),
    "a-mob-that-believed-a-rumour": (
        "Mob kills three over rumour of child snatchers",
        "A mob beat three people to death in Oru on Monday after messages about a gang. No child had been kidnapped.",
    ),
    "a-hoax-is-a-threat": (
        "Hoax bomb threat empties Oru airport",
        "A caller said on Monday that a bomb would explode in Oru airport. No explosive was found after five hours.",
    ),
    "killed-by-mistake": (
        "Army admits hitting village by mistake",
        "An army jet bombed the village of Oru on Monday and killed nine people. It was an error, a general said.",
    ),
    "of-unknown-cause": (
        "Explosion at Oru arms depot kills nine; cause unclear",
        "An explosion tore through an arms depot in Oru on Monday. Officials would neither name nor rule out sabotage.",
    ),
    "denies-only-a-detail": (
        "Fire kills two at Oru mosque after petrol is thrown",
        "Two men threw petrol into a mosque in Oru on Monday and lit it, police said. There was no bomb, they added.",
    ),
}  # fmt: skip


@pytest.fixture
def told(make_article):
    """Whether an article clears up what it tells."""
    return lambda title, text: cleared_up(read(make_article(text, title=title)))


@pytest.mark.parametrize(("title", "text"), NOBODY_DID_IT.values(), ids=NOBODY_DID_IT)
def test_what_nobody_did_is_cleared_up(title, text, told):
    """An alarm, a prank or a rumour that the headline calls so is none."""
    assert told(title, text)


@pytest.mark.parametrize(("title", "text"), SOMEBODY_DID.values(), ids=SOMEBODY_DID)
def test_what_somebody_did_stands(title, text, told):
    """A denial of one side, or of a part, clears nothing up."""
    assert not told(title, text)
