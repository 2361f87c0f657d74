"""Bad sources: one clear line, the right exit code, never a traceback.

Those into which a library looks, or a web server, are given to a process of its own, whose stderr shows what that logs.
"""

import codecs
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

import pytest

ARTICLE = (
    "KISMAYO, March 4 - At least four people were killed on Monday when a bomb exploded at a fish market in Kismayo, police "
    "said. No group has claimed responsibility for the blast, which also wounded “several” traders.\n"
)
SPANISH = (
    "Al menos cuatro personas murieron el lunes cuando una bomba estalló en un mercado de la ciudad, dijo la policía. "
    "Ningún grupo ha reivindicado el ataque, en el que también resultaron heridos varios comerciantes, según el hospital.\n"
)
EMPTY_PDF = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\n"
    b"endobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>\nendobj\nxref\n0 4\n0000000000 65535 f \n"
    b"0000000009 00000 n \n0000000058 00000 n \n0000000115 00000 n \ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n186\n"
    b"%%EOF\n"
)
MENU = (
    "<html><title>Home</title><body><nav>"
    + "<a href='/x'>Section</a> " * 40
    + "</nav><p>We use cookies.</p></body></html>"
)


class Done(NamedTuple):
    """How a command in this process ended; with an exception that nobody caught, not with 2."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def here(run, tmp_path, monkeypatch):
    """Runs the command in this process and in the test's own folder."""
    monkeypatch.chdir(tmp_path)

    def command(*args):
        result = run(*args)
        return Done(result.exit_code, result.stdout, result.stderr)

    return command


def one_line(result, code: int = 2) -> str:
    """What a failed process said, once it is sure that it said one line and nothing else."""
    assert result.returncode == code, result.stderr
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    assert lines[0].startswith("summarizer: ")
    assert "Traceback" not in result.stderr
    return lines[0].removeprefix("summarizer: ")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        pytest.param("a.txt", b"", "a.txt is empty; give an article", id="empty"),
        pytest.param("a.txt", b" \n\n", "a.txt is empty; give an article", id="white space"),
        pytest.param(
            "a.txt", b"Bomb kills four.", "a.txt holds only 3 words; an article has at least 20", id="few words"
        ),
        pytest.param("a.txt", b"item " * 40, "a.txt holds no sentence; give the article's prose", id="no sentence"),
        pytest.param(
            "a.txt", bytes(range(256)) * 9, "a.txt is binary, not text; give it as text, HTML or PDF", id="binary"
        ),
        pytest.param(
            "a.png", b"\x89PNG\r\n\x1a\n" * 9, "a.png is an image, not text; save it as text, HTML or PDF", id="image"
        ),
        pytest.param(
            "a.txt",
            ("Взрыв прогремел на рынке в понедельник. " * 9).encode("cp1251"),
            "a.txt is neither UTF-8 nor Windows-1252, and UTF-16 only with a byte order mark can be told; save it as UTF-8",
            id="encoding that cannot be told",
        ),
        pytest.param("a.txt", b"word it. " * 700_000, "a.txt holds more than 5 MB of text; split it", id="6 MB"),
        pytest.param(
            "a.txt",
            b"---\npublished: soon\n---\n" + ARTICLE.encode(),
            "published in the front matter of a.txt is 'soon'; write it as 2031-03-04",
            id="front matter",
        ),
    ],
)
def test_bad_texts(here, tmp_path, name, data, said):
    """The line names the file, says what is wrong with it, and what to do."""
    (tmp_path / name).write_bytes(data)
    assert one_line(here("brief", name, "--quiet")) == said


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        pytest.param("a.txt", b"", "a.txt is empty; give an article", id="empty"),
        pytest.param(
            "a.html",
            MENU.encode(),
            "a.html is a page without an article; save the article's own page, or its text",
            id="HTML",
        ),
        pytest.param(
            "a.pdf",
            EMPTY_PDF,
            "a.pdf is a PDF without text, perhaps a scan; run text recognition (OCR) on it first",
            id="PDF without text",
        ),
        pytest.param("a.pdf", EMPTY_PDF[:90], "a.pdf is a damaged PDF; save it again, or as text", id="half a PDF"),
    ],
)
def test_bad_files(process, tmp_path, name, data, said):
    """The same of a process of its own, and nothing that a library says."""
    (tmp_path / name).write_bytes(data)
    assert one_line(process("brief", name, "--quiet", cwd=tmp_path)) == said


def test_a_file_of_40_mb(here, tmp_path):
    """Refused by its size."""
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(40_000_000)
    assert one_line(here("brief", "a.txt", "--quiet")) == (
        "a.txt is larger than 20 MB; an article is far smaller; split it"
    )


def test_another_language(process, tmp_path):
    """The line names the article and its language."""
    (tmp_path / "noticia.txt").write_text(SPANISH, encoding="utf-8")
    said = one_line(process("brief", "noticia.txt", "--quiet", "--model", "rules", cwd=tmp_path))
    assert "noticia" in said


