"""The loop over a scripted provider: one request when all is good, single items again when not, good ones kept."""

import json

import pytest

from summarizer.errors import InvalidReply, OutputCutOff, ProviderRefused


def test_a_good_reply_takes_one_request(engine, server, article, reply):
    """Nothing is asked twice when every item grounds."""
    server.replies(reply)
    draft = engine().draft(article)
    assert len(server.requests) == 1
    assert draft.casualties[0].count.text == "at least four"
    assert draft.casualties[0].evidence[0].quote == reply["casualties"][0]["evidence"][0]
    assert draft.casualties[0].evidence[0].near is None
    assert draft.run.attempts == 1
    assert draft.run.stop_reasons == ["stop"]
    assert (draft.run.engine, draft.run.model) == ("llm", "openai/test-model")
    assert draft.run.prompt.name == "brief"
    assert draft.run.rejected == []


def test_a_bad_quote_is_asked_for_again_and_mended(engine, server, article, reply):
    """The second request holds the failing item and the reason, and neither the good items nor the first answer."""
    good = reply["casualties"][0]
    bad = {
        **good,
        "evidence": ["at least nine soldiers were wounded by the rockets"],
        "count": {"text": "at least nine", "low": 9, "high": None},
    }
    server.replies({**reply, "casualties": [bad]}).replies({"casualties_0": good})
    draft = engine().draft(article)
    assert [item.count.text for item in draft.casualties] == ["at least four"]
    assert draft.reactions[0].speaker == "Claire Aubin"
    assert len(server.requests) == 2
    second = server.requests[1]
    before, _, _ = second.user.partition("===== ARTICLE")
    assert "at least nine soldiers were wounded" in before
    assert "Claire Aubin" not in before
    assert article.text in second.user
    assert len(second.json["messages"]) == 2
    schema = second.json["response_format"]["json_schema"]["schema"]
    assert list(schema["properties"]) == ["casualties_0"]
    assert draft.run.attempts == 2
    assert draft.run.usage.prompt_tokens == 200


def test_the_same_fault_twice_ends_it(engine, server, article, reply):
    """A model that repeats its mistake is not asked a third time; the item stays, for grounding to refuse."""
    bad = {**reply["reactions"][0], "evidence": ["The minister demanded that everyone be punished at once"]}
    server.replies({**reply, "reactions": [bad]}).replies({"reactions_0": bad})
    draft = engine().draft(article)
    assert len(server.requests) == 2
    assert draft.reactions[0].evidence[0].quote == bad["evidence"][0]
    assert draft.casualties


def test_null_withdraws_nothing_from_sight(engine, server, article, reply):
    """An item that the model gives up is not asked for again, and stays for grounding to refuse with its reason."""
    bad = {**reply["claimants"][0], "evidence": ["Nobody at all has claimed the rockets so far"]}
    server.replies({**reply, "claimants": [bad]}).replies({"claimants_0": None})
    draft = engine().draft(article)
    assert draft.claimants[0].evidence[0].quote == bad["evidence"][0]


def test_another_fault_is_asked_about_once_more_but_not_forever(engine, server, article, reply):
    """Corrections that fail in new ways are asked for at most twice."""
    versions = [
        {**reply["unknowns"][0], "evidence": [f"Nobody could say on the {n} day what it was"]}
        for n in ("first", "second", "third")
    ]
    server.replies({**reply, "unknowns": [versions[0]]})
    server.replies({"unknowns_0": versions[1]}).replies({"unknowns_0": {**versions[2], "evidence": []}})
    draft = engine().draft(article)
    assert len(server.requests) <= 3
    assert draft.headline == reply["headline"]


def test_corrections_can_be_switched_off(engine, server, article, reply):
    """With none allowed, what failed stays as it is after one request."""
    bad = {**reply["unknowns"][0], "evidence": ["Nobody could say on the first day what it was"]}
    server.replies({**reply, "unknowns": [bad]})
    assert engine(corrections=0).draft(article).unknowns[0].evidence[0].quote == bad["evidence"][0]


