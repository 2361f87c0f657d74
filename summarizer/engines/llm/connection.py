"""The connection to one server, by the SDK: no retries of its own, no redirects, no account names, bounded in time."""

import logging
import threading
import time
import weakref
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from summarizer.engines.llm.inside import Answering
from summarizer.engines.llm.inside import transport as transport_to
from summarizer.engines.llm.reach import Reach
from summarizer.settings import Settings

if TYPE_CHECKING:
    import httpx2
    import openai

_NO_KEY = "none"
"""The SDK wants some key, else it takes one from the environment; the header is left out where this one stands."""

_ACCOUNT_HEADERS = ("Authorization", "OpenAI-Organization", "OpenAI-Project")

_LOUD = ("instructor", "openai", "httpx2", "httpcore2")


class Connection:
    """Sends requests to the server of one model; from any thread.

    Args:
        reach: where it is, and what authorises.
        settings: how long a connection, and a silence, may last.
        inside: loads a model that answers in this process, in place of a server.
    """

    def __init__(self, reach: Reach, settings: Settings, inside: Callable[[], Answering] | None = None) -> None:
        self._reach = reach
        self._settings = settings
        self._inside = inside
        self._until = _Until()
        self._making = threading.Lock()

    def completion(self, request: dict[str, Any], seconds: float) -> Any:
        """The completion of a request, which may take so many seconds in all.

        Raises:
            openai.APIError: whatever the SDK says; a timeout also when the seconds are over.
        """
        import openai

        silence = max(min(self._settings.timeout, seconds), 0.001)
        timeout = openai.Timeout(silence, connect=min(self._settings.connect_timeout, silence))
        self._until.moment = time.monotonic() + seconds
        return self._sdk.chat.completions.create(**request, timeout=timeout, extra_headers=self._headers)

    @property
    def _sdk(self) -> "openai.OpenAI":
        with self._making:  # several threads must not load a model twice
            return self._made

    @cached_property
    def _made(self) -> "openai.OpenAI":
        import openai

        hush()
        sdk = openai.OpenAI(
            api_key=self._reach.key or _NO_KEY,
            base_url=self._reach.target.base_url,
            default_query=dict(self._reach.query),
            max_retries=0,
            http_client=openai.DefaultHttpxClient(
                follow_redirects=False,  # a redirect would carry the article to another host
                event_hooks={"response": [self._bounded]},
                transport=transport_to(self._inside()) if self._inside else None,
            ),
        )
        weakref.finalize(self, sdk.close)  # connections are kept from article to article, and end with the client
        return sdk

    @cached_property
    def _headers(self) -> dict[str, Any]:
        """Headers to leave out: without a key, nothing of the environment's OpenAI account reaches the server."""
        import openai

        left_out = dict.fromkeys(_ACCOUNT_HEADERS, openai.Omit())
        if self._reach.key is None:
            return left_out
        if self._reach.key_header:
            return {**left_out, self._reach.key_header: self._reach.key}
        return {}

    def _bounded(self, response: "httpx2.Response") -> None:
        """Have the reading of a reply end when the time is over, however slowly it drips."""
        import httpx2

        inner, moment = response.stream, self._until.moment

        class Dripping(httpx2.SyncByteStream):
            def __iter__(self) -> Any:
                assert isinstance(inner, httpx2.SyncByteStream)
                for chunk in inner:
                    if time.monotonic() > moment:
                        raise httpx2.ReadTimeout("the time for the article is over")
                    yield chunk

            def close(self) -> None:
                assert isinstance(inner, httpx2.SyncByteStream)
                inner.close()

        response.stream = Dripping()


class _Until(threading.local):
    """When the request that a thread has under way must be over."""

    moment = float("inf")


def hush() -> None:
    """Give the loggers of the SDKs a handler: without one, Python prints their errors to stderr."""
    for name in _LOUD:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
