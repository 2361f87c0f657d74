"""Who a phrase stands for, and what finding that costs."""

import sys

import pytest

from summarizer.engines.rules.reading import antecedents
from summarizer.engines.rules.reading.analysis import analyse
from summarizer.engines.rules.speech import speakers
from summarizer.engines.rules.speech.speakers import Speakers
from summarizer.engines.rules.speech.statements import statements

COUNTED = {antecedents.__file__, speakers.__file__}
SENTENCE = "Mayor Anna Ber{0} said the road was shut. The ministry denied it. He said Ber{0} was wrong. "


def steps(make_article, names):
    """The lines of code that naming the speakers of `names` people takes."""
    text = "".join(
        SENTENCE.format("abcdefghij"[n % 10] + "klmnopqrst"[n // 10 % 10] + "uvwxy"[n // 100]) for n in range(names)
    )
    read = analyse(make_article(text))
    count = 0

    def trace(frame, event, _):
        nonlocal count
        if frame.f_code.co_filename not in COUNTED:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        statements(read, Speakers(read))
    finally:
        sys.settrace(before)
    return count


@pytest.mark.interpreted
def test_many_names_cost_in_proportion(make_article):
    """Four times the names take about four times the steps, not sixteen."""
    assert steps(make_article, 200) < 5 * steps(make_article, 50)


@pytest.mark.parametrize(
    ("before", "surname", "full"),
    [
        ("Interior Minister Abdi Nur came.", "Nur", "Abdi Nur"),
        ("Colonel Omar al-Hadi came. Mayor Ana Ruiz spoke.", "al-Hadi", "Omar al-Hadi"),
    ],
    ids=["surname", "with an article"],
)
def test_a_surname_stands_for_the_full_name(make_article, before, surname, full):
    """The fullest earlier name that ends in the surname is meant."""
    read = analyse(make_article(f'{before} "We will rebuild this market," {surname} said.'))
    assert [each.speaker.name for each in statements(read, Speakers(read))] == [full]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("From Berlin, Chancellor Ida Lund condemned the attack.", ("Ida Lund", "DE"), id="from-a-capital"),
        pytest.param(
            "In Nairobi, the foreign ministry condemned the attack.", ("foreign ministry", "KE"), id="setting"
        ),
        pytest.param(
            "Iran sent no word, but its ministry spokesman Ali Orr condemned the attack.", ("Ali Orr", "IR"), id="its"
        ),
        pytest.param("The Cook Islands condemned the attack.", ("Cook Islands", "CK"), id="small-country"),
        pytest.param(
            "The mining firm, Kavu Resources, condemned the attack.", ("Kavu Resources", "ML"), id="firm-and-its-name"
        ),
        pytest.param("The interior minister condemned the attack.", ("interior minister", "ML"), id="home"),
    ],
)
def test_country_of_who_reacts(draft, sentence, expected):
    """A setting, an owner or the name itself gives the country; else it is where it happened."""
    told = draft("Gunmen killed nine people in Gao, Mali, on Monday, police said.\n\n" + sentence)
    assert expected in [(reaction.speaker, reaction.country) for reaction in told.reactions]


@pytest.mark.parametrize(
    "ending",
    [
        '"We will rebuild this market," said the public defender, Ana Orr',
        '"We will rebuild this market," said the public defender, Ana Orr.',
        '"We will rebuild this market," said the public defender, Ana Orr, on Tuesday.',
    ],
    ids=["name last", "with a full stop", "with more behind it"],
)
def test_a_text_may_end_with_a_name_beside_an_office(make_article, ending):
    """A text cut off behind a name between commas is read like one with its full stop."""
    read = analyse(make_article(ending))
    assert [each.speaker.name for each in statements(read, Speakers(read))] == ["Ana Orr"]
