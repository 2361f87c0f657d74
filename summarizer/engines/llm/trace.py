"""What was sent for one draft, request by request, for whoever listens. Nothing is kept where nobody does.

A record is a JSON object: when, for which article, with which prompt, the how-manieth request, how long, how it ended,
what it took, what was wrong with the reply. What was said is in it only if that is asked for, and a key never.
"""

import datetime
import hashlib
import json
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from summarizer.engines.llm.ledger import Ledger
from summarizer.engines.llm.refusals import Target
from summarizer.schema import PromptReference

Record: TypeAlias = dict[str, Any]
Sink: TypeAlias = Callable[[Mapping[str, Any]], object]

PARAMETERS = ("max_tokens", "max_completion_tokens", "temperature", "seed", "reasoning_effort")


class Listeners(NamedTuple):
    """Who gets the records; `text`: with what was said."""

    sinks: tuple[Sink, ...] = ()
    text: bool = False


UNHEARD = Listeners()


class Trace:
    """The requests of one draft. A record goes out once it is known what became of its reply.

    Args:
        article_id: of what is read.
        target: who is asked.
        prompt: what is asked with.
        listeners: who is told.
    """

    def __init__(self, article_id: str, target: Target, prompt: PromptReference | None, listeners: Listeners) -> None:
        self._article = article_id
        self._target = target
        self._prompt = prompt
        self._listeners = listeners
        self._request: Mapping[str, Any] = {}
        self._record: Record = {}
        self._attempt = 0

    def about(self, request: Mapping[str, Any]) -> None:
        """Take the request that is going to be sent, as often as it needs."""
        self._request = request

    def sent(self) -> None:
        """It goes out."""
        self.close()
        self._attempt += 1
        if not self._listeners.sinks:
            return
        known = self._prompt
        self._record = {
            "time": datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds"),
            "article": self._article,
            "model": self._target.name,
            "server": self._target.base_url,
            "prompt": f"{known.name}.v{known.version}" if known else None,
            "prompt_sha256": known.sha256 if known else None,
            "request_sha256": hashlib.sha256(json.dumps(self._request, sort_keys=True).encode()).hexdigest(),
            "parameters": {name: self._request[name] for name in PARAMETERS if name in self._request},
            "attempt": self._attempt,
            "begun": time.time_ns(),
        }
        if self._listeners.text:
            self._record["messages"] = [
                {name: self._target.blanked(words) for name, words in message.items()}
                for message in self._request.get("messages", ())
            ]

    def failed(self, status: str) -> None:
        """No reply: `http_429`, `timeout`, `no_connection`."""
        self._ended(status)

    def answered(self, completion: Any) -> None:
        """A reply came, whole or not."""
        if not self._record:
            return
        self._ended("ok")
        counted = Ledger(requests=1)
        counted.answered(completion)
        choices = getattr(completion, "choices", None) or []
        self._record["finish_reason"] = counted.stop_reasons[0]
        self._record["response_model"] = getattr(completion, "model", None)
        self._record["usage"] = counted.usage().model_dump(exclude={"requests"})
        if self._listeners.text and choices:
            self._record["reply"] = self._target.blanked(getattr(choices[0].message, "content", None) or "")

    def judged(self, errors: Sequence[tuple[str, str]]) -> None:
        """What was wrong with the reply: stable words, and reasons, which quote what was said."""
        if self._record:
            text = self._listeners.text
            self._record["errors"] = [
                {"code": code, "reason": self._target.blanked(reason)} if text else {"code": code}
                for code, reason in errors
            ]

    def close(self) -> None:
        """Hand over the last record."""
        record, self._record = self._record, {}
        if record:
            for sink in self._listeners.sinks:
                sink(record)

    def _ended(self, status: str) -> None:
        if self._record:
            self._record["ended"] = time.time_ns()
            self._record["latency_ms"] = round((self._record["ended"] - self._record["begun"]) / 1e6, 1)
            self._record["status"] = status
