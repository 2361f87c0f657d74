"""One web page by HTTP, with a guard at every step and an end to everything: time, bytes, redirects.

The standard library's client is used since the connection must go to the very address that was checked: a host that
resolves to a public address first and to a private one a moment later would get past a check of the name.
"""

import http.client
import socket
import ssl
import threading
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from queue import Empty, SimpleQueue
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from summarizer.errors import ForbiddenAddress, InputError, NotAnArticle, UnreadableSource
from summarizer.reading.addresses import Guard, Resolver, checked, is_public, system_resolver
from summarizer.reading.deadline import Deadline, TimedSocket
from summarizer.reading.limits import DOWNLOAD_SECONDS, MAX_DOWNLOAD_BYTES, MAX_REDIRECTS
from summarizer.reading.naming import label

_PORTS: Mapping[str, int] = MappingProxyType({"http": 80, "https": 443})
_READ = frozenset({"text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf"})
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LONGEST_URL = 8_000
_LONGEST_HOST = 253
_KEPT_AS_IS = "%/:=&?~+!$,;'@()*[]|"
_GZIP = 31
"""zlib's window size for a gzip stream."""


class Page(NamedTuple):
    """What a URL gave: the address that answered in the end, the body, whether it is HTML, and the declared charset."""

    url: str
    body: bytes
    is_html: bool
    charset: str | None


@dataclass(frozen=True, slots=True)
class Reach:
    """How far fetching may go: `seconds` for one URL in all, `max_bytes` for a body before and after decompression."""

    guard: Guard = is_public
    resolve: Resolver = system_resolver
    tls: ssl.SSLContext | None = None
    seconds: float = DOWNLOAD_SECONDS
    max_bytes: int = MAX_DOWNLOAD_BYTES
    max_redirects: int = MAX_REDIRECTS


class _Target(NamedTuple):
    scheme: str
    host: str
    port: int
    path: str

    @property
    def host_header(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def fetch(url: str, reach: Reach | None = None) -> Page:
    """Fetch a page.

    Args:
        url: http or https.
        reach: limits, guard and resolver; by default only public addresses.

    Raises:
        ForbiddenAddress: the URL is not http(s), holds a password, or leads to an address that is not public.
        UnreadableSource: it cannot be reached, answers with an error, takes too long or is too large.
        NotAnArticle: it is no text, HTML or PDF.
    """
    reach = reach or Reach()
    deadline = Deadline(reach.seconds)
    name, current = shown(url), url
    try:
        for _ in range(reach.max_redirects + 1):
            answer = _get(_target(current, name), current, name, reach, deadline)
            if isinstance(answer, Page):
                return answer
            current = urljoin(current, answer)
            name = f"{shown(url)}, redirected to {shown(current)},"
    except InputError:
        raise
    except TimeoutError as error:
        raise UnreadableSource(f"{name} was not read within {reach.seconds:g} s", hint="try again later") from error
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        raise UnreadableSource(f"{name} cannot be read: {_reason(error)}", hint="check the address") from error
    raise UnreadableSource(f"{shown(url)} redirects more than {reach.max_redirects} times", hint="check the address")


def shown(url: str) -> str:
    """A URL for a message: one line, without user name and password."""
    before, at, after = url.partition("://")[2].partition("/")[0].rpartition("@")
    return label(url.replace(f"{before}{at}{after}", after, 1) if at else url)


def _target(url: str, name: str) -> _Target:
    if len(url) > _LONGEST_URL or any(ord(letter) < 0x20 or ord(letter) == 0x7F for letter in url):
        raise ForbiddenAddress(f"{name} is no proper address", hint="check it")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
        if parts.scheme not in _PORTS:
            raise ForbiddenAddress(f"{name} is not an http or https address", hint="save the page and give the file")
        if not host or len(host) > _LONGEST_HOST:
            raise ForbiddenAddress(f"{name} names no proper host", hint="check the address")
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError as error:
        raise ForbiddenAddress(f"{name} is no proper address", hint="check it") from error
    if parts.username is not None or parts.password is not None:
        raise ForbiddenAddress(f"{name} holds a user name or password", hint="save the page and give the file")
    path = quote(parts.path or "/", safe=_KEPT_AS_IS) + (
        f"?{quote(parts.query, safe=_KEPT_AS_IS)}" if parts.query else ""
    )
    return _Target(parts.scheme, host, port or _PORTS[parts.scheme], path)


def _get(target: _Target, url: str, name: str, reach: Reach, deadline: Deadline) -> Page | str:
    """The page, or where the server sends on to."""
    sock = _connected(target, name, reach, deadline)
    try:
        connection = http.client.HTTPConnection(target.host, target.port)
        connection.sock = TimedSocket(sock, deadline)
        headers = {
            "Host": target.host_header,
            "User-Agent": "incident-summarizer",
            "Accept": ", ".join(sorted(_READ)),
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }
        connection.request("GET", target.path, headers=headers)
        response = connection.getresponse()
        location = response.headers.get("location")
        if response.status in _REDIRECTS and location:
            return location
        return _page(response, url, name, reach)
    finally:
        sock.close()


def _connected(target: _Target, name: str, reach: Reach, deadline: Deadline) -> socket.socket:
    """A connection to the first checked address that answers; with TLS for https."""

    def resolve(host: str, port: int) -> Sequence[str]:
        return _in_time(reach.resolve, host, port, deadline)

    failure: OSError | None = None
    for address in checked(target.host, target.port, name, guard=reach.guard, resolve=resolve):
        try:
            sock = socket.create_connection((str(address), target.port), timeout=deadline.left())
        except OSError as error:
            failure = error
            continue
        if target.scheme == "http":
            return sock
        try:
            return (reach.tls or ssl.create_default_context()).wrap_socket(sock, server_hostname=target.host)
        except OSError:
            sock.close()
            raise
    raise failure or OSError("no address")


def _in_time(resolve: Resolver, host: str, port: int, deadline: Deadline) -> Sequence[str]:
    """What the resolver says, unless it takes too long: the system's has no time limit of its own."""
    answers: SimpleQueue[Sequence[str] | OSError] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve(host, port))
        except (OSError, UnicodeError) as error:
            answers.put(error if isinstance(error, OSError) else OSError(str(error)))

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left())
    except Empty as error:
        raise TimeoutError from error
    if isinstance(answer, OSError):
        raise answer
    return answer


