"""Claims that the words around an actor tell where no rule does, in short articles of our own."""

import pytest

from summarizer.engines.rules.claimants import by_rules
from summarizer.engines.rules.explain import explained
from summarizer.engines.rules.incident import incident
from summarizer.engines.rules.weighing.weighed_claims import with_weighed
from summarizer.pipeline import summarize

BOMB = """\
Nine killed as bomb rips through Quetta market

QUETTA, March 3 - A bomb hidden in a fruit cart killed nine people at a market in Quetta on Monday, doctors said.

{}

Hospitals asked for blood. Shops in the old town stayed shut on Tuesday. The mayor walked through the stalls.
"""
ROCKET = """\
Rocket hits fuel depot outside Sumy

SUMY, March 3 - A rocket hit a fuel depot outside Sumy on Monday, wounding four workers, the governor said.

{}

Firefighters worked all night. Trucks with foam came from two towns. The road to the depot is closed.
"""
DRONE = """\
Drone crashes into school in Kharkiv

KHARKIV, March 3 - A drone crashed into a school in Kharkiv on Monday, wounding six teachers, the city council said.

{}

The roof burned for two hours. Lessons are held in the library. Parents came with blankets.
"""
SHOTS = """\
Gunmen kill four policemen near Jos

JOS, March 3 - Gunmen killed four policemen at a checkpoint near Jos on Monday night, doctors said.

{}

Two rifles were taken. The road was open again by noon. A fifth policeman was on leave.
"""
ACCUSED_BEFORE = "The police chief blamed the Red Lantern Front. "
LIONS = 'The Red Lantern Front wrote on its channel that "our lions brought this fire to the market".'
SWORE = "The Red Lantern Front swore that none of its people had been near the market."
THEORY = "One theory of the detectives is that the Grey Hyenas, a jihadist faction, wanted the rifles."
FOUND = [
    pytest.param(BOMB, LIONS, "claimed", "Red Lantern Front", id="claimed: our lions"),
    pytest.param(
        BOMB,
        '"The market burned because we lit it," the Red Lantern Front wrote on its channel.',
        "claimed",
        "Red Lantern Front",
        id="claimed: we lit it",
    ),
    pytest.param(BOMB, ACCUSED_BEFORE + SWORE, "denied", "Red Lantern Front", id="denied: none of its people"),
    pytest.param(
        ROCKET,
        "Kyiv pointed at Moscow. Moscow's defence ministry said it knew of no launch in the area and called the story "
        "a fairy tale.",
        "denied",
        "Moscow's defence ministry",
        id="denied: no launch",
    ),
    pytest.param(
        BOMB,
        "The indictment names Aslam Jatoi, 31, as the man who pushed the cart.",
        "accused",
        "Aslam Jatoi",
        id="accused: the indictment names",
    ),
    pytest.param(
        DRONE, "Kyiv sees the Russian army behind the drone.", "accused", "Russian army", id="accused: sees behind"
    ),
    pytest.param(SHOTS, THEORY, "suspected", "Grey Hyenas", id="suspected: one theory"),
    pytest.param(
        SHOTS,
        "Suspicion in the town is directed at the Grey Hyenas, a gang of cattle raiders.",
        "suspected",
        "Grey Hyenas",
        id="suspected: suspicion directed",
    ),
    pytest.param(
        DRONE,
        "In Moscow, the defence ministry did not take up the matter at its briefing.",
        "silent",
        "Moscow",
        id="silent: did not take it up",
    ),
]


def known(story):
    """What rules tell of the incident."""
    return by_rules(story, incident(story))


def weighed(story):
    """What the weights tell beside it, but for who is only reported."""
    event = incident(story)
    ruled = by_rules(story, event)
    told = [claim for claim in with_weighed(story, event, ruled) if claim not in ruled]
    return {(claim.stance, claim.actor.name) for claim in told if claim.actor and claim.stance != "reported"}


@pytest.mark.parametrize(("lead", "told", "stance", "actor"), FOUND)
def test_what_the_words_together_say(story, lead, told, stance, actor):
    """The weights find the actor in his stance, and no rule has."""
    read = story(lead.format(told))
    assert (stance, actor) not in {(claim.stance, claim.actor.name) for claim in known(read) if claim.actor}
    assert (stance, actor) in weighed(read)


