"""A page is fetched from a real server; everything that a server can do wrong ends in one line, in time."""

import gzip
import ipaddress
import re
import shutil
import socket
import ssl
import subprocess
import time

import pytest

from summarizer.errors import ForbiddenAddress, InputError, NotAnArticle, UnreadableSource
from summarizer.reading.addresses import anywhere
from summarizer.reading.article import Article
from summarizer.reading.fetch import Reach, fetch, shown

LOOPBACK = ipaddress.ip_address("127.0.0.1")
OPEN = Reach(guard=anywhere, seconds=10)
SHORT = Reach(guard=anywhere, seconds=0.4, max_bytes=100_000)


def only_loopback(address):
    """A guard under which this machine stands for the public internet."""
    return address == LOOPBACK


def refused_as(kind, url, reach=OPEN) -> str:
    with pytest.raises(kind) as refused:
        fetch(url, reach)
    assert type(refused.value) is kind
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_a_page_becomes_an_article(serve, answer, page):
    """With the address that answered, and an id of host, path and hash."""
    server = serve({"/news/a.html": answer(page)})
    article = Article.from_url(server.url("/news/a.html"), allow_private_urls=True)
    assert article.title == "Bomb kills four in Kismayo"
    assert article.url == server.url("/news/a.html")
    assert re.fullmatch(r"127\.0\.0\.1/news/a\.html-[0-9a-f]{8}", article.id)


def test_texts_and_pdfs_are_read_too(serve, answer, prose, make_pdf):
    """By the type that the server declares."""
    lines = prose.replace(" in ", "\n in ").splitlines()
    server = serve(
        {
            "/t": answer(prose.encode("cp1252"), Content_Type="text/plain; charset=iso-8859-1"),
            "/p": answer(make_pdf(lines), Content_Type="application/pdf"),
        }
    )
    assert Article.from_url(server.url("/t"), allow_private_urls=True).text == prose
    assert "fish market" in Article.from_url(server.url("/p"), allow_private_urls=True).text


def test_compressed_pages_are_unpacked(serve, answer, page):
    """As most servers send them."""
    server = serve({"/": answer(gzip.compress(page), Content_Encoding="gzip")})
    assert fetch(server.url("/"), OPEN).body == page


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(serve, answer, page, status):
    """And the article's address is the last one."""
    server = serve({"/old": answer(status=status, Location="/new?x=1"), "/new": answer(page)})
    assert fetch(server.url("/old"), OPEN).url == server.url("/new?x=1")


def test_redirects_end(serve, answer):
    """After five."""
    server = serve({"/": answer(status=302, Location="/")})
    assert refused_as(UnreadableSource, server.url("/")) == (
        f"{server.url('/')} redirects more than 5 times; check the address"
    )
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (404, "404 Not Found"),
        (403, "403 Forbidden"),
        (500, "500 Internal Server Error"),
        (204, "204 No Content"),
        (799, "799"),
    ],
)
def test_every_other_status_is_an_error(serve, answer, status, said):
    """Named as the standard names it, not in the server's words."""
    server = serve({"/": answer(status=status)})
    assert refused_as(UnreadableSource, server.url("/")) == f"{server.url('/')} answered {said}; check the address"


@pytest.mark.parametrize("kind", ["image/png", "application/json", "video/mp4", "application/octet-stream"])
def test_other_types_are_no_articles(serve, answer, kind):
    """And their bodies are not read."""
    server = serve({"/": answer(b"x" * 50, Content_Type=kind)})
    assert f"is {kind}, not an article" in refused_as(NotAnArticle, server.url("/"))


def endless(handler):
    """A body without a length that goes on."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    while True:
        handler.wfile.write(b"<p>and on and on</p>" * 500)


def dripping(handler):
    """A byte now and then, for ever: no single read ever times out."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    while True:
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.05)


def dripping_headers(handler):
    """The same before the body begins."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-A: ")
    while True:
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.05)


def continuing(handler):
    """Interim answers, for ever."""
    while True:
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        time.sleep(0.01)


def silent(handler):
    """Nothing at all."""
    time.sleep(1.5)


def cut(handler):
    """Less than was announced."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b"<p>only this")


