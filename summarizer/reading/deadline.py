"""One end of time for everything that a connection does.

A time-out of a socket is for one read: a server that sends a byte now and then outlasts it for ever.
"""

import io
import socket
import time
from typing import Any


class Deadline:
    """A point in time, so many seconds from now."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds that are left.

        Raises:
            TimeoutError: none are.
        """
        seconds = self._end - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds


class TimedSocket:
    """A connected socket as `http.client` uses one, every operation of which ends at the deadline.

    Its owner closes the socket; `close` here does nothing, since the client calls it before the body is read.
    """

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock = sock
        self._deadline = deadline

    def sendall(self, data: bytes) -> None:
        """Send all of the data."""
        self._sock.settimeout(self._deadline.left())
        self._sock.sendall(data)

    def makefile(self, *_args: Any, **_kwargs: Any) -> io.BufferedReader:
        """What arrives, as a binary stream."""
        return io.BufferedReader(_Arriving(self._sock, self._deadline))

    def close(self) -> None:
        """Leave the socket to its owner."""


class _Arriving(io.RawIOBase):
    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self._sock = sock
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        self._sock.settimeout(self._deadline.left())
        return self._sock.recv_into(buffer)
