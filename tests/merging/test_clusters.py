"""Which briefs tell of one incident."""

import random
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

import summarizer
from summarizer.merging.clusters import clusters, grouping
from summarizer.merging.copies import copies


def brief(text, published=date(2031, 4, 7), title=None):
    """A brief by the rules engine."""
    return summarizer.summarize(summarizer.Article.from_text(text, published=published.isoformat(), title=title))


SAMARRA = "A bomb exploded in the market of Samarra in Iraq on Sunday, killing 12 people, police said in a statement in the evening."
UPDATE = "The toll of Sunday's bombing in Samarra in Iraq has risen to 16, a hospital said. The bomb exploded in the market, near the gate of the old town."
NEXT_DAY = "A bomb exploded at a bus station in Samarra in Iraq on Monday, killing four people, police said in a statement in the evening."
BASRA = "A bomb exploded in a cafe in Basra in Iraq on Sunday, killing 12 people, police said in a statement in the evening."
MATCH = "Harbour beat Valley by two goals to one on Sunday, and the striker called it a battle of two proud towns."


def test_an_update_joins_and_another_day_or_town_does_not():
    """Two bombings in one city on consecutive days are two incidents, however alike the words."""
    briefs = [brief(text) for text in (SAMARRA, UPDATE, NEXT_DAY, BASRA, MATCH)]
    assert clusters(briefs) == [[0, 1], [2], [3], [4]]


def test_without_an_incident_a_brief_stands_alone():
    """Two match reports are not one attack."""
    other = "The women of Quayside lost to Hill on Sunday evening after a late goal that the crowd will not forget for long."
    assert clusters([brief(MATCH), brief(other)]) == [[0], [1]]


def test_copies_count_as_one_source():
    """An agency's report with another headline and a trimmed end is the same text."""
    long = (
        SAMARRA
        + " Shops were on fire and the wounded were taken to the hospital of the town, where doctors asked for blood."
    )
    briefs = [brief(long), brief(BASRA), brief(long.replace(", where doctors asked for blood", ""))]
    assert copies(briefs) == [0, 1, 0]


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 1000))
def test_the_order_of_the_input_changes_nothing(seed):
    """The same groups come out, whoever was read first."""
    texts = [SAMARRA, UPDATE, NEXT_DAY, BASRA, MATCH]
    briefs = [brief(text) for text in texts]
    order = list(range(len(texts)))
    random.Random(seed).shuffle(order)
    found = clusters([briefs[at] for at in order])
    assert {frozenset(order[at] for at in group) for group in found} == {frozenset(g) for g in clusters(briefs)}


def test_no_brief_no_group():
    """Nothing in, nothing out."""
    assert clusters([]) == []


VILLAGES = (
    "Novyi Hai", "Stara Kamianka", "Chornyi Brid", "Bilozerka", "Antonivka", "Beryslav", "Oleshky", "Chornobaivka"
)  # fmt: skip


def test_villages_of_one_day_are_so_many_incidents():
    """Reports by one form, which differ in a name and a number, are neither one incident nor reprints."""
    form = (
        "Shells hit the village of {village} in Ukraine's Kherson region on Monday, killing {number} people, the regional "
        "governor said. A shop and two houses burned."
    )
    found = [brief(form.format(village=each, number=number)) for number, each in enumerate(VILLAGES, start=2)]
    made = grouping(found)
    assert made.groups == [[at] for at in range(len(VILLAGES))]
    assert made.first == list(range(len(VILLAGES)))


def test_a_follow_up_joins_by_what_its_lead_tells():
    """A claim that names the day and the capital only, and another's countries."""
    first = brief(
        "A suicide bomber drove a car into a checkpoint in Mogadishu, Somalia, on Sunday, killing six people, police said in a statement.",
        date(2031, 4, 6),
    )
    claim = brief(
        "Al-Shabaab said on Tuesday that one of its suicide bombers had carried out the attack on soldiers in the Somali capital "
        "two days before. It claimed that 17 soldiers were killed in the bombing; the defence ministry spoke of six dead.",
        date(2031, 4, 8),
    )
    assert clusters([first, claim]) == [[0, 1]]


def test_the_day_of_another_incident_is_not_ones_own():
    """A second bombing in a city, a day after the first and told with it, is another incident."""
    first = (
        "BASRA, Iraq, May 10 (TA) - An explosion at a mosque in the Iraqi city of Basra killed 13 people on Saturday, the "
        "health ministry said. No children were among the dead."
    )
    second = (
        "BASRA, Iraq, May 11 (TA) - A bomb exploded at a cafe in the Iraqi city of Basra on Sunday, killing four people, "
        "police said. It was the second blast in the city in two days after a mosque bombing on Saturday killed 13 people."
    )
    briefs = [brief(first, date(2031, 5, 10)), brief(second, date(2031, 5, 11))]
    assert clusters(briefs) == [[0], [1]]


def test_two_deeds_of_other_kinds_in_one_city_are_two_unless_a_toll_joins_them():
    """A raid of the marines and a shooting in a bar, on one day; told with the raid's toll it may be the raid."""
    raid = (
        "Marines captured a suspected lieutenant of the cartel in a raid on a flat in Culiacan, Mexico, on Saturday, "
        "killing two of his guards, the navy said in a statement in the evening."
    )
    shooting = (
        "Gunmen shot dead {} people in a bar in Culiacan, Mexico, on Saturday, police said. The cartel is fighting over "
        "the city, and marines were sent there in the evening."
    )
    assert clusters([brief(raid), brief(shooting.format("five"))]) == [[0], [1]]
    assert clusters([brief(raid), brief(shooting.format("two"))]) == [[0, 1]]
