"""What a provider refuses of a request is left out, once, for all articles, and said once."""

import pytest

from summarizer.engines.base import Watch
from summarizer.engines.llm import Replies
from summarizer.engines.llm.plan import FORMS, Plan
from summarizer.errors import ProviderRefused

REFUSALS = [
    pytest.param("Unsupported value: 'temperature' does not support 0.0 with this model.", "temperature", id="openai"),
    pytest.param("extra_forbidden: body -> seed: Extra inputs are not permitted", "seed", id="an extra parameter"),
    pytest.param("Unrecognized request argument supplied: reasoning_effort", "reasoning_effort", id="reasoning"),
]


def asked(request):
    """The names in a request that are not always there."""
    return set(request.json) - {"messages", "model"}


@pytest.fixture
def said():
    return []


@pytest.fixture
def patient(engine, said):
    """An engine with every parameter set, whose notices are kept."""

    def make(**settings):
        every = {"seed": 7, "reasoning_effort": "low", **settings}
        return engine(watch=Watch(notice=said.append), **every)

    return make


def test_every_parameter_that_is_set_is_sent(patient, server, article, reply):
    server.replies(reply)
    patient(temperature=0.5).draft(article)
    sent = server.requests[0].json
    assert (sent["seed"], sent["reasoning_effort"], sent["temperature"]) == (7, "low", 0.5)


@pytest.mark.parametrize(("message", "name"), REFUSALS)
def test_a_parameter_that_is_refused_is_left_out_from_then_on(patient, server, article, reply, said, *, message, name):
    """The first article is asked twice, the second once; both briefs say it, and one line does."""
    server.fails(400, message).replies(reply).replies(reply)
    reader = patient()
    drafts = [reader.draft(article) for _ in range(2)]
    first, *others = (asked(request) for request in server.requests)
    assert name in first
    assert others == [first - {name}, first - {name}]
    assert [draft.run.attempts for draft in drafts] == [2, 1]
    assert [warning.code for draft in drafts for warning in draft.run.warnings] == ["request_simplified"] * 2
    assert len(said) == 1
    assert f"`{name}`" in said[0]


def test_the_parameter_may_be_named_beside_the_message(patient, server, article, reply):
    """OpenAI names it in `param`; the message may be of no help."""
    server.fails(400, "Unsupported parameter.", param="seed").replies(reply)
    patient().draft(article)
    assert "seed" not in server.requests[1].json


def test_the_other_name_of_the_limit_is_tried_once(patient, server, article):
    """`max_tokens` and `max_completion_tokens` are one thing; a server that knows neither is an error."""
    server.fails(400, "'max_tokens' is not supported, use 'max_completion_tokens'").fails(
        400, "no max_completion_tokens"
    )
    with pytest.raises(ProviderRefused, match="--max-tokens"):
        patient().draft(article)
    assert ["max_tokens" in request.json for request in server.requests] == [True, False]
    assert server.requests[1].json["max_completion_tokens"] == 8000


def test_a_schema_that_is_refused_gets_simpler_and_the_article_stays_last(patient, server, article, reply, said):
    """Strict, then any schema, then some JSON, then words; the schema is beside the prompt where it is no parameter."""
    for _ in range(3):
        server.fails(400, "response_format: this type is not supported")
    server.replies(reply)
    patient(schema_dialect="openai-strict").draft(article)
    formats = [request.json.get("response_format", {}) for request in server.requests]
    assert [each.get("type") for each in formats] == ["json_schema", "json_schema", "json_object", None]
    assert [each.get("json_schema", {}).get("strict") for each in formats] == [True, None, None, None]
    last = server.requests[-1].json["messages"]
    assert '"casualties"' in last[0]["content"]
    assert article.text in last[-1]["content"]
    assert last[-1] == server.requests[0].json["messages"][-1]
    assert len(said) == 3


def test_what_cannot_get_simpler_is_an_error(patient, server, article):
    """A server that takes no request ends in one line, after few requests."""
    for _ in range(3):
        server.fails(422, "json_schema: unknown")
    with pytest.raises(ProviderRefused, match="does not take the schema"):
        patient().draft(article)
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    ("status", "message"),
    [
        pytest.param(
            400, "This model's maximum context length is 8192 tokens, you gave max_tokens 8000", id="too long"
        ),
        pytest.param(400, "max_tokens must be at most 4096", id="the number, not the name"),
        pytest.param(401, "no temperature for you", id="another status"),
        pytest.param(404, "there is no model with that temperature", id="no such model"),
        pytest.param(400, "invalid model", id="something else"),
    ],
)
def test_other_refusals_are_not_asked_again(patient, server, article, said, *, status, message):
    server.fails(status, message)
    with pytest.raises(ProviderRefused):
        patient().draft(article)
    assert len(server.requests) == 1
    assert said == []


def test_a_tool_can_carry_the_reply(engine, server, article, reply):
    """For providers that know tools and no formats: the schema is a function that must be called."""
    import json

    call = {"id": "c", "type": "function", "function": {"name": "Reply", "arguments": json.dumps(reply)}}
    message = {"role": "assistant", "content": None, "tool_calls": [call]}
    choice = {"index": 0, "message": message, "finish_reason": "tool_calls"}
    server.sends({"id": "x", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]})
    draft = engine(schema_dialect="tools").draft(article)
    sent = server.requests[0].json
    assert sent["tool_choice"]["function"]["name"] == sent["tools"][0]["function"]["name"] == "Reply"
    assert "response_format" not in sent
    assert len(draft.casualties) == 1


def test_a_tool_that_is_not_called_loses_nothing(engine, server, article, reply):
    """JSON in the message itself is as good."""
    server.replies(reply)
    assert engine(schema_dialect="tools").draft(article).claimants


def test_a_recording_of_a_refusal_replays_to_the_same_draft(engine, server, article, reply, tmp_path):
    """A replay is refused, and asks more simply, as the recorded run did."""
    server.fails(400, "'temperature' is not supported").replies(reply)
    with Replies(tmp_path / "r", "record") as kept:
        recorded = engine(replies=kept).draft(article)
    with Replies(tmp_path / "r", "replay") as kept:
        assert engine(replies=kept).draft(article) == recorded


@pytest.mark.parametrize("form", FORMS)
def test_a_plan_only_gets_simpler(form):
    """Whatever is refused in whatever order, it comes to an end."""
    plan = Plan.of(form)
    for _ in range(20):
        simpler = next(
            filter(None, map(plan.without, ("schema", "limit", "temperature", "seed", "reasoning_effort"))), None
        )
        if simpler is None:
            return
        plan = simpler
    raise AssertionError("it never ends")
