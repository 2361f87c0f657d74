"""The closed vocabularies."""

from summarizer.schema import vocabulary


def test_every_kind_has_an_acled_type():
    """All but a war as a whole, and the rest, map to a sub-event type."""
    assert set(vocabulary.ACLED_SUB_EVENT_TYPES) == set(vocabulary.KINDS)
    assert [kind for kind, name in vocabulary.ACLED_SUB_EVENT_TYPES.items() if name is None] == [
        "armed_conflict",
        "other",
    ]


def test_values_are_unique_words():
    """No value stands twice, none needs quoting."""
    for values in (
        vocabulary.KINDS,
        vocabulary.STAGES,
        vocabulary.OUTCOMES,
        vocabulary.GROUPS,
        vocabulary.CLAIM_STANCES,
        vocabulary.REACTION_STANCES,
    ):
        assert len(set(values)) == len(values)
        assert all(value.isidentifier() and value.islower() for value in values)


def test_the_first_that_fits_wins():
    """The order is part of the vocabulary."""
    assert vocabulary.KINDS[:2] == ("suicide_bombing", "assassination")
    assert vocabulary.REACTION_STANCES[0] == "denies"
    assert vocabulary.REACTION_STANCES[-1] == "comments"