def cut_chunks(handler):
    """A chunk that ends early."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc")


def gibberish(handler):
    """No HTTP."""
    handler.wfile.write(b"220 ftp.example.org ready\r\n\r\n")


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        pytest.param(endless, "is larger than 0.1 MB; save the article as text", id="never ends"),
        pytest.param(dripping, "was not read within 0.4 s; try again later", id="drips"),
        pytest.param(dripping_headers, "was not read within 0.4 s; try again later", id="drips headers"),
        pytest.param(continuing, "was not read within 0.4 s; try again later", id="goes on with 100"),
        pytest.param(silent, "was not read within 0.4 s; try again later", id="silent"),
        pytest.param(cut, "broke off before its end; try again", id="cut"),
        pytest.param(cut_chunks, "cannot be read: its answer is no proper HTTP; check the address", id="cut chunk"),
        pytest.param(gibberish, "cannot be read: its answer is no proper HTTP; check the address", id="no HTTP"),
    ],
)
def test_bad_servers_end_in_one_line_in_time(serve, bad, said):
    """Well within two seconds, whatever the server does."""
    server = serve({"/": bad})
    started = time.monotonic()
    assert refused_as(UnreadableSource, server.url("/"), SHORT) == f"{server.url('/')} {said}"
    assert time.monotonic() - started < 2


def test_a_large_body_is_refused_by_its_announced_length(serve, answer):
    """Before it is read."""
    server = serve({"/": answer(b"x" * 200_000)})
    assert "larger than 0.1 MB" in refused_as(UnreadableSource, server.url("/"), SHORT)


def test_what_unpacks_to_more_than_the_limit_is_refused(serve, answer):
    """A hundred megabytes in a hundred kilobytes are never in memory."""
    packed = gzip.compress(b"\0" * 50_000_000)
    assert len(packed) < 100_000
    server = serve({"/": answer(packed, Content_Encoding="gzip")})
    assert "larger than 0.1 MB" in refused_as(UnreadableSource, server.url("/"), SHORT)


@pytest.mark.parametrize(
    ("body", "coding", "said"),
    [
        (b"not gzip at all", "gzip", "no proper HTTP"),
        (gzip.compress(b"some text" * 99)[:-12], "gzip", "broke off"),
        (b"x", "br", "compression that was not asked for"),
    ],
    ids=["not compressed", "cut", "another coding"],  # bytes of gzip hold the clock, and each worker collects
)
def test_bad_compression(serve, answer, body, coding, said):
    """One line."""
    server = serve({"/": answer(body, Content_Encoding=coding)})
    assert said in refused_as(UnreadableSource, server.url("/"))


def test_nobody_listens():
    """A refused connection names the source."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}/"
    assert refused_as(UnreadableSource, url) == f"{url} cannot be read: connection refused; check the address"


@pytest.mark.parametrize(
    "url",
    ["http://{}:80/", "https://{}/", "http://{}:22/a"],
)
@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "0x7f.0.0.1",
        "0177.1",
        "2130706433",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "169.254.169.254",
        "0xA9FEA9FE",
        "10.0.0.1",
        "192.168.0.1",
        "[fe80::1]",
        "[fd00:ec2::254]",
        "１２７.0.0.1",
        "127。0。0。1",
        "①②⑦.0.0.1",
    ],
)
def test_private_addresses_are_refused_by_default(url, host):
    """In every notation, before a connection is tried."""
    assert "not a public address" in refused_as(ForbiddenAddress, url.format(host), Reach(seconds=5))


@pytest.mark.parametrize(
    ("url", "said"),
    [
        pytest.param("ftp://example.org/a", "is not an http or https address", id="ftp"),
        pytest.param("file:///etc/passwd", "is not an http or https address", id="file"),
        pytest.param("gopher://127.0.0.1:70/_x", "is not an http or https address", id="gopher"),
        pytest.param("http://", "names no proper host", id="no host"),
        pytest.param("http:///path", "names no proper host", id="no host but a path"),
        pytest.param("http://a:b:c/", "is no proper address", id="odd port"),
        pytest.param("http://[::1/", "is no proper address", id="open bracket"),
        pytest.param("http://a.example:99999/", "is no proper address", id="high port"),
        pytest.param("http://a.example/x\r\nHost: b", "is no proper address", id="line end"),
        pytest.param(f"http://{'a' * 300}.example/", "names no proper host", id="long host"),
        pytest.param(f"http://a.example/{'a' * 9_000}", "is no proper address", id="long"),
    ],
)
def test_improper_addresses(url, said):
    """Refused before anything is asked of the network."""
    assert said in refused_as(ForbiddenAddress, url, Reach(seconds=5))