def _page(response: http.client.HTTPResponse, url: str, name: str, reach: Reach) -> Page:
    if response.status != HTTPStatus.OK:
        raise UnreadableSource(f"{name} answered {_status(response.status)}", hint="check the address")
    declared = response.headers.get("content-type")
    kind = response.headers.get_content_type() if declared else None
    if kind is not None and kind not in _READ:
        raise NotAnArticle(f"{name} is {label(kind)}, not an article", hint="HTML, text and PDF can be read")
    body = _body(response, name, reach.max_bytes)
    return Page(url, body, kind in _PAGES, response.headers.get_content_charset())


def _body(response: http.client.HTTPResponse, name: str, limit: int) -> bytes:
    too_large = UnreadableSource(f"{name} is larger than {limit / 1_000_000:g} MB", hint="save the article as text")
    if response.length is not None and response.length > limit:
        raise too_large
    body = response.read(limit + 1)
    if len(body) > limit:
        raise too_large
    if response.length:
        raise UnreadableSource(f"{name} broke off before its end", hint="try again")
    coding = (response.headers.get("content-encoding") or "identity").strip().lower()
    if coding in {"gzip", "x-gzip"}:
        unpacking = zlib.decompressobj(_GZIP)
        body = unpacking.decompress(body, limit + 1)
        if len(body) > limit:
            raise too_large
        if not unpacking.eof:
            raise UnreadableSource(f"{name} broke off before its end", hint="try again")
    elif coding not in {"identity", ""}:
        raise UnreadableSource(f"{name} is sent in a compression that was not asked for", hint="save it as a file")
    return body


def _status(code: int) -> str:
    try:
        return f"{code} {HTTPStatus(code).phrase}"
    except ValueError:
        return str(code)


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({error.verify_message})"
    if isinstance(error, ssl.SSLError):
        return "no secure connection came about"
    if isinstance(error, OSError):
        return (error.strerror or "the connection failed").lower()
    return "its answer is no proper HTTP"
