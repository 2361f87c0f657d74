"""llama.cpp in this process, behind the SDK as if it were a server, so that every model goes one way.

The library opens a listening address whether it is used or not; it gets a socket file in a folder that only this user
may enter, so that nothing on the network or in another account reaches the model.
"""

import atexit
import json
import os
import shutil
import tempfile
import threading
from pathlib import Path
from typing import Any

from summarizer.errors import ConfigurationError, MissingExtra


def threads() -> int:
    """Half of the processors: llama.cpp's threads wait for each other by spinning, so a busy core costs more than it
    gives.
    """
    return max(1, (os.cpu_count() or 1) // 2)


class Runtime:
    """A loaded model; `answer` takes the body of a chat completion request and gives the body of the reply.

    Args:
        path: the GGUF file.
        window: tokens of context, prompt and reply included.

    Raises:
        MissingExtra: `xllamacpp` is not installed.
        ConfigurationError: llama.cpp cannot load the file.
    """

    def __init__(self, path: Path, window: int) -> None:
        try:
            import xllamacpp  # type: ignore[import-untyped]
        except ImportError as error:
            raise MissingExtra("running a model in this process", "local") from error
        folder = tempfile.mkdtemp(prefix="summarizer-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        parameters = xllamacpp.CommonParams()
        parameters.model.path = str(path)
        parameters.n_ctx = window
        parameters.n_parallel = 1
        parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = threads()
        parameters.hostnames = [str(Path(folder, "model.sock"))]
        parameters.verbosity = 0
        try:
            self._server = xllamacpp.Server(parameters)
        except RuntimeError as error:
            raise ConfigurationError(
                f"llama.cpp cannot load {path}", hint="is it whole, and is there memory for it and its --window?"
            ) from error
        self._one_at_a_time = threading.Lock()

    def answer(self, body: bytes) -> tuple[int, bytes]:
        """The status and the body of the reply to a request's body; requests of several threads wait for each other."""
        with self._one_at_a_time:
            reply: Any = self._server.handle_chat_completions(json.loads(body))
        error = reply.get("error") if isinstance(reply, dict) else None
        status = error.get("code", 500) if isinstance(error, dict) else 200
        return status, json.dumps(reply).encode()
