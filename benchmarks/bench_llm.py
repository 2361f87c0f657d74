"""What the LLM path costs beside a bare loop over the SDK: wall time and processor time of 200 articles, 32 in flight.

A server in a process of its own answers every request after 300 ms, with what `rules` finds in the article. The
bare loop sends the same requests with the same SDK, one client in 32 threads, and parses the answers as JSON. Ours is
the runner with `jobs=32`: prompt, request, parsing, grounding, brief. The articles are copies of one article, made
distinct by a last line, so that most of their sentences are the same, and grounding has some of them analysed from the
copy before. Both are measured in turn in one process; imports and the first request are in neither. An
optional argument names an article to use in place of the first of `seeds/`.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from measure import SEEDS, Figure, alternately

ARTICLES, IN_FLIGHT, LATENCY = 200, 32, 0.3
MOST_WALL, MOST_CPU = 1.15, 7.0
MODEL = "any"
LISTS = ("casualties", "claimants", "reactions", "other_incidents", "unknowns")


class Spent(NamedTuple):
    """Seconds of wall time, and of processor time of this process."""

    wall: float
    cpu: float


def main() -> None:
    """Print the lines."""
    from summarizer import Article

    path = Path(sys.argv[1]) if len(sys.argv) > 1 else min(SEEDS.iterdir())
    first = Article.from_file(path)
    copies = [Article.from_text(f"{first.text}\n\nCopy {number} of the report.") for number in range(ARTICLES)]
    copies = [each.model_copy(update={"title": first.title, "published": first.published}) for each in copies]
    with server(answer_to(copies[0])) as url:
        ours, bare = measured(url, copies)
        both = [with_second(url, copies) for _ in range(3)]
    wall = Figure(
        f"{ARTICLES} articles, {IN_FLIGHT} in flight, a server that takes {LATENCY * 1000:.0f} ms: wall time",
        "ms",
        [1000 * each.wall for each in ours],
        MOST_WALL,
        [1000 * each.wall for each in bare],
    )
    beyond = [1000 * (one.cpu - other.cpu) / ARTICLES for one, other in zip(ours, bare, strict=True)]
    print(wall.line())
    print(f"processor time of an article in the bare loop: {1000 * min(each.cpu for each in bare) / ARTICLES:.1f} ms")
    print(f"processor time of an article beyond it: {', '.join(f'{each:.1f}' for each in sorted(beyond))} ms")
    print(Figure("processor time of an article beyond the bare loop", "ms", beyond, MOST_CPU).line())
    for line in second(both, [each.cpu for each in ours], copies):
        print(line)


def second(both: Sequence[Spent], alone: Sequence[float], copies: Sequence[Any]) -> Iterator[str]:
    """The lines on the second reader: it may take what `rules` takes alone, and two cores share it all."""
    rules = alone_in_a_process(copies)
    used = min(each.cpu for each in both)
    yield f"processor time of an article with the second reader: {1000 * used / ARTICLES:.1f} ms"
    allowed = 1000 * (min(alone) + rules) / ARTICLES
    yield f"without it, and of the rules alone: {allowed:.1f} ms"
    most = 1.25 * max(1.875, used / 2)
    wall = [1000 * each.wall for each in both]
    yield Figure(
        f"the same with the second reader: wall time, at most {1000 * most:.0f} ms", "ms", wall, 1000 * most
    ).line()


def measured(url: str, articles: Sequence[Any]) -> tuple[list[Spent], list[Spent]]:
    """What ours and the bare loop take, in turn."""
    import openai  # noqa: TID251 -- the bare loop is what is compared with

    from summarizer import engine
    from summarizer.running import run
    from summarizer.settings import Settings

    requests: list[dict[str, Any]] = [json.loads(body) for body in sent(articles)]
    reader = engine(f"openai/{MODEL}", Settings(base_url=url))
    client = openai.OpenAI(api_key="none", base_url=url, max_retries=0)

    def ask(request: dict[str, Any]) -> Any:
        return json.loads(client.chat.completions.create(**request).choices[0].message.content or "")

    def loop() -> None:
        with ThreadPoolExecutor(IN_FLIGHT) as pool:
            assert all(pool.map(ask, requests))

    def ours() -> None:
        found = run(articles, reader, jobs=IN_FLIGHT, settings=Settings(second_reader="off"))
        assert all(outcome.brief for outcome in found)

    return alternately(lambda: spent(ours), lambda: spent(loop))


def with_second(url: str, articles: Sequence[Any]) -> Spent:
    """What ours takes with the second reader, its process included."""
    from summarizer import engine
    from summarizer.running import run
    from summarizer.settings import Settings

    reader = engine(f"openai/{MODEL}", Settings(base_url=url))
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = spent(lambda: list(run(articles, reader, jobs=IN_FLIGHT)))
    deadline = time.monotonic() + 5
    while active_children() and time.monotonic() < deadline and len(active_children()) > 1:
        time.sleep(0.01)  # its processor time is known when it has ended
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    more = after.ru_utime + after.ru_stime - children.ru_utime - children.ru_stime
    return Spent(taken.wall, taken.cpu + more)


def alone_in_a_process(articles: Sequence[Any]) -> float:
    """Seconds of processor time that the rules take, begun in a process of their own."""
    from summarizer.engines.rules.sure import sure

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert len(list(pool.map(sure, articles))) == len(articles)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def sent(articles: Sequence[Any]) -> Iterator[bytes]:
    """The requests that our engine sends for the articles, which the bare loop then sends too."""
    from summarizer import prompting
    from summarizer.engines.llm import dialects, messages

    schema = dialects.dialect("plain").shape(dialects.of_reply(), dialects.Bounds())
    form = {"type": "json_schema", "json_schema": {"name": "Reply", "schema": schema}}
    prompt = prompting.find("brief").render()
    for article in articles:
        said = messages.first(prompt, article)
        request = {"model": MODEL, "messages": said, "response_format": form, "max_tokens": 8000, "temperature": 0.0}
        yield json.dumps(request).encode()


def spent(work: Callable[[], None]) -> Spent:
    """What some work takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Spent(time.perf_counter() - wall, time.process_time() - cpu)


