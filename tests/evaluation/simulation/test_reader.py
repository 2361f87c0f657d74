"""The degraded reader: what it sees, what it answers, and that its flaws are those that were asked for."""

import json
from datetime import date

import pytest

from summarizer.engines.llm import messages
from summarizer.engines.llm.neutral import neutral
from summarizer.evaluation.simulation.asked import Wanted, wanted
from summarizer.evaluation.simulation.flaws import Flaws, flawed
from summarizer.evaluation.simulation.reader import Reader
from summarizer.evaluation.simulation.server import Request

PERFECT = Flaws(0, 0, 0, 0)


def asked(text, focus=None, corrections=None):
    return Wanted(text, focus, corrections)


def test_without_flaws_it_answers_every_required_item(dataset):
    """With quotes, words and figures of the article; optional labels are left alone."""
    case = dataset.case("blast")
    reply = Reader(dataset, PERFECT).reply(case, asked(case.article.text))
    assert reply["incident"]["kind"] == "bombing"
    assert reply["incident"]["date"] == {"text": "Monday", "start": "2031-03-03", "end": "2031-03-03"}
    assert [place["name"] for place in reply["incident"]["places"]] == ["fuel depot near Tuzla"]
    assert [(each["outcome"], each["count"]["text"]) for each in reply["casualties"]] == [
        ("killed", "Two"),
        ("injured", "nine"),
    ]
    assert reply["casualties"][0]["according_to"] == "police"
    assert [(each["actor"], each["stance"]) for each in reply["claimants"]] == [("Red Lantern Brigade", "claimed")]
    assert [each["speaker"] for each in reply["reactions"]] == ["Lejla Hodak", "Council of Mayors"]
    assert [each["what"] for each in reply["unknowns"]] == ["how the attackers had entered"]
    quotes = [
        quote for name in ("casualties", "claimants", "reactions") for each in reply[name] for quote in each["evidence"]
    ]
    assert quotes
    assert all(quote in case.article.text for quote in quotes)


def test_it_sees_only_what_it_was_sent(dataset):
    """Of a part of the article it answers the items whose evidence lies in that part."""
    case = dataset.case("blast")
    part = case.article.text.split("\n\n")[2]
    reply = Reader(dataset, PERFECT).reply(case, asked(part))
    assert [each["speaker"] for each in reply["reactions"]] == ["Lejla Hodak", "Council of Mayors"]
    assert reply["casualties"] == reply["claimants"] == reply["unknowns"] == []


def test_asked_about_sentences_it_answers_what_they_say(dataset):
    """The rest of the article is there, and not looked at."""
    case = dataset.case("blast")
    sentence = "The Council of Mayors sent condolences to the families of the guards."
    reply = Reader(dataset, PERFECT).reply(case, asked(case.article.text, focus=[sentence]))
    assert [each["speaker"] for each in reply["reactions"]] == ["Council of Mayors"]
    assert reply["casualties"] == reply["claimants"] == []


def test_an_item_that_is_asked_for_again_is_the_one_at_its_place(dataset):
    """Also where items before it were left out."""
    case = dataset.case("blast")
    for seed in range(40):
        reader = Reader(dataset, Flaws(omit=0.5, figures=0, quotes=0, stances=0, seed=seed))
        reply = reader.reply(case, asked(case.article.text))
        keys = {f"reactions_{index}": {"item": item} for index, item in enumerate(reply["reactions"])}
        again = reader.reply(case, asked(case.article.text, corrections=keys))
        assert list(again.values()) == reply["reactions"]


def test_a_case_without_an_incident_gets_none(dataset):
    case = dataset.case("match")
    reply = Reader(dataset, Flaws()).reply(case, asked(case.article.text))
    assert reply["incident"] is None
    assert reply["summary"] is None


def test_a_request_about_something_else_is_refused(dataset, make_article):
    """The reader answers for its dataset, and makes nothing up."""
    sent = messages.first("prompt", make_article("A text that is not in the dataset at all."))
    body = json.dumps({"messages": sent}).encode()
    assert Reader(dataset, PERFECT).answer(Request("/v1", {}, body)).status == 400
    nothing = json.dumps({"messages": [{"role": "user", "content": "hello"}]}).encode()
    assert Reader(dataset, PERFECT).answer(Request("/v1", {}, nothing)).status == 400


@pytest.mark.parametrize(
    ("build", "focus", "corrections"),
    [
        pytest.param(lambda a: messages.first("p", a), None, None, id="whole"),
        pytest.param(lambda a: messages.first("p", a, ["One.", "Two."]), ["One.", "Two."], None, id="focus"),
        pytest.param(lambda a: messages.again("p", a, "it is no JSON"), None, None, id="again"),
        pytest.param(
            lambda a: messages.correct("p", a, [messages.Correction("incident", {"x": 1}, ("no",))]),
            None,
            {"incident": {"item": {"x": 1}, "problems": ["no"]}},
            id="correction",
        ),
    ],
)
def test_requests_are_read_as_the_engine_writes_them(make_article, build, focus, corrections):
    """The article's text comes out as it was sent, whatever it looks like."""
    text = "===== ARTICLE ab =====\n\n===== END ab =====\nAn article that knows delimiters.\n"
    article = make_article(text, published=date(2031, 3, 5), title="T\nU")
    assert wanted(build(article)[-1]["content"]) == (neutral(text), focus, corrections)


def test_flaws_come_as_often_as_they_were_asked_for():
    """Over four thousand items, within three standard deviations."""
    item = {
        "evidence": ["One two three four five six seven."],
        "stance": "condemns",
        "count": {"text": "four", "low": 4, "high": 4},
    }
    wanted_rates = Flaws(omit=0.2, figures=0.05, quotes=0.05, stances=0.05)
    reactions = [flawed(wanted_rates, "reactions", item, number).flaws for number in range(4000)]
    casualties = [flawed(wanted_rates, "casualties", item, number).flaws for number in range(4000)]
    assert sum("omit" in each for each in reactions) == pytest.approx(800, abs=76)
    for found, name in ((reactions, "stances"), (reactions, "quotes"), (casualties, "figures")):
        assert sum(name in each for each in found) == pytest.approx(4000 * 0.8 * 0.05, abs=40)
    assert not any("stances" in each for each in casualties)


def test_a_flaw_is_a_flaw():
    """An altered quote, figure or stance is another than it was."""
    item = {
        "evidence": ["One two three four five six seven."],
        "stance": "condemns",
        "count": {"text": "four", "low": 4, "high": 4},
    }
    for number in range(50):
        casualty = flawed(Flaws(0, 1, 1, 1), "casualties", item, number).item
        assert casualty["count"]["low"] != 4
        assert casualty["evidence"] != item["evidence"]
        assert flawed(Flaws(0, 1, 1, 1), "reactions", item, number).item["stance"] != "condemns"
    assert item["count"]["text"] == "four"


def test_a_seed_decides_and_another_decides_otherwise(many):
    """The same seed gives the same answers whoever asks when; another seed has its flaws elsewhere."""
    answers = {
        seed: [Reader(many, Flaws(seed=seed)).reply(case, asked(case.article.text)) for case in many] for seed in (1, 2)
    }
    assert answers[1] == [Reader(many, Flaws(seed=1)).reply(case, asked(case.article.text)) for case in many]
    assert answers[1] != answers[2]
    assert len({json.dumps(each["reactions"]) for each in answers[1]}) > 1, "cases have flaws of their own"
