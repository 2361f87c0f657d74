"""The local server: answers many at once, and keeps quiet about clients that hang up."""

import http.client
import socket
import threading
import time
from urllib.parse import urlsplit

import pytest

from summarizer.evaluation.simulation.server import Answer, LocalServer, completion


def post(server, body=b"{}"):
    connection = http.client.HTTPConnection(urlsplit(server.base_url).netloc, timeout=10)
    connection.request("POST", "/v1/chat/completions", body, {"X-Name": "value"})
    response = connection.getresponse()
    try:
        return response.status, response.read()
    finally:
        connection.close()


def test_many_are_answered_at_once():
    """As many as ask: none waits for the one before it."""
    together = threading.Barrier(12, timeout=10)

    def answer(request):
        together.wait()
        return Answer.of_json(request.json, status=201)

    with LocalServer(answer) as server:
        found = []
        threads = [
            threading.Thread(target=lambda n=n: found.append(post(server, f"[{n}]".encode()))) for n in range(12)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(found, key=lambda each: int(each[1][1:-1])) == [(201, f"[{n}]".encode()) for n in range(12)]


def test_an_answer_that_is_dropped_is_an_error_of_the_connection():
    """Less comes than was promised."""
    with LocalServer(lambda _: Answer(drop=True, body=b"ab")) as server, pytest.raises(http.client.IncompleteRead):
        post(server)


def test_a_client_that_hangs_up_is_not_spoken_of(capfd):
    """An interrupted run leaves no traceback of the server's."""
    came = threading.Event()

    def answer(_):
        came.set()
        return Answer(delay=0.2, body=b"x" * 10_000_000)

    with LocalServer(answer) as server:
        address = urlsplit(server.base_url)
        with socket.create_connection((address.hostname, address.port)) as client:
            client.sendall(b"POST /v1 HTTP/1.0\r\nContent-Length: 2\r\n\r\n{}")
            assert came.wait(10)
        time.sleep(0.7)  # until after the answer, which nobody hears
    assert capfd.readouterr().err == ""


def test_a_completion_has_the_form_of_the_sdk():
    """Content that is no string is sent as JSON."""
    found = completion({"a": "ü"}, usage=None)
    assert found["choices"][0]["message"]["content"] == '{"a": "ü"}'
    assert completion(None, usage=None, refusal="no")["choices"][0]["message"]["content"] is None


def test_closing_twice_does_nothing():
    """After the first time nobody answers, and the second is no error."""
    server = LocalServer(lambda _: Answer())
    with server:
        port = urlsplit(server.base_url).port
        server.close()
    server.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5)
