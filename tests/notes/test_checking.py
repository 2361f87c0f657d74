"""Whether a sentence says no more than its facts."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.notes.checking import faults
from summarizer.schema import Count
from summarizer.schema.note import Citation, Fact
from summarizer.text.amounts import amounts


def fact(text, number, *, section="casualties", voice=None, kind="official", outcome=None, old=False, day=7):
    found = next(iter(amounts(text)), None)
    counted = found is not None and outcome is not None
    return Fact(
        id=number, section=section, text=text, voice=voice, voice_kind=kind, as_of=date(2031, 4, day), outcome=outcome,
        count=Count(text="x", low=found.interval.low, high=found.interval.high, approximate=False) if counted else None,
        group=None, standing="superseded" if old else "current", news=None, independent=2,
        citations=[Citation(source=1, quote=text, start=0, end=len(text))],
    )  # fmt: skip


def toll(text, number, voice, outcome="killed", **more):
    return fact(f"{text}, according to {voice}" if voice else text, number, voice=voice, outcome=outcome, **more)


FACTS = {
    each.id: each
    for each in (
        fact("a bombing", "kind", section="incident"),
        fact("in Gao, Mali", "where", section="incident"),
        fact("took place on 4 March 2031", "when", section="incident"),
        fact("target named: Grand Market", "target", section="incident"),
        fact("weapon named: car bomb", "weapon", section="incident"),
        toll("19 people killed", "19", "police"),
        toll("23 people killed", "23", "volunteers of the Gao Rescue Corps", day=6),
        toll("30 others injured", "30", "police", outcome="injured"),
        toll("at least 41 people injured", "41", "Amadou Traore", outcome="injured"),
        toll("at least nine soldiers killed", "9", "the army"),
        toll("at least 14 people killed", "14", "police", old=True, day=5),
        toll("four guards killed", "4", "the governor"),
        toll("two civilians killed", "2", "the governor"),
        toll("six people missing", "6", None, outcome="missing"),
        toll("the attacker killed", "attacker", None),
        toll("three people abducted", "3", "the city hospital", outcome="captured"),
        fact(
            "the Desert Falcon Brigade claimed responsibility", "claimed", section="claimants", kind="party",
            voice="the Desert Falcon Brigade",
        ),
        fact(
            "Security Minister Alou Konare blamed the Desert Falcon Brigade", "blamed", section="claimants",
            voice="Alou Konare",
        ),
        fact("the River Front denied responsibility", "denied", section="claimants", voice="the River Front", kind="party"),
        fact("nobody had claimed responsibility as of 5 March", "nobody", section="claimants"),
        fact("Governor Issa Diallo condemned the bombing", "condemned", section="reactions", voice="Governor Issa Diallo"),
        fact("the United Nations asked for calm", "calm", section="reactions", voice="the United Nations"),
        fact("it is not known how the bomb had been set off", "unknown", section="unknowns"),
        fact("Gao Post: “The claim could not be verified.”", "unverified", section="unknowns"),
    )
}  # fmt: skip

HOLDS = [
    ("A bombing took place in Gao, Mali, on 4 March 2031.", "kind where when"),
    ("On 4 March a bombing happened in Gao.", "when kind where"),
    ("A bombing at the Grand Market in Gao killed 19 people, according to police.", "kind target where 19"),
    ("The target was the Grand Market in Gao.", "target where"),
    ("Reports say a car bomb exploded at the Grand Market.", "weapon target"),
    ("An attack in Gao on 4 March 2031 killed 19 people, police said.", "kind where when 19"),
    ("Police said 19 people were killed.", "19"),
    ("Police put the death toll at 19.", "19"),
    ("According to police, 19 people died.", "19"),
    ("19 deaths were reported by police.", "19"),
    ("Police said that 19 people had been killed and 30 others injured.", "19 30"),
    ("19 people were killed and 30 injured, according to police.", "19 30"),
    (
        "Police said 19 people were killed, while volunteers of the Gao Rescue Corps put the toll at 23.",
        "19 23",
    ),
    ("Figures differ: 19 killed (police, 7 April) and 23 (volunteers of the Gao Rescue Corps, 6 April).", "19 23"),
    ("At least 41 people were wounded, Traore said.", "41"),
    ("Amadou Traore said on 7 April that at least 41 people were hurt.", "41"),
    ("The army said at least 9 soldiers were killed.", "9"),
    ("Police had earlier said at least 14 people were killed.", "14"),
    ("An earlier figure of at least 14 dead was given by police.", "14"),
    ("Six people are missing, reports say.", "6"),
    ("The attacker was killed.", "attacker"),
    ("The bombing killed four guards and two civilians, the governor said.", "kind 4 2"),
    (
        "A bombing took place in Gao on 4 March, and the Desert Falcon Brigade claimed responsibility.",
        "kind where when claimed",
    ),
    (
        "A bombing in Gao killed 19 people, police said, while the River Front denied responsibility.",
        "kind where 19 denied",
    ),
    ("Two independent sources report six people missing.", "6"),
    ("The city hospital said three people were abducted.", "3"),
    ("The Desert Falcon Brigade claimed responsibility.", "claimed"),
    ("Responsibility was claimed by the Desert Falcon Brigade.", "claimed"),
    ("The Desert Falcon Brigade said it carried out the bombing.", "claimed kind"),
    ("The Desert Falcon Brigade claimed responsibility for the bombing in Gao.", "claimed kind where"),
    ("Security Minister Alou Konare accused the Desert Falcon Brigade.", "blamed"),
    ("The Desert Falcon Brigade was blamed by Konare.", "blamed"),
    ("The River Front denied responsibility, while Alou Konare blamed the Desert Falcon Brigade.", "denied blamed"),
    ("The River Front denied that it was responsible.", "denied"),
    ("As of 5 March nobody had claimed responsibility.", "nobody"),
    ("No group had claimed responsibility as of 5 March.", "nobody"),
    ("Diallo condemned the bombing and the United Nations asked for calm.", "condemned calm"),
    ("The bombing was condemned by Governor Issa Diallo.", "condemned"),
    ("How the bomb was set off is not known.", "unknown"),
    ("It is unknown how the bomb had been set off.", "unknown"),
    ("“The claim could not be verified,” Gao Post reported.", "unverified"),
]

FAILS = [
    ("Ten people were killed, police said.", "19", "number"),
    ("At least 19 people were killed, police said.", "19", "number"),
    ("Nine soldiers were killed, the army said.", "9", "number"),
    ("About 19 people were killed, police said.", "19", "number"),
    ("A bombing took place in Bamako.", "kind where", "word"),
    ("A bombing took place near Gao.", "kind where", "word"),
    ("A bombing took place in Gao on 5 March 2031.", "kind where when", "date"),
    ("A bombing took place in Gao, Mali, on 7 April 2031.", "kind where 19", "order"),
    ("The Desert Falcon Brigade claimed responsibility on 4 March 2031.", "claimed when", "order"),
    ("On 4 March 2031 the Desert Falcon Brigade claimed responsibility.", "claimed when", "order"),
    (
        "A bombing took place in Gao, and on 4 March 2031 the Desert Falcon Brigade claimed responsibility.",
        "kind where when claimed",
        "order",
    ),
    ("A bombing took place; in Gao the Desert Falcon Brigade claimed responsibility.", "kind where claimed", "order"),
    ("Four guards killed two civilians, the governor said.", "4 2", "outcome"),
    ("In the bombing four guards killed two civilians, the governor said.", "kind 4 2", "outcome"),
    ("Police said 19 people had killed.", "19", "order"),
    ("Konare was blamed for the Desert Falcon Brigade.", "blamed", "order"),
    ("The River Front was denied responsibility.", "denied", "order"),
    ("Issa Diallo was condemned in the bombing.", "condemned", "order"),
    ("Alou Konare blamed the Desert Falcon Brigade for 19 deaths, police said.", "blamed 19", "order"),
    ("The Grand Market was a car bomb.", "target weapon", "order"),
    ("The attacker had killed.", "attacker", "order"),
    ("The attacker killed 19 people, police said.", "attacker 19", "order"),
    ("Police said on 6 April that 19 people were killed.", "19 23", "order"),
    ("19 people were killed, police said on 4 March 2031.", "19 when", "order"),
    ("19 people were injured, according to police.", "19", "outcome"),
    ("30 others were killed, police said.", "30", "outcome"),
    ("30 people were killed and 19 injured, according to police.", "19 30", "outcome"),
    ("Three people were arrested, the city hospital said.", "3", "word"),
    (
        "According to police, 23 people were killed, and 19, according to volunteers of the Gao Rescue Corps.",
        "19 23",
        "order",
    ),
    ("Police said 19 people were killed and 23 people were killed.", "19 23", "voice"),
    ("19 people were killed.", "19", "voice"),
    ("19 people were killed, the army said.", "19 9", "order"),
    ("19 people were killed, reports say.", "19", "voice"),
    ("Police killed 19 people, according to police.", "19", "order"),
    ("19 people were killed by police, police said.", "19", "order"),
    ("The Desert Falcon Brigade killed 19 people, police said.", "claimed 19", "order"),
    ("The Desert Falcon Brigade claimed responsibility and killed 19 people, police said.", "claimed 19", "order"),
    ("According to police, 19 children were killed.", "19", "word"),
    ("At least nine people were killed, the army said.", "9", "order"),
    ("19 soldiers were killed, police said, and at least nine, the army said.", "19 9", "order"),
    ("At least 14 people were killed, police said.", "14", "superseded"),
    ("Police had earlier said 19 people were killed.", "19", "superseded"),
    ("19 people were not killed, police said.", "19", "order"),
    ("Only 19 people were killed, police said.", "19", "word"),
    ("Police said 19 people were killed.", "19 9", "untold"),
    ("A suicide bombing took place in Gao.", "kind where", "word"),
    ("A massacre took place in Gao.", "kind where", "word"),
    ("A brutal bombing took place in Gao.", "kind where", "word"),
    ("A terrorist bombing took place in Gao.", "kind where", "word"),
    ("It was terrible.", "kind", "word"),
    ("The bombing was aimed at civilians.", "kind", "word"),
    ("The bombing will be followed by others.", "kind", "word"),
    ("Police confirmed that 19 people were killed.", "19", "word"),
    ("The claim of the Desert Falcon Brigade is credible.", "claimed", "word"),
    ("The claim was verified, Gao Post reported.", "unverified", "order"),
    ("The claim could be verified, Gao Post reported.", "unverified", "order"),
    ("The claim of the Desert Falcon Brigade was likely.", "claimed", "word"),
    ("The Desert Falcon Brigade was responsible.", "claimed", "order"),
    ("The Desert Falcon Brigade bombed the Grand Market in Gao.", "claimed kind target where", "order"),
    ("The Desert Falcon Brigade did not claim responsibility.", "claimed", "word"),
    ("The Desert Falcon Brigade denied responsibility.", "claimed denied", "order"),
    ("The River Front claimed responsibility.", "claimed denied", "order"),
    ("The Desert Falcon Brigade blamed Alou Konare.", "blamed", "order"),
    ("Alou Konare claimed responsibility.", "claimed blamed", "order"),
    ("Police claimed responsibility, and 19 people were killed.", "claimed 19", "order"),
    ("Governor Issa Diallo praised the bombing.", "condemned", "word"),
    ("Governor Issa Diallo condemned the Desert Falcon Brigade.", "condemned claimed", "order"),
    ("The Desert Falcon Brigade, with Governor Issa Diallo, claimed responsibility.", "claimed condemned", "word"),
    ("Nobody has claimed responsibility.", "nobody", "order"),
    ("Responsibility was claimed as of 5 March.", "nobody", "order"),
    ("How the bomb was set off is known.", "unknown", "order"),
    ("The United Nations condemned the bombing.", "condemned calm", "order"),
    ("The Desert Falcon Brigade claimed responsibility?", "claimed", "mark"),
    ("Police “said” 19 people were killed.", "19", "mark"),
    ("<b>Police</b> said 19 people were killed.", "19", "mark"),
    ("The attack shocked everybody.", "", "no_fact"),
    (f"Police said 19 people were {'also ' * 120}killed.", "19", "too_long"),
]


def cited(ids):
    return [FACTS[each] for each in ids.split()]


@pytest.mark.parametrize(("text", "ids"), HOLDS, ids=[text for text, _ in HOLDS])
def test_a_sentence_that_holds(text, ids):
    """In other words, with the same numbers, outcomes, voices, actors and hedges."""
    assert faults(text, cited(ids)) == []


@pytest.mark.parametrize(("text", "ids", "code"), FAILS, ids=[text[:70] for text, _, _ in FAILS])
def test_a_sentence_that_does_not(text, ids, code):
    """With what is wrong."""
    assert [each.code for each in faults(text, cited(ids))][:1] == [code]


@pytest.mark.parametrize(
    ("text", "ids", "said"),
    [
        ("Governor Issa Diallo praised the bombing.", "condemned nobody", "'praised' stands in none"),
        ("19 people were injured, according to police.", "19", "without the outcome"),
        ("19 people were killed.", "19", "who gives it"),
    ],
)
def test_the_reason_is_true(text, ids, said):
    """It names what makes the sentence wrong, whatever else its facts hold."""
    assert said in faults(text, cited(ids))[0].message


CONTENT = {
    "19": "nine 14 23 30 41 5", "killed": "injured missing wounded abducted", "injured": "killed dead",
    "Police": "Volunteers Traore", "claimed": "denied blamed condemned", "denied": "claimed",
    "condemned": "praised claimed", "accused": "condemned", "Gao": "Bamako", "March": "April", "23": "19 30",
}  # fmt: skip
CHANGES = [
    (text, ids, old, new)
    for text, ids in HOLDS
    for old, news in CONTENT.items()
    if old in text.split()
    for new in news.split()
]


@settings(max_examples=60, deadline=None)
@given(change=st.sampled_from(CHANGES), more=st.sets(st.sampled_from(sorted(FACTS)), max_size=3))
def test_a_right_sentence_with_one_thing_changed_is_refused(change, more):
    """Number, outcome, voice, stance, place or day: also when facts that have the new word are cited too."""
    text, ids, old, new = change
    words = [new if word == old else word for word in text.split()]
    assert faults(" ".join(words), cited(" ".join(dict.fromkeys([*ids.split(), *sorted(more)]))))


@settings(max_examples=60, deadline=None)
@given(base=st.sampled_from(HOLDS), data=st.data())
def test_no_word_put_in_says_more(base, data):
    """A content word more, anywhere, and the sentence is refused."""
    text, ids = base
    words = text.split()
    at = data.draw(st.integers(0, len(words)))
    strange = data.draw(st.sampled_from(["credible", "not", "never", "nearly", "Bamako", "99", "may", "brutal", "by"]))
    assert faults(" ".join([*words[:at], strange, *words[at:]]), cited(ids))