@pytest.mark.parametrize(("lead", "told", "stance", "actor"), FOUND)
def test_evidence_lies_in_the_article(draft, lead, told, stance, actor):
    """The draft has the claim, with the sentence of the article that names the actor."""
    text = lead.format(told)
    (claim,) = [each for each in draft(text).claimants if (each.stance, each.actor) == (stance, actor)]
    assert claim.evidence
    assert all(text[each.near :].startswith(each.quote) for each in claim.evidence)
    assert actor in claim.evidence[0].quote


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        (BOMB, "The Red Lantern Front condemned the attack as a crime."),
        (DRONE, "Germany and the European Union condemned the attack."),
        (BOMB, "Doctors Without Borders treated forty people."),
        (BOMB, "The defence ministry said it had sent forty medics to the market."),
        (BOMB, "The Red Crescent counted nine dead and forty wounded."),
        (BOMB, "The office of the Red Lantern Front on the square was hit by splinters."),
        (DRONE, "Two soldiers of the Ukrainian army were hit by splinters."),
    ],
    ids=["condemns", "states condemn", "treats", "sends help", "counts", "an office is hit", "soldiers are hit"],
)
def test_who_has_no_part_in_it(story, draft, lead, told):
    """Whoever condemns, treats, counts or is hit is no claimant."""
    text = lead.format(told)
    assert weighed(story(text)) == set()
    assert [claim for claim in draft(text).claimants if claim.stance != "reported"] == []


def test_a_rule_is_believed(story):
    """Where a rule tells that the actor denies it, no claim is told by weight."""
    denial = "The Red Lantern Front denied that it had laid the bomb. "
    alone, both = story(BOMB.format(LIONS)), story(BOMB.format(denial + LIONS))
    assert ("claimed", "Red Lantern Front") in weighed(alone)
    assert ("denied", "Red Lantern Front") in {(c.stance, c.actor.name) for c in known(both) if c.actor}
    assert ("claimed", "Red Lantern Front") not in weighed(both)


def test_a_denial_goes_with_an_accusation(story):
    """Who is accused by a rule may deny by weight."""
    read = story(BOMB.format(ACCUSED_BEFORE + SWORE))
    assert ("accused", "Red Lantern Front") in {
        (claim.stance, claim.actor.name) for claim in known(read) if claim.actor
    }
    assert weighed(read) == {("denied", "Red Lantern Front")}


@pytest.mark.parametrize(
    "told",
    [
        'When a bomb killed six people in Lahore in 2029, the Red Lantern Front wrote that "our lions brought this fire".',
        'After a bombing in Lahore in January 2029, the Red Lantern Front wrote that "our lions brought this fire".',
        'In January 2029, "the mosque burned because we lit it," the Red Lantern Front wrote after a fire in Lahore.',
    ],
    ids=["when", "after", "in January"],
)
def test_a_clause_of_another_day(story, told):
    """What was claimed of another event, told with its own day, is no claim of this one."""
    assert weighed(story(BOMB.format(told))) == set()


def test_capitals_need_more(story):
    """In a text all in capitals names are guessed: of what is told in prose less is told there, and nothing else."""
    prose = {told for found in FOUND for told in weighed(story(found.values[0].format(found.values[1])))}
    shouted = {told for found in FOUND for told in weighed(story(found.values[0].format(found.values[1]).upper()))}
    assert len(shouted) < len(prose)
    assert {stance for stance, _ in shouted} <= {stance for stance, _ in prose}


def test_a_description_behind_a_name_is_no_second_actor(draft):
    """“Aslam Jatoi, 31, a plumber" is one man."""
    told = "Aslam Jatoi, 31, a plumber, appeared in court charged with nine counts of murder."
    assert [(each.stance, each.actor) for each in draft(BOMB.format(told)).claimants] == [("accused", "Aslam Jatoi")]


@pytest.mark.parametrize(
    ("text", "fact", "rule", "words"),
    [
        (
            SHOTS.format(THEORY),
            "suspected: Grey Hyenas",
            "suspected",
            "theory of the detectives is that the Grey Hyenas",
        ),
        (
            BOMB.format(ACCUSED_BEFORE + SWORE),
            "denied: Red Lantern Front",
            "denied",
            "Red Lantern Front swore that none",
        ),
    ],
    ids=["words before", "words behind"],
)
def test_what_a_reader_is_shown(make_article, text, fact, rule, words):
    """The explanation names the weights, and has the words from the actor to the heaviest one around it."""
    (row,) = [row for row in explained(summarize(make_article(text))) if row.fact == fact]
    assert row.rule == f"claimants.weighed.{rule}"
    assert words in row.words
    assert row.words in text
    assert len(row.words.split()) < 15


def test_guards_who_shoot_at_the_attacker_did_not_do_it(draft):
    """Who keeps a gate is laid nothing to by weight."""
    told = "The police chief said the driver rammed the gate and detonated his load when guards opened fire."
    assert "guards" not in {each.actor for each in draft(BOMB.format(told)).claimants}
