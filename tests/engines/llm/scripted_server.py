"""A local server that answers from a queue and keeps the bytes of every request."""

from collections import deque
from typing import Any, Self

from summarizer.evaluation.simulation.server import Answer, LocalServer, Request, completion

USAGE = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}


class ScriptedServer(LocalServer):
    """Use as a context manager; script it with the methods below, in the order in which requests will come."""

    def __init__(self) -> None:
        super().__init__(self._answered)
        self.requests: list[Request] = []
        self._queue: deque[Answer] = deque()

    def replies(self, content: Any, *, finish: str = "stop", usage: Any = USAGE, refusal: str | None = None) -> Self:
        """The next request gets a completion with this content (what is no string is sent as JSON)."""
        return self.sends(completion(content, finish=finish, usage=usage, refusal=refusal))

    def sends(self, body: Any, *, status: int = 200, content_type: str = "application/json", **headers: str) -> Self:
        """The next request gets these bytes, or this JSON; header names are given with underscores."""
        raw = body if isinstance(body, bytes) else Answer.of_json(body).body
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

    @property
    def left(self) -> int:
        """How many scripted answers nobody has asked for."""
        return len(self._queue)

    def _answered(self, request: Request) -> Answer:
        self.requests.append(request)
        return (
            self._queue.popleft()
            if self._queue
            else Answer(418, {"Content-Type": "text/plain"}, b"nothing is scripted")
        )
