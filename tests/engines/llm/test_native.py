"""A provider without a compatible endpoint, asked through its own package: Bedrock, as a server on this machine plays it."""

import json

import pytest

from summarizer.engines.registry import engine as by_name
from summarizer.errors import OutputCutOff, ProviderError
from summarizer.evaluation.simulation.server import Answer, LocalServer
from summarizer.settings import Settings

pytest.importorskip("boto3")


@pytest.fixture
def bedrock(monkeypatch):
    """Starts a server that answers with these answers, where the package looks for the service; the requests it got."""
    started = []

    def start(*answers):
        requests, left = [], list(answers)

        def answer(request):
            requests.append(request)
            return left.pop(0)

        server = LocalServer(answer)
        server.__enter__()
        started.append(server)
        monkeypatch.setenv("AWS_ENDPOINT_URL_BEDROCK_RUNTIME", server.base_url.removesuffix("/v1"))
        return requests

    for name, value in {"ACCESS_KEY_ID": "a", "SECRET_ACCESS_KEY": "aws-canary", "DEFAULT_REGION": "us-east-1"}.items():
        monkeypatch.setenv(f"AWS_{name}", value)
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    yield start
    for server in started:
        server.close()


def converse(said, *, ended="tool_use"):
    """An answer of the service that calls the tool with what is said."""
    call = {"toolUse": {"toolUseId": "t", "name": "Reply", "input": said}}
    message = {"role": "assistant", "content": [call]}
    usage = {"inputTokens": 11, "outputTokens": 7, "totalTokens": 18}
    return Answer.of_json(
        {"output": {"message": message}, "stopReason": ended, "usage": usage, "metrics": {"latencyMs": 1}}
    )


def test_it_drafts_as_any_other_model(bedrock, article, reply):
    """The same messages, the same schema, as a tool; usage is counted."""
    requests = bedrock(converse(reply))
    draft = by_name("bedrock/some.model-v1", Settings(max_tokens=777)).draft(article)
    assert len(draft.casualties) == 1
    assert (draft.run.usage.prompt_tokens, draft.run.usage.completion_tokens, draft.run.attempts) == (11, 7, 1)
    assert requests[0].path == "/model/some.model-v1/converse"
    sent = requests[0].json
    assert sent["inferenceConfig"] == {"maxTokens": 777, "temperature": 0.0}
    assert article.text in sent["messages"][-1]["content"][0]["text"]
    assert "casualties" in json.dumps(sent["toolConfig"])


def test_what_the_package_says_is_one_line(bedrock, article):
    error = Answer(400, {"x-amzn-errortype": "ValidationException"}, b'{"message": "no such\\nmodel"}')
    bedrock(error)
    with pytest.raises(ProviderError, match=r"bedrock/x gave no answer.*no such model") as caught:
        by_name("bedrock/x", Settings()).draft(article)
    assert "\n" not in str(caught.value)
    assert "aws-canary" not in str(caught.value)
    assert caught.value.requests == 1


def test_a_reply_that_is_cut_off_is_asked_for_with_twice_the_limit(bedrock, article):
    requests = bedrock(converse({}, ended="max_tokens"), converse({}, ended="max_tokens"))
    with pytest.raises(OutputCutOff, match="cut off at 50 tokens, and again at 100"):
        by_name("bedrock/x", Settings(max_tokens=50)).draft(article)
    assert [request.json["inferenceConfig"]["maxTokens"] for request in requests] == [50, 100]
