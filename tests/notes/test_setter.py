"""The layout of a note: numbers in runs, anchors to come back to, each quote once, nothing lost."""

import pytest

from summarizer.notes.layout import Reference
from summarizer.notes.setter import laid_out
from summarizer.rendering import words


def numbered(note, sources):
    sentence = note.bottom_line[0].model_copy(update={"sources": sources})
    line = laid_out(note.model_copy(update={"bottom_line": [sentence]})).bottom_line[0]
    return [reference.shown for reference in line.references]


@pytest.mark.parametrize(
    ("sources", "shown"),
    [
        pytest.param([2], ["2"], id="one"),
        pytest.param([1, 2], ["1", "2"], id="two-are-no-run"),
        pytest.param([5, 3, 4], ["3–5"], id="a-run-in-any-order"),
        pytest.param([1, 3, 4, 5, 7, 8], ["1", "3–5", "7", "8"], id="runs-and-others"),
        pytest.param([4, 4, 2, 4], ["2", "4"], id="each-once"),
    ],
)
def test_source_numbers_stand_in_order_and_long_runs_are_shortened(short_note, sources, shown):
    assert numbered(short_note, sources) == shown


def test_a_source_has_one_anchor_in_each_part(short_note):
    first, second = laid_out(short_note).bottom_line
    assert first.references == (Reference(1, 3, ("r1-b", "r2-b", "r3-b")),)
    assert second.references == (Reference(2, 2, ()),)


def test_every_fact_and_every_quote_is_shown_once(long_note):
    for group, found in zip(long_note.groups, laid_out(long_note).groups, strict=True):
        for incident, shown in zip(group.incidents, found.incidents, strict=True):
            grounds = shown.grounds()
            texts = [text for each in grounds for text in each.text.split("; ")]
            assert sorted(texts) == sorted(words.capital(fact.text) for fact in incident.facts)
            quotes = {(quote.number, quote.text) for each in grounds for quote in each.quotes}
            assert quotes == {(each.source, each.quote) for fact in incident.facts for each in fact.citations}


def test_facts_that_the_same_words_say_stand_together(short_note):
    (group,) = short_note.groups
    (incident,) = group.incidents
    one, *others = incident.facts
    twin = one.model_copy(update={"id": "f0", "text": "it was dawn"})
    told = incident.what_happened[0].model_copy(update={"facts": ["f1", "f0"]})
    changed = incident.model_copy(update={"facts": [one, twin, *others], "what_happened": [told]})
    note = short_note.model_copy(update={"groups": [group.model_copy(update={"incidents": [changed]})]})
    (grounds,) = laid_out(note).incidents[0].sections[0].grounds
    assert grounds.text == f"{words.capital(one.text)}; it was dawn"
    assert len(grounds.quotes) == 3


def test_where_all_rests_on_one_source_no_statement_repeats_it(short_note):
    (group,) = short_note.groups
    (incident,) = group.incidents
    alone = incident.model_copy(update={"sources": [1], "reliance": "Single source."})
    note = short_note.model_copy(update={"groups": [group.model_copy(update={"incidents": [alone]})]})
    lines = [
        line for section in laid_out(note).incidents[0].sections for block in section.blocks for line in block.lines
    ]
    assert not any("single source" in line.marks for line in lines)
    lines = [
        line
        for section in laid_out(short_note).incidents[0].sections
        for block in section.blocks
        for line in block.lines
    ]
    assert any("single source" in line.marks for line in lines)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        pytest.param("Briefing note: five incidents", "Five incidents", id="said-above"),
        pytest.param("The night in Mali", "The night in Mali", id="own"),
    ],
)
def test_the_title_does_not_repeat_what_stands_above_it(short_note, given, shown):
    assert laid_out(short_note.model_copy(update={"title": given})).title == shown


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//news.example", None])
def test_only_addresses_of_the_web_become_links(short_note, address):
    sources = [short_note.sources[0].model_copy(update={"url": address}), *short_note.sources[1:]]
    assert laid_out(short_note.model_copy(update={"sources": sources})).sources[0].link is None


@pytest.mark.parametrize(
    ("address", "link"),
    [
        pytest.param("https://news.example/a?b=1&c=%20#d", "https://news.example/a?b=1&c=%20#d", id="as-it-is"),
        pytest.param('https://news.example/a b"<c>', "https://news.example/a%20b%22%3Cc%3E", id="forbidden-letters"),
        pytest.param(
            "https://news.example/новости",
            "https://news.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8",
            id="cyrillic",
        ),
    ],
)
def test_an_address_is_written_so_that_every_format_takes_it(short_note, address, link):
    sources = [short_note.sources[0].model_copy(update={"url": address}), *short_note.sources[1:]]
    assert laid_out(short_note.model_copy(update={"sources": sources})).sources[0].link == link


def test_copies_and_articles_without_incident_say_so(long_note):
    remarks = {source.number: source.remark for source in laid_out(long_note).sources if source.remark}
    assert remarks == {4: "reprints source 1; the two count once", 60: "reports no incident"}