@pytest.mark.parametrize(
    ("source", "said"),
    [
        pytest.param("nothing.txt", "nothing.txt does not exist; check the path", id="missing"),
        pytest.param("*.txt", "no file matches *.txt; check the pattern", id="pattern"),
        pytest.param("", "a source has no name; name a file, a folder or a URL", id="no name"),
        pytest.param("bad\nname", "bad\\nname does not exist; check the path", id="line end in the name"),
        pytest.param(
            "folder",
            "the folder folder holds no articles; it is searched for .htm, .html, .md, .pdf, .txt",
            id="folder without articles",
        ),
        pytest.param(
            "ftp://example.org/a",
            "ftp://example.org/a is not an http or https address; save the page and give the file",
            id="ftp",
        ),
        pytest.param(
            "file:///etc/passwd",
            "file:///etc/passwd is not an http or https address; save the page and give the file",
            id="file",
        ),
        pytest.param(
            "http://me:secret@example.org/",
            "http://example.org/ holds a user name or password; save the page and give the file",
            id="password",
        ),
    ],
)
def test_bad_sources(here, tmp_path, source, said):
    """The line names the source as it was given, without a password."""
    (tmp_path / "folder" / "empty").mkdir(parents=True)
    (tmp_path / "folder" / "table.csv").write_text("a,b\n")
    assert one_line(here("brief", source, "--quiet")) == said


@pytest.mark.parametrize(
    "host",
    [
        pytest.param("127.0.0.1:9", id="loopback"),
        pytest.param("localhost:9", id="loopback by name"),
        pytest.param("192.168.0.10", id="private"),
        pytest.param("169.254.169.254/latest/meta-data", id="metadata"),
        pytest.param("[fe80::1]", id="link-local"),
        pytest.param("0177.0.0.1", id="octal"),
        pytest.param("0x7f000001", id="hexadecimal"),
        pytest.param("[::ffff:10.0.0.1]", id="wrapped"),
    ],
)
def test_private_addresses(here, host, monkeypatch):
    """Refused, and neither a variable nor a file of the working directory opens them."""
    monkeypatch.setenv("SUMMARIZER_ALLOW_PRIVATE_URLS", "1")
    said = one_line(here("brief", f"http://{host}/", "--quiet"))
    assert said.startswith(f"http://{host}/ leads to ")
    assert said.endswith(
        "which is not a public address; --allow-private-urls opens private networks, for sources you trust"
    )


class Handler(BaseHTTPRequestHandler):
    """An article, a page that is not there, one that never ends, and a way out of the web."""

    def do_GET(self):
        if self.path == "/article":
            self._send(200, "text/plain; charset=utf-8", ARTICLE.encode())
        elif self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
            self.end_headers()
        elif self.path == "/endless":
            self._endless()
        else:
            self._send(404, "text/html", b"<p>gone</p>")

    def _send(self, status, kind, body):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def _endless(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"<p>on and on.</p>" * 5_000)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *args):
        """Keep the test's output quiet."""


@pytest.fixture(scope="module")
def site():
    """A web server on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param("/gone", "{} answered 404 Not Found; check the address", id="404"),
        pytest.param("/endless", "{} is larger than 10 MB; save the article as text", id="never ends"),
        pytest.param(
            "/away",
            "{}, redirected to file:///etc/passwd, is not an http or https address; save the page and give the file",
            id="redirect to a file",
        ),
    ],
)
def test_bad_pages(process, tmp_path, site, path, said):
    """With private addresses open, the rest of the guard stands."""
    result = process("brief", site + path, "--quiet", "--allow-private-urls", cwd=tmp_path)
    assert one_line(result) == said.format(site + path)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(codecs.BOM_UTF8 + ARTICLE.encode(), id="UTF-8 with a mark"),
        pytest.param(ARTICLE.encode("utf-16"), id="UTF-16"),
        pytest.param(ARTICLE.encode("cp1252"), id="Windows-1252"),
    ],
)
def test_what_can_be_decoded_is_read(process, tmp_path, data):
    """The same article in three encodings."""
    (tmp_path / "a.txt").write_bytes(data)
    result = process("brief", "a.txt", "--quiet", "--model", "rules", cwd=tmp_path, text=False)
    assert result.returncode == 0, result.stderr
    assert "“several” traders".encode() in result.stdout


def test_the_others_go_on(process, tmp_path, site):
    """Bad ones between good ones: a line for each bad, a brief for each good, exit code 1."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    sources = ["b.txt", "a.txt", f"{site}/gone", f"{site}/article"]
    result = process("brief", *sources, "--quiet", "--allow-private-urls", "--format", "jsonl", cwd=tmp_path)
    assert result.returncode == 1
    assert len(result.stdout.splitlines()) == 2
    assert [line.split()[1] for line in result.stderr.splitlines()] == ["b.txt", f"{site}/gone"]


def test_standard_input(process, tmp_path):
    """Empty input is named as what it is."""
    assert (
        one_line(process("brief", "-", "--quiet", cwd=tmp_path, input="")) == "standard input is empty; give an article"
    )
