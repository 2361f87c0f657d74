"""An OpenAI-compatible server on 127.0.0.1 that a function answers: for tests, and to simulate what a model says."""

import json
import sys
import threading
import time
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType, TracebackType
from typing import Any, NamedTuple, Self

PARTIAL = 100
"""Bytes that are promised and not sent where a connection is dropped."""


class Request(NamedTuple):
    """One request as it came in; header names are in small letters."""

    path: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body."""
        return json.loads(self.body)

    @property
    def user(self) -> str:
        """What the last message says."""
        content: str = self.json["messages"][-1]["content"]
        return content


class Answer(NamedTuple):
    """What to send: a status, headers and bytes; `drop` hangs up in the middle, `delay` waits first (seconds)."""

    status: int = 200
    headers: Mapping[str, str] = MappingProxyType({})
    body: bytes = b""
    drop: bool = False
    delay: float = 0.0

    @classmethod
    def of_json(cls, body: Any, status: int = 200) -> "Answer":
        """An answer that holds JSON."""
        return cls(status, {"Content-Type": "application/json"}, json.dumps(body).encode())


def completion(content: Any, *, usage: Any, finish: str = "stop", refusal: str | None = None) -> dict[str, Any]:
    """A chat completion as JSON; content that is no string is sent as JSON."""
    text = content if isinstance(content, str) or content is None else json.dumps(content, ensure_ascii=False)
    message = {"role": "assistant", "content": text, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish, "logprobs": None}
    return {"id": "x", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}


class LocalServer:
    """Serves as long as it is used as a context manager, on a port of its own.

    Args:
        answer: called for each request, from several threads at once.
    """

    def __init__(self, answer: Callable[[Request], Answer]) -> None:
        self._server = _Threading(("127.0.0.1", 0), _handler(answer))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def base_url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop serving; a second time does nothing."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()


class _Threading(ThreadingHTTPServer):
    request_queue_size = 128  # as many as a run has in flight, twice

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a client that hung up, as one does that is interrupted; errors of our own are printed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _handler(answer: Callable[[Request], Answer]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            found = answer(Request(self.path, {k.lower(): v for k, v in self.headers.items()}, body))
            time.sleep(found.delay)
            self.send_response(found.status)
            for name, value in found.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(found.body) + (PARTIAL if found.drop else 0)))
            self.end_headers()
            self.wfile.write(found.body)
            self.close_connection = True

        def log_message(self, *_arguments: object) -> None:
            """Say nothing on stderr."""

    return Handler
