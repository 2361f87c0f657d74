"""Paragraphs and sentences of news prose."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.sentences import LONGEST_SENTENCE, paragraphs, sentences

ONE = {
    "country in initials": "A U.S. Navy ship was hit near the U.S. Virgin Islands.",
    "rank": "Lt. Gen. Omar Haddad and Col. Ana Ruiz spoke to Dr. Lee.",
    "number": "Brigade No. 4 held the road at Km. 12 for a day.",
    "month": "The blast on Aug. 5 and the one on Sept. 11 were alike.",
    "initials": "J. R. Okafor and Maria T. Lopez were named.",
    "decimal": "It weighed 3.5 kilograms and cost $2.1 million.",
    "clock": "At 6 a.m. Monday and 7 p.m. Tuesday sirens sounded.",
    "company": "Guards of Delta Corp. Security left.",
    "question inside": '"Who did this?" he asked the crowd.',
    "shout with a named speaker": '"Get out!" Amal Nasser said from the roof.',
    "ellipsis apart": "The Guards and their allies ... one of them Syrian ... withdrew.",
    "ellipsis before a name": "The army of ... Chad withdrew.",
    "small letter next": "He wrote etc. and left.",
    "Latin": "Roads, bridges, etc. in the north vs. those in the south.",
    "saint": "Fighting near St. Louis went on.",
    "no stop": "A caption without a stop",
}


@pytest.mark.parametrize("text", ONE.values(), ids=ONE.keys())
def test_no_split_inside_a_sentence(text):
    """Stops that end no sentence split none."""
    assert [text[slice(*span)] for span in sentences(text)] == [text]


TWO = {
    "plain": ("Four died.", "Ten were hurt."),
    "quote closes after the stop": ('"We saw smoke."', "He fled."),
    "typographic quote": ("“We saw smoke.”", "“Then it fell.”"),
    "bracket": ("(It was dark.)", "He fled."),
    "question": ("Who did it?", "Nobody knows."),
    "ends with initials": ("He lives in the U.S.", "The army left."),
    "ends with a clock": ("It began at 6 a.m.", "By noon it was over."),
    "digit next": ("It was late.", "12 people fled."),
    "quote next": ("It was late.", '"We fled," he said.'),
    "ellipsis glued": ("He said no….", "Iran will act."),
    "month at the end": ("It was in Aug.", "Then it stopped."),
    "number word": ("The answer was no.", "They left."),
    "footnote": ("Four died.[3]", "Ten were hurt."),
    "capitals": ("FOUR SOLDIERS DIED.", "COL. PEREZ CONFIRMED IT."),
    "pronoun": ("So did I.", "We left."),
    "accented capital": ("He left.", "Étienne stayed."),
}


@pytest.mark.parametrize("pair", TWO.values(), ids=TWO.keys())
def test_split_between_sentences(pair):
    """A stop before a new sentence ends the old one, whatever closes after it."""
    text = " ".join(pair)
    assert tuple(text[slice(*span)] for span in sentences(text)) == pair


LAYOUTS = {
    "blank lines": ("One.\n\nTwo.\n \nThree.", ["One.", "Two.", "Three."]),
    "single line ends": (
        "A long first paragraph that says quite a lot about what happened on the day of it all.\nAnother one.\nThird.",
        [
            "A long first paragraph that says quite a lot about what happened on the day of it all.",
            "Another one.",
            "Third.",
        ],
    ),
    "carriage returns": ("One.\r\nTwo.\r\n\r\nThree.", ["One.", "Two.", "Three."]),
    "wrapped": (
        "The convoy left the port in the early\nhours and had reached the bridge when\nthe first shell fell.\n\nNobody was hurt.",
        [
            "The convoy left the port in the early\nhours and had reached the bridge when\nthe first shell fell.",
            "Nobody was hurt.",
        ],
    ),
    "wrapped with indents": (
        "   The convoy left the port in the early\nhours and had reached the bridge when the\nfirst shell fell near it.\n   Nobody on board the trucks was hurt in\nthe shelling of the road.",
        [
            "The convoy left the port in the early\nhours and had reached the bridge when the\nfirst shell fell near it.",
            "Nobody on board the trucks was hurt in\nthe shelling of the road.",
        ],
    ),
    "one broken line": (
        "The convoy left the port in the early hours and had reached the bridge\nwhen the first shell fell.",
        ["The convoy left the port in the early hours and had reached the bridge\nwhen the first shell fell."],
    ),
    "list": ("Killed: three\nWounded: four\nMissing: one", ["Killed: three", "Wounded: four", "Missing: one"]),
    "white space only": (" \n\t\n ", []),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "expected"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_paragraphs_of_each_layout(text, expected):
    """Blank lines, line ends and indents part paragraphs; the line ends of wrapped text do not."""
    assert [text[slice(*span)] for span in paragraphs(text)] == expected


def test_a_sentence_never_crosses_a_paragraph():
    """A heading without a stop does not run into the text below it."""
    text = "What happened next\n\nFour people died. Ten fled"
    assert [text[slice(*span)] for span in sentences(text)] == ["What happened next", "Four people died.", "Ten fled"]


PIECES = st.sampled_from(
    ["Four died", ". ", "\n", "\n\n", "U.S. ", "“No.” ", "? ", "... ", "12 ", " Lt. ", "(x.) ", "\t", "é"]
)


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(max_examples=300, deadline=None)
def test_sentences_cover_all_words_in_order(text):
    """Spans are in order, apart, trimmed, inside their paragraph, and leave out nothing but white space."""
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(text[slice(*span)] == text[slice(*span)].strip() != "" for span in spans)
    assert "".join("".join(text[slice(*span)].split()) for span in spans) == "".join(text.split())
    whole = paragraphs(text)
    assert all(any(p.start <= s.start and s.end <= p.end for p in whole) for s in spans)


def test_the_points_of_a_list_and_a_dateline_after_an_abbreviation():
    """Each point is a paragraph of its own; "Okla. --" ends no sentence."""
    text = "What we know:\n- Four people died\n- One man was held"
    assert [text[a:b] for a, b in paragraphs(text)] == ["What we know:", "- Four people died", "- One man was held"]
    line = "TULSA, Okla. -- Two teenagers died."
    assert [line[a:b] for a, b in sentences(line)] == [line]


@pytest.mark.parametrize("unit", ["and then ", "shelled, ", "x", '("', "one; two "])
def test_a_text_without_stops_is_cut_into_sentences_of_bounded_length(unit: str) -> None:
    """However long a run of words without a stop, no sentence passes the bound, and no word of it is lost."""
    text = unit * 3_000
    found = sentences(text)
    assert all(0 < span.end - span.start <= LONGEST_SENTENCE for span in found)
    assert "".join("".join(text[span.start : span.end].split()) for span in found) == "".join(text.split())


def test_a_short_first_line_of_wrapped_text_goes_on():
    """Where blank lines part paragraphs, a short line without a stop goes on; a heading at the top does not."""
    body = "The men who had come to the small town of Kavu\nleft it again before the sun was over the hills.\n\n"
    text = f"KAVU, 5 Jan 90 -- [text]\n\nRicardo Castellar, mayor of\nKavu, was found dead in the river on the day after.\n\n{body}{body}"
    found = [text[span.start : span.end] for span in paragraphs(text)]
    assert found[0] == "KAVU, 5 Jan 90 -- [text]"
    assert found[1].startswith("Ricardo Castellar, mayor of\nKavu")
    assert len(found) == 4


def test_the_number_of_a_paragraph_ends_no_sentence():
    """“1. At dawn" is one sentence with its number; a number at the end of a sentence ends it."""
    text = "1. At dawn they left. There were 12. We stayed."
    assert [text[span.start : span.end] for span in sentences(text)] == [
        "1. At dawn they left.",
        "There were 12.",
        "We stayed.",
    ]
