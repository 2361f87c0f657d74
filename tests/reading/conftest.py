"""A web server of our own on 127.0.0.1, and PDFs made by hand."""

import contextlib
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

PROSE = (
    "At least four people were killed on Monday when a bomb exploded at a fish market in the port city of Kismayo, police "
    "said. No group has claimed responsibility for the blast, which also wounded “several” traders."
)

Answer = Callable[[BaseHTTPRequestHandler], None]


@pytest.fixture(autouse=True)
def this_checkout(monkeypatch):
    """Processes that a test starts import this checkout."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


class Server:
    """What a test asks its server: an address for a path, and which paths were asked for."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self.asked: list[tuple[str, str]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                outer.asked.append((self.headers["Host"], self.path))
                self.close_connection = True
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    answers[self.path.partition("?")[0]](self)

            def log_message(self, *args):
                """Keep the test's output quiet."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.port = self.http.server_address[1]

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


@pytest.fixture
def serve():
    """Start a server with an answer for each path; it ends with the test."""
    servers = []

    def start(answers: Mapping[str, Answer]) -> Server:
        server = Server(answers)
        servers.append(server)
        threading.Thread(target=server.http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return server

    yield start
    for server in servers:
        server.http.shutdown()
        server.http.server_close()


@pytest.fixture(scope="session")
def answer():
    """Make an answer of a body, a status and headers."""

    def make(body: bytes = b"", status: int = 200, **headers: str) -> Answer:
        def send(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            for name, value in {"Content_Type": "text/html; charset=utf-8", **headers}.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
            handler.wfile.write(body)

        return send

    return make


@pytest.fixture(scope="session")
def prose():
    """Two sentences of an article, one with typographic quotes."""
    return PROSE


@pytest.fixture(scope="session")
def page():
    """A small page with an article between a menu and a footer."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bomb kills four in Kismayo</title></head><body>'
        "<nav><a href='/'>Home</a> <a href='/w'>World</a></nav><article><h1>Bomb kills four in Kismayo</h1>"
        f"<p>{PROSE}</p><p>The governor of Lower Juba called on residents to stay calm.</p></article>"
        "<footer>We use cookies. All rights reserved.</footer></body></html>"
    ).encode()


@pytest.fixture(scope="session")
def make_pdf():
    """Make a PDF with one page for each list of lines; `title` is its metadata's."""

    def make(*pages: list[str], title: str = "") -> bytes:
        kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ]
        for number, lines in enumerate(pages):
            shown = b"".join(b"(%s) Tj T* " % line.encode("cp1252") for line in lines)
            stream = b"BT /F1 11 Tf 14 TL 60 760 Td " + shown + b"ET"
            objects.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R "
                "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
            )
            objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(f"<< /Title ({title}) >>".encode())
        return _with_table(objects)

    return make


def _with_table(objects: list[bytes]) -> bytes:
    data, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows)
        + b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, size - 1, len(data))
    )