def test_one_malformed_item_does_not_lose_the_rest(engine, server, article, reply):
    """A value outside the vocabulary is asked for again by itself; the other items stand."""
    good = reply["casualties"][0]
    server.replies({**reply, "casualties": [{**good, "outcome": "slightly hurt"}, good]}).replies(
        {"casualties_0": good}
    )
    draft = engine().draft(article)
    assert [item.outcome for item in draft.casualties] == ["injured", "injured"]
    assert "outcome" in server.requests[1].user.partition("===== ARTICLE")[0]
    assert draft.run.rejected == []


def test_what_stays_malformed_is_kept_as_rejected(engine, server, article, reply):
    """An item that never became one is in the run's `rejected`, as the model gave it, with what is wrong."""
    bad = {**reply["casualties"][0], "outcome": "slightly hurt"}
    server.replies({**reply, "casualties": [bad, "three men"]}).replies({"casualties_0": bad, "casualties_1": 3})
    draft = engine().draft(article)
    assert draft.casualties == []
    first, second = draft.run.rejected
    assert (first.section, first.index, first.code) == ("casualties", 0, "malformed")
    assert "outcome" in first.reason
    assert first.item == bad
    assert second.item == {"value": "three men"}


def test_the_place_of_a_failing_item_survives_malformed_ones_before_it(engine, server, article, reply):
    """Indexes of the draft are turned back into those of the reply, so that the right item is corrected."""
    good = reply["casualties"][0]
    malformed, ungrounded = {**good, "group": "?"}, {**good, "evidence": ["some words that are nowhere in it"]}
    server.replies({**reply, "casualties": [malformed, good, ungrounded]}).replies(
        {"casualties_0": good, "casualties_2": good}
    )
    draft = engine().draft(article)
    assert len(draft.casualties) == 3
    assert list(server.requests[1].json["response_format"]["json_schema"]["schema"]["properties"]) == [
        "casualties_0",
        "casualties_2",
    ]
    assert draft.run.rejected == []


def test_a_part_of_another_incident_is_asked_for_with_the_whole(engine, server, article, reply):
    """A bad casualty inside another incident has no place of its own: the incident it belongs to is corrected."""
    toll = {
        "evidence": ["bombed near the same town last month, killing seven people"],
        "outcome": "killed",
        "count": {"text": "seven", "low": 7, "high": 7},
        "who": "people",
        "group": "unknown",
        "names": [],
        "according_to": None,
    }
    other = {
        "evidence": ["A convoy was bombed near the same town last month, killing seven people"],
        "kind": "bombing",
        "stage": "accomplished",
        "date": {"text": "last month", "start": None, "end": None},
        "places": [],
        "weapons": [],
        "targets": ["convoy"],
        "casualties": [toll],
        "claimants": [],
        "summary": "A convoy was bombed, killing seven people.",
    }
    bad = {**other, "casualties": [{**toll, "count": {"text": "nine", "low": 9, "high": 9}}]}
    server.replies({**reply, "other_incidents": [bad]}).replies({"other_incidents_0": other})
    draft = engine().draft(article)
    assert len(server.requests) == 2
    assert draft.other_incidents[0].casualties[0].count.text == "seven"


