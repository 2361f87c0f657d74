"""The runner: order, bounds, failures, limits."""

import re
import sys
import threading

import pytest

from summarizer.errors import (
    ConfigurationError,
    EngineFault,
    InvalidReply,
    LimitReached,
    MissingExtra,
    ProviderUnavailable,
    UnreadableSource,
)
from summarizer.running import Limits, run
from summarizer.running.runner import AHEAD
from summarizer.settings import Settings

ALONE = Settings(second_reader="off")
"""No second reader, whose process takes its time to begin."""
JOBS = pytest.mark.parametrize("jobs", [1, 3], ids=["one", "three"])


def until_error(outcomes):
    """The ids that came, and the error that ended it."""
    seen = []
    try:
        seen.extend(outcome.article_id for outcome in outcomes)
    except Exception as error:  # noqa: BLE001 - returned to the test, which looks at it
        return seen, error
    return seen, None


@JOBS
def test_outcomes_come_in_the_order_of_the_articles(reader, articles, jobs):
    """Also where the first takes longest."""
    slow_first = reader(delays={"a0": 0.15, "a4": 0.05})
    found = list(run(articles(9), slow_first, jobs=jobs))
    assert [outcome.article_id for outcome in found] == [f"a{i}" for i in range(9)]
    assert all(outcome.brief.article.id == outcome.article_id for outcome in found)
    assert found[0].seconds >= 0.15


def test_no_more_are_read_at_once_than_jobs(reader, articles):
    """Three jobs are three articles at once, and they are used."""
    engine = reader(delays={f"a{i}": 0.02 for i in range(12)})
    list(run(articles(12), engine, jobs=3, settings=ALONE))
    assert engine.most == 3


def test_what_waits_for_a_slow_article_is_bounded(reader, articles):
    """While the first is being read only so many others are begun, however many there are."""
    taken = []

    def counted():
        for article in articles(100):
            taken.append(article.id)
            yield article

    engine = reader(delays={"a0": 0.4})
    outcomes = run(counted(), engine, jobs=2, settings=ALONE)
    next(outcomes)
    assert len(taken) <= 2 * AHEAD + 1
    assert len(list(outcomes)) == 99


@JOBS
def test_a_fault_of_an_engine_is_one_article_s(reader, articles, jobs):
    """What nobody foresaw is told of the article, with its place in the program; the others are read."""
    engine = reader(failures={"a1": IndexError("list index\nout of range")})
    found = list(run(articles(3), engine, jobs=jobs, settings=ALONE))
    assert [(outcome.article_id, outcome.code) for outcome in found] == [
        ("a0", None),
        ("a1", "engine_fault"),
        ("a2", None),
    ]
    fault = found[1].failure
    assert isinstance(fault, EngineFault)
    assert isinstance(fault.__cause__, IndexError)
    assert re.fullmatch(
        r"the engine openai/reader fell over: IndexError: list index out of range \(conftest\.py, line \d+\); "
        "a fault of the program, please report it with the article",
        str(fault),
    )


@JOBS
def test_a_disk_that_fails_ends_the_run(reader, articles, jobs):
    """Every further article would say the same."""
    engine = reader(failures={"a1": OSError(28, "No space left on device")})
    seen, error = until_error(run(articles(5), engine, jobs=jobs, settings=ALONE))
    assert seen in (["a0"], [])
    assert isinstance(error, OSError)


@JOBS
def test_one_failure_never_stops_the_rest(reader, articles, jobs):
    """A reply of the wrong shape, an article that cannot be read: each becomes its own outcome."""
    sources = articles(4)
    sources.insert(2, UnreadableSource("x.txt is missing", hint="look for it"))
    engine = reader(failures={"a1": InvalidReply("not JSON"), "a3": ProviderUnavailable("no answer")})
    found = list(run(sources, engine, jobs=jobs, settings=ALONE))
    assert [(outcome.article_id, outcome.code) for outcome in found] == [
        ("a0", None),
        ("a1", "invalid_reply"),
        ("", "unreadable_source"),
        ("a2", None),
        ("a3", "provider_unavailable"),
    ]
    assert found[2].error == "x.txt is missing; look for it"


