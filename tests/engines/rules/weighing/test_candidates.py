"""Who in a sentence may have done it."""

import pytest

from summarizer.engines.rules.weighing.candidates import candidates, clause_of, clauses_to


def of(last_of, text):
    story, sentence = last_of(text)
    return list(candidates(story, sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Russian army was asked.", ["Russian army"]),
        ("He blamed Moscow.", ["Moscow"]),
        ("A letter named Maelstrom.", ["Maelstrom"]),
        ("Gunmen fled into the hills.", ["Gunmen"]),
        ("Oleg Varsin was asked.", ["Oleg Varsin"]),
    ],
    ids=["body", "country", "unknown name", "description", "person"],
)
def test_who_may_have_done_it(last_of, sentence, expected):
    """Bodies, states, people, descriptions and unknown names are candidates, under the name of the text."""
    assert [each.actor.name for each in of(last_of, sentence)] == expected


@pytest.mark.parametrize(
    "sentence",
    ["Reuters and the BBC quoted from a letter.", "It rained until noon.", "Later it was quiet."],
    ids=["media", "nobody", "nothing"],
)
def test_who_may_not(last_of, sentence):
    """Media tell of deeds and do none, and a pronoun that goes back to nobody is nobody."""
    assert of(last_of, sentence) == []


def test_a_pronoun_means_who_was_named(last_of):
    """“It" is a candidate of its own, and the same actor."""
    found = of(last_of, "The Russian army said it knew nothing.")
    assert [each.actor.name for each in found] == ["Russian army", "Russian army"]
    assert found[1].segment.string[found[1].start : found[1].end] == "it"


@pytest.mark.parametrize(
    ("sentence", "actor", "behind"),
    [
        ("Army spokesman Oleg Varsin was asked.", "Army", "Army"),
        ("The Russian army was asked.", "Russian army", "Russian army"),
        ("A letter named Maelstrom.", "Maelstrom", "Maelstrom"),
    ],
    ids=["spokesman", "body", "unknown name"],
)
def test_for_whom_somebody_speaks(last_of, sentence, actor, behind):
    """A spokesman's words are his body's; everybody else speaks for himself."""
    found = of(last_of, sentence)
    assert [(each.actor.name, each.behind.name) for each in found] == [(actor, behind)]


def test_a_person_with_an_office_stands_for_it_where_he_speaks(last_of):
    """Further down “he" is the man who may be accused, and behind him his ministry, which may deny."""
    (*_, he) = of(last_of, "Defence ministry spokesman Oleg Varsin said he knew nothing.")
    assert (he.actor.name, he.behind.name) == ("Oleg Varsin", "Defence ministry")


@pytest.mark.parametrize(
    ("sentence", "behind"),
    [
        ("Its leader, Anton Reik, said his men were asleep.", "Black Thread Brigade"),
        ("The brigade's political head, Anton Reik, said his men were asleep.", "Black Thread Brigade"),
        ("Its founder, the plumber Anton Reik, said his men were asleep.", "Black Thread Brigade"),
        ("Its victim, Anton Reik, said his men were asleep.", "Anton Reik"),
        ("The town's mayor, Anton Reik, said his men were asleep.", "Anton Reik"),
    ],
    ids=["its leader", "the head of the group", "a founder with a trade", "no leader", "leader of no group"],
)
def test_whose_leader_speaks(last_of, sentence, behind):
    """The leader of a group speaks for it; a mayor, or whom it only concerns, for himself."""
    found = of(last_of, "Police blamed the Black Thread Brigade. " + sentence)
    assert next(each.behind.name for each in found if each.actor.name == "Anton Reik") == behind


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Russian warplanes bombed the town.", ["Russian warplanes"]),
        ("Unmarked warplanes bombed the town.", []),
        ("Police blamed Individuals Tending to the Wild.", ["Police", "Individuals Tending to the Wild"]),
    ],
    ids=["arms of a state", "arms of nobody", "a chunk that is part of a name"],
)
def test_arms_and_parts_of_names(last_of, sentence, expected):
    """Arms of a state stand for it; a chunk within a name is no candidate of its own."""
    assert [each.actor.name for each in of(last_of, sentence)] == expected


def test_clauses_up_to_the_candidate(last_of):
    """The last of them is the clause that the candidate stands in, none begins behind it."""
    story, sentence = last_of("After a bomb killed four people in York in 2029, the Russian army denied it.")
    (each,) = [c for c in candidates(story, sentence) if c.actor.name == "Russian army"]
    clauses = clauses_to(story, each)
    assert clauses
    assert any(clause.why and clause.dates for clause in clauses)
    assert [clause.start for clause in clauses] == sorted(clause.start for clause in clauses)


@pytest.mark.parametrize(
    "sentence",
    [
        "After a bomb killed four people in York in 2029, the Red Lantern Front was banned, and gunmen fled.",
        'Gunmen fled, and Oleg Varsin said: "The Black Thread did it, as Moscow did in 2029."',
    ],
    ids=["told", "quoted"],
)
def test_the_own_clause_is_the_last_of_those_so_far(last_of, sentence):
    """Whoever stands in a clause, the narrator's or a quoted one, has the clauses up to it before."""
    story, told = last_of(sentence)
    found = list(candidates(story, told))
    assert len(found) > 2
    for each in found:
        assert [clause_of(story, each)] == clauses_to(story, each)[-1:]