def test_a_malformed_incident_is_mended_and_takes_its_items_with_it(engine, server, article, reply):
    """Without an incident nothing can ground; only the incident is asked for, and all else stands once it is mended."""
    server.replies({**reply, "incident": {**reply["incident"], "kind": "explosion"}}).replies(
        {"incident": reply["incident"]}
    )
    draft = engine().draft(article)
    asked = server.requests[1].json["response_format"]["json_schema"]["schema"]
    assert list(asked["properties"]) == ["incident"]
    assert draft.incident.kind == "missile_or_rocket_attack"
    assert draft.casualties
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("I am sorry, I cannot find JSON.", id="prose"),
        pytest.param("", id="empty"),
        pytest.param(None, id="null"),
        pytest.param('{"incident": null', id="broken off"),
        pytest.param("[]", id="a list"),
        pytest.param("[" * 5000, id="nested without end"),
        pytest.param({"incident": None, "casualties": []}, id="sections missing"),
    ],
)
def test_a_reply_of_another_shape_is_asked_for_once_more(engine, server, article, reply, content):
    """The whole is asked for again once, with what was wrong."""
    server.replies(content).replies(reply)
    draft = engine().draft(article)
    assert draft.incident.kind == "missile_or_rocket_attack"
    assert "could not be read" in server.requests[1].user
    assert draft.run.usage.requests == 2
    assert draft.run.usage.completion_tokens == 40


def test_two_replies_of_another_shape_are_an_error(engine, server, article):
    """The error is one line, and carries the raw reply apart from its message."""
    server.replies("no").replies("still not")
    with pytest.raises(InvalidReply) as caught:
        engine().draft(article)
    assert "\n" not in str(caught.value)
    assert caught.value.reply == "still not"
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    "wrap",
    [
        pytest.param("```json\n{}\n```", id="code fence"),
        pytest.param("<think>Is {this} it?</think>\n{}", id="thoughts"),
        pytest.param("Here it is:\n{}\nAnything else?", id="chatter"),
    ],
)
def test_json_is_found_inside_what_stands_around_it(engine, server, article, reply, wrap):
    """Servers without a schema let models talk; their JSON is still read at the first request."""
    server.replies(wrap.replace("{}", json.dumps(reply)))
    assert engine().draft(article).headline == reply["headline"]


def test_a_cut_off_reply_is_asked_for_with_twice_the_limit(engine, server, article, reply):
    """The second request has double `max_tokens`, and both replies' tokens are counted."""
    server.replies('{"incident": {"evid', finish="length").replies(reply)
    draft = engine(max_tokens=300).draft(article)
    assert [request.json["max_tokens"] for request in server.requests] == [300, 600]
    assert draft.run.stop_reasons == ["length", "stop"]
    assert draft.run.usage.prompt_tokens == 200


def test_a_reply_cut_off_twice_is_an_error(engine, server, article):
    """The error names both limits and the setting."""
    server.replies("{", finish="length").replies("{", finish="length")
    with pytest.raises(OutputCutOff, match=r"300 tokens, and again at 600.*--max-tokens") as caught:
        engine(max_tokens=300).draft(article)
    assert caught.value.exit_code == 3


def test_a_failing_correction_keeps_what_is_good(engine, server, article, reply):
    """When the provider fails at the second question, the first answer is not lost."""
    bad = {**reply["unknowns"][0], "evidence": ["Nobody could say on the first day what it was"]}
    server.replies({**reply, "unknowns": [bad]}).fails(401)
    draft = engine().draft(article)
    assert draft.casualties
    assert draft.run.stop_reasons == ["stop", "http_401"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        pytest.param(
            {"content": None, "refusal": "I can't help with\nviolence"},
            "would not answer: I can't help with violence",
            id="refusal",
        ),
        pytest.param({"content": "", "finish": "content_filter"}, "content filter", id="content filter"),
    ],
)
def test_a_refusal_is_said_as_such(engine, server, article, given, message):
    """A model that will not answer is not asked again."""
    server.replies(**given)
    with pytest.raises(ProviderRefused, match=message):
        engine().draft(article)


def test_focus_narrows_the_question(engine, server, article, reply):
    """Sentences to look at again stand before the article."""
    server.replies(reply)
    engine().draft(article, ["It was not clear how badly the base was damaged."])
    before, _, _ = server.requests[0].user.partition("===== ARTICLE")
    assert "It was not clear how badly" in before