@JOBS
def test_a_configuration_that_cannot_work_ends_the_run_after_what_was_begun(reader, articles, jobs):
    """It would meet every article; what was finished before it is still handed over."""
    engine = reader(failures={"a3": ConfigurationError("no such thing")}, delays={"a3": 0.05})
    seen, error = until_error(run(articles(50), engine, jobs=jobs, settings=ALONE))
    assert isinstance(error, ConfigurationError)
    assert seen[:3] == ["a0", "a1", "a2"]
    assert "a3" not in seen
    assert len(engine.read) < 50


@JOBS
def test_a_provider_that_does_not_answer_ends_the_run(reader, articles, jobs):
    """Three articles in a row without an answer, and the rest is not tried."""
    engine = reader(failures={f"a{i}": ProviderUnavailable("no answer") for i in range(50)})
    _, error = until_error(run(articles(50), engine, jobs=jobs, settings=ALONE))
    assert isinstance(error, ProviderUnavailable)
    assert len(engine.read) < 10


@JOBS
def test_sources_that_fail_for_good_do_not_lose_what_was_begun(reader, articles, jobs):
    """Where reading the sources itself stops, what came before is handed over first."""

    def sources():
        yield from articles(3)
        raise MissingExtra("a PDF", "pdf")

    seen, error = until_error(run(sources(), reader(), jobs=jobs, settings=ALONE))
    assert seen == ["a0", "a1", "a2"]
    assert isinstance(error, MissingExtra)


@JOBS
@pytest.mark.parametrize(("limit", "each", "read"), [(4, 1, 4), (4, 2, 2), (0, 1, 0), (9, 1, 7)], ids=str)
def test_no_article_is_begun_once_the_requests_are_spent(reader, articles, jobs, limit, each, read):  # noqa: PLR0917 - a table
    """The limit is kept for every number of jobs where each article takes one request; what is left is counted."""
    engine = reader(requests=each)
    seen, error = until_error(run(articles(7), engine, jobs=jobs, limits=Limits(requests=limit), settings=ALONE))
    spent_ahead = (jobs - 1) * (each - 1)  # what those in flight take is known only when they are done
    assert read <= len(seen) <= read + spent_ahead
    if len(seen) < 7:
        assert isinstance(error, LimitReached)
        assert f"{7 - len(seen)} article" in str(error)
    else:
        assert error is None


def test_a_limit_on_an_unknown_price_is_refused(reader, articles):
    """Where no price is known a limit on cost cannot be kept, and the first article says so."""
    engine = reader()
    _, error = until_error(run(articles(5), engine, limits=Limits(cost=1.0), settings=ALONE))
    assert isinstance(error, ConfigurationError)
    assert engine.read == ["a0"]


def test_progress_is_told_as_they_finish(reader, articles):
    """In the order of finishing, not of the articles, each once."""
    told = []
    engine = reader(delays={"a0": 0.2})
    list(run(articles(4), engine, jobs=2, settings=ALONE, progress=lambda outcome: told.append(outcome.article_id)))
    assert sorted(told) == ["a0", "a1", "a2", "a3"]
    assert told[-1] == "a0"


def test_leaving_early_does_not_wait(reader, articles):
    """Whoever stops listening is not kept by an article that takes long, and no thread goes on to another one."""
    engine, before = reader(delays={"a1": 30}), set(threading.enumerate())
    outcomes = run(articles(3), engine, jobs=2, settings=ALONE)
    assert next(outcomes).article_id == "a0"
    outcomes.close()
    assert all(thread.daemon for thread in set(threading.enumerate()) - before)


def test_jobs_must_be_one_or_more(reader, articles):
    """Zero jobs would wait for ever."""
    with pytest.raises(ValueError, match="at least 1"):
        list(run(articles(1), reader(), jobs=0))


@pytest.mark.parametrize("taken", [1, 4], ids=["left early", "to the end"])
def test_threads_take_turns_as_before_when_a_run_is_over(reader, articles, taken):
    """More often while several articles are under way, and never after."""
    before = sys.getswitchinterval()
    outcomes = run(articles(4), reader(delays={"a3": 0.05}), jobs=2, settings=ALONE)
    for _ in range(taken):
        next(outcomes)
        assert sys.getswitchinterval() < before
    outcomes.close()
    assert sys.getswitchinterval() == pytest.approx(before)
