"""The text of an article cut at the borders of its evidence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.rendering.marks import marked
from summarizer.rendering.outline import Quote, outline
from summarizer.schema import Evidence

TEXT = "One two three four five.\n\nSix seven eight nine ten.\n\nEleven twelve."


def quote(number, start, end):
    """A quote of the text above."""
    evidence = Evidence(quote=TEXT[start:end], start=start, end=end, match="exact")
    return Quote(number, evidence, "incident", 1)


def test_overlapping_quotes_share_the_piece_in_which_they_overlap():
    (pieces, *_) = marked(TEXT, [quote(1, 0, 13), quote(2, 8, 24)])
    assert [(piece.text, [each.number for each in piece.quotes]) for piece in pieces] == [
        ("One two ", [1]),
        ("three", [1, 2]),
        (" four five.", [2]),
    ]


def test_a_quote_inside_another_is_first_of_the_two():
    (pieces, *_) = marked(TEXT, [quote(1, 0, 24), quote(2, 4, 7)])
    assert [each.number for each in pieces[1].quotes] == [2, 1]


def test_a_quote_over_two_paragraphs_begins_in_one_and_ends_in_the_other():
    first, second, _ = marked(TEXT, [quote(1, 19, 35)])
    assert [each.number for each in first[1].first] == [1]
    assert not first[1].last
    assert [each.number for each in second[0].last] == [1]


spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)).map(
    lambda pair: (pair[0], min(len(TEXT), pair[0] + pair[1]))
)


@settings(max_examples=150, deadline=None)
@given(st.lists(spans.filter(lambda span: TEXT[slice(*span)].strip()), max_size=8, unique=True))
def test_no_letter_is_lost_and_every_quote_begins_and_ends_once(found):
    quotes = [quote(number, *span) for number, span in enumerate(found, start=1)]
    pieces = [piece for block in marked(TEXT, quotes) for piece in block]
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(TEXT.split())
    for edge in ("first", "last"):
        numbers = sorted(each.number for piece in pieces for each in getattr(piece, edge))
        assert numbers == [each.number for each in quotes]


def test_the_pieces_of_a_quote_spell_it(brief):
    found = outline(brief)
    pieces = [piece for block in marked(brief.article.text, found.quotes) for piece in block]
    for each in found.quotes:
        assert "".join(piece.text for piece in pieces if each in piece.quotes) == each.evidence.quote