@pytest.mark.parametrize(
    "url", ["http://user:secret@example.org/a", "http://secret@example.org/a", "http://a:secret@b@example.org/"]
)
def test_addresses_with_a_password_are_refused_and_not_repeated(url):
    """A message may end up in a log."""
    said = refused_as(ForbiddenAddress, url, Reach(seconds=5))
    assert "holds a user name or password" in said
    assert "secret" not in said
    assert "example.org" in shown(url)


def test_a_name_is_resolved_once_and_the_checked_address_is_connected_to(serve, answer, page):
    """A second look-up could give another address; the server is still asked by name."""
    server = serve({"/": answer(page)})
    given = iter([["127.0.0.1"], ["10.0.0.1"]])
    reach = Reach(guard=only_loopback, resolve=lambda host, port: next(given), seconds=5)
    assert fetch(f"http://news.example:{server.port}/", reach).body == page
    assert server.asked == [(f"news.example:{server.port}", "/")]
    assert next(given) == ["10.0.0.1"]


@pytest.mark.parametrize(
    "target", ["http://169.254.169.254/latest/meta-data/", "http://0x0a000001/", "http://inner.example/", "//[::1]/"]
)
def test_a_redirect_to_a_private_address_is_refused(serve, answer, target):
    """Each step is checked like the first, by address and by name."""
    server = serve({"/": answer(status=302, Location=target)})
    names = {"news.example": ["127.0.0.1"], "inner.example": ["10.1.1.1"]}
    reach = Reach(guard=only_loopback, resolve=lambda host, port: names[host], seconds=5)
    said = refused_as(ForbiddenAddress, f"http://news.example:{server.port}/", reach)
    assert said.startswith(f"http://news.example:{server.port}/, redirected to ")
    assert "which is not a public address" in said


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)"])
def test_a_redirect_to_another_scheme_is_refused(serve, answer, target):
    """Also where private addresses are open."""
    server = serve({"/": answer(status=302, Location=target)})
    assert "is not an http or https address" in refused_as(ForbiddenAddress, server.url("/"))


def test_a_resolver_that_hangs_ends_at_the_deadline():
    """The system's has no time limit."""
    reach = Reach(resolve=lambda host, port: time.sleep(3) or [], seconds=0.2)
    assert "was not read within 0.2 s" in refused_as(UnreadableSource, "http://slow.example/", reach)


def test_proxies_in_the_environment_are_not_used(serve, answer, page, monkeypatch):
    """They would resolve names out of sight of the guard."""
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    server = serve({"/": answer(page)})
    assert fetch(server.url("/"), OPEN).body == page


def test_letters_outside_ascii_are_escaped(serve, answer, page):
    """In path and query, once."""
    server = serve({"/caf%C3%A9/a%20b": answer(page)})
    assert fetch(server.url("/café/a%20b?q=é"), OPEN).body == page
    assert server.asked[0][1] == "/caf%C3%A9/a%20b?q=%C3%A9"


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """A certificate for news.example that nobody vouches for."""
    if shutil.which("openssl") is None:
        pytest.skip("needs the openssl command to make a certificate")
    folder = tmp_path_factory.mktemp("tls")
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=news.example -addext subjectAltName=DNS:news.example"
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    subprocess.run([*command.split(), *files], check=True, capture_output=True)
    return folder


@pytest.fixture
def secure(serve, answer, page, certificate):
    """A server with TLS."""
    server = serve({"/": answer(page)})
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    server.http.socket = context.wrap_socket(server.http.socket, server_side=True)
    return server


def test_https_checks_the_name_though_it_connects_to_the_address(secure, certificate, page):
    """The certificate must be the name's; one for another name is refused."""
    trusting = ssl.create_default_context(cafile=str(certificate / "cert.pem"))
    reach = Reach(guard=only_loopback, resolve=lambda *_: ["127.0.0.1"], tls=trusting, seconds=10)
    assert fetch(f"https://news.example:{secure.port}/", reach).body == page
    assert "its certificate is not valid" in refused_as(
        UnreadableSource, f"https://other.example:{secure.port}/", reach
    )


def test_an_unknown_certificate_is_refused(secure):
    """Also where private addresses are open."""
    assert "its certificate is not valid" in refused_as(UnreadableSource, f"https://127.0.0.1:{secure.port}/")


def test_any_refusal_is_an_input_error():
    """So that other sources go on."""
    assert issubclass(ForbiddenAddress, InputError)
    assert issubclass(UnreadableSource, InputError)