def answer_to(article: Any) -> dict[str, Any]:
    """A model's reply to an article: what `rules` finds in it, in the form in which a model says it."""
    from summarizer import engine

    draft = engine("rules").draft(article).model_dump(mode="json", exclude={"run"})
    return {name: _said(value) for name, value in draft.items()}


def _said(value: Any) -> Any:
    if isinstance(value, list):
        return [_said(each) for each in value]
    if not isinstance(value, dict):
        return value
    return value["quote"] if value.keys() == {"quote", "near"} else {key: _said(each) for key, each in value.items()}


@contextmanager
def server(reply: dict[str, Any]) -> Iterator[str]:
    """A server of its own process, which gives every request the reply after 300 ms; yields its base URL."""
    here, there = get_context("spawn").Pipe()
    process = get_context("spawn").Process(target=_serve, args=(there, json.dumps(reply)), daemon=True)
    process.start()
    try:
        yield here.recv()
    finally:
        process.terminate()
        process.join()


def _serve(pipe: Connection, reply: str) -> None:
    import asyncio

    asyncio.run(_serving(pipe, reply))


async def _serving(pipe: Connection, reply: str) -> None:
    import asyncio

    message = {"role": "assistant", "content": reply}
    body = json.dumps(
        {
            "id": "x",
            "object": "chat.completion",
            "created": 0,
            "model": MODEL,
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 3000, "completion_tokens": 800, "total_tokens": 3800},
        }
    ).encode()
    whole = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
                await reader.readexactly(int(length.partition(b":")[2]))
                await asyncio.sleep(LATENCY)
                writer.write(whole)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    listening = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=2 * IN_FLIGHT)
    pipe.send(f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/v1")
    await listening.serve_forever()


if __name__ == "__main__":
    os.environ.pop("OPENAI_API_KEY", None)
    main()
