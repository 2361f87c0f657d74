"""What the LLM path sends: tokens before and after the article, the beginning that can be cached, requests for a brief.

The requests are recorded by a server on this machine that answers each with a good draft. Counted is the schema as
sent, then the contents of the messages, which is the order in which providers put them before a model; tokens are those
of OpenAI's `o200k_base`. A provider adds a few tokens for each message, and phrases the schema in its own way.
The article's title and date stand with it, after the delimiter; they count neither as before nor as after.
"""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from measure import SEEDS, Figure

LEAST, MOST, AFTER = 1100, 4500, 40  # providers cache prefixes from about 1,024 tokens on
GAO = "A bomb hidden in a fruit cart exploded at the main bus station in the northern Malian city of Gao on Tuesday"
NOTHING: dict[str, Any] = {
    **{name: [] for name in ("casualties", "claimants", "reactions", "other_incidents", "unknowns")},
    "incident": None,
    "headline": "",
    "summary": None,
}
GOOD = {
    **NOTHING,
    "incident": {
        "evidence": [GAO],
        "kind": "bombing",
        "stage": "accomplished",
        "date": {"text": "Tuesday", "start": "2031-03-04", "end": "2031-03-04"},
        "places": [{"name": "Gao", "within": [], "country": "ML"}],
        "weapons": ["bomb"],
        "targets": ["bus station"],
    },
    "headline": "Bomb hidden in a fruit cart exploded at the main bus station in Gao",
}


@contextmanager
def recorder() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """An OpenAI-compatible server that answers well; gives its base URL and the requests it got."""
    from summarizer.evaluation.simulation.server import Answer, LocalServer, Request, completion

    requests: list[dict[str, Any]] = []

    def answer(request: Request) -> Answer:
        requests.append(request.json)
        draft = GOOD if GAO in contents(requests[-1]) else NOTHING
        return Answer.of_json(completion(draft, usage={"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}))

    with LocalServer(answer) as server:
        yield server.base_url, requests


def contents(request: dict[str, Any]) -> str:
    """All that the messages of a request say."""
    return "".join(message["content"] for message in request["messages"])


def main() -> None:
    """Print the lines."""
    from bpe_openai import get_encoding

    from summarizer import Article, engine, summarize
    from summarizer.settings import Settings

    encoding = get_encoding("o200k_base")
    articles = [Article.from_file(path) for path in sorted(SEEDS.iterdir())]
    with recorder() as (url, requests):
        reader = engine("openai/any", Settings(base_url=url))
        briefs = [summarize(article, reader) for article in articles]
    said = [_compact(request.get("response_format")) + contents(request) for request in requests]
    parts = [text.split(article.text) for text, article in zip(said, articles, strict=True)]
    same = os.path.commonprefix(said)  # noqa: RUF071 -- letter by letter is what is wanted
    before = len(encoding.encode(same))
    after = [float(len(encoding.encode(end))) for _, end in parts]
    own = [float(len(encoding.encode(begin)) - before) for begin, _ in parts]

    print(
        Figure(
            f"tokens that begin every request, byte for byte ({len(said)} articles)", "tokens", [before], MOST
        ).line()
    )
    print(Figure("the same, at least", "tokens", [before], LEAST, at_least=True).line())
    print(Figure("tokens between these and the text (delimiter, title, date)", "tokens", own, 80).line())
    print(Figure("tokens after the article", "tokens", after, AFTER).line())
    print(Figure("requests for a brief when the reply is good", "requests", _attempts(briefs), 1).line())


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)  # as it is on the wire


def _attempts(briefs: Sequence[Any]) -> list[float]:
    refused = [entry.reason for brief in briefs for entry in brief.provenance.rejected]
    assert not refused, f"the reply was not as good as it should be: {refused}"
    return [float(brief.provenance.usage.requests) for brief in briefs]


if __name__ == "__main__":
    main()
