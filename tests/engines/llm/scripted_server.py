"""An OpenAI-compatible server on 127.0.0.1 that answers from a queue and keeps the bytes of every request."""

import json
import threading
import time
from collections import deque
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from typing import Any, NamedTuple, Self

USAGE = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}


class Recorded(NamedTuple):
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def user(self) -> str:
        """What the last message says."""
        return self.json["messages"][-1]["content"]


class Answer(NamedTuple):
    """What to send: a status, headers and bytes; `drop` hangs up in the middle instead, `delay` waits first."""

    status: int = 200
    headers: Mapping[str, str] = MappingProxyType({})
    body: bytes = b""
    drop: bool = False
    delay: float = 0.0


class ScriptedServer:
    """Use as a context manager; script it with the methods below, in the order in which requests will come."""

    def __init__(self) -> None:
        self.requests: list[Recorded] = []
        self._queue: deque[Answer] = deque()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def replies(self, content: Any, *, finish: str = "stop", usage: Any = USAGE, refusal: str | None = None) -> Self:
        """The next request gets a completion with this content (what is no string is sent as JSON)."""
        text = content if isinstance(content, str) or content is None else json.dumps(content)
        message = {"role": "assistant", "content": text, "refusal": refusal}
        choice = {"index": 0, "message": message, "finish_reason": finish, "logprobs": None}
        return self.sends(
            {"id": "x", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}
        )

    def sends(self, body: Any, *, status: int = 200, content_type: str = "application/json", **headers: str) -> Self:
        """The next request gets these bytes, or this JSON; header names are given with underscores."""
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self._queue.append(Answer(status, {"Content-Type": content_type, **named}, raw))
        return self

    def fails(
        self, status: int, message: str = "no", *, code: str | None = None, param: str | None = None, **headers: str
    ) -> Self:
        """The next request gets an error in OpenAI's form."""
        return self.sends(
            {"error": {"message": message, "type": code, "code": code, "param": param}}, status=status, **headers
        )

    def hangs_up(self) -> Self:
        """The next request gets half an answer and a closed connection."""
        self._queue.append(Answer(drop=True))
        return self

    def dawdles(self, seconds: float) -> Self:
        """The next request gets its answer late."""
        self._queue.append(Answer(delay=seconds, body=b"{}"))
        return self

    def next(self) -> Answer:
        return (
            self._queue.popleft()
            if self._queue
            else Answer(418, {"Content-Type": "text/plain"}, b"nothing is scripted")
        )

    @property
    def left(self) -> int:
        """How many scripted answers nobody has asked for."""
        return len(self._queue)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _handler(server: ScriptedServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            server.requests.append(Recorded(self.path, {k.lower(): v for k, v in self.headers.items()}, body))
            answer = server.next()
            time.sleep(answer.delay)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body) + (100 if answer.drop else 0)))
            self.end_headers()
            self.wfile.write(answer.body)
            self.close_connection = True

        def log_message(self, *args: object) -> None:
            """Keep the test's output clean."""

    return Handler
