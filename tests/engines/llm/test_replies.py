"""The store of replies: recorded runs are replayed without a connection, and a cache asks nothing twice."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time

import pytest

from summarizer.engines.llm import Replies
from summarizer.engines.llm.replies import Asked, Kept
from summarizer.errors import ConfigurationError, InvalidReply, NotRecorded, OutputCutOff, ProviderRefused

SPENT = {
    "requests": 1,
    "stop_reasons": ["stop"],
    "prompt_tokens": 1,
    "cached_tokens": 0,
    "completion_tokens": 1,
    "reasoning_tokens": 0,
}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "replies.db"


@pytest.fixture
def drafts(engine, path):
    """Drafts articles in one run with a store, and closes it."""

    def run(mode, *articles, **settings):
        with Replies(path, mode) as replies:
            reader = engine(replies=replies, **settings)
            return [reader.draft(article) for article in articles]

    return run


@pytest.fixture
def rows(path):
    """What the file holds."""

    def query(sql):
        base = sqlite3.connect(path)
        try:
            return base.execute(sql).fetchall()
        finally:
            base.close()

    return query


def test_a_replay_is_the_recorded_run(drafts, server, article, reply):
    """The same drafts with the same usage, and the server hears nothing of it."""
    spoilt = {**reply, "casualties": [{**reply["casualties"][0], "outcome": "killed"}]}
    server.replies(spoilt).replies({"casualties_0": reply["casualties"][0]})
    (recorded,) = drafts("record", article)
    (replayed,) = drafts("replay", article)
    assert replayed == recorded
    assert replayed.run.usage.prompt_tokens == 200
    assert len(server.requests) == 2


def test_a_replay_needs_no_key_and_no_server(drafts, server, article, reply, monkeypatch):
    """The variable with the key may be empty, and nobody need listen."""
    monkeypatch.setenv("MINE", "sk-secret")
    server.replies(reply)
    drafts("record", article, api_key_env="MINE")
    monkeypatch.delenv("MINE")
    server.close()
    assert drafts("replay", article, api_key_env="MINE")[0].headline == reply["headline"]


def test_the_nth_identical_request_gets_the_nth_reply(drafts, server, article, reply):
    """A model that says something else each time is replayed in order, and a further time is a miss."""
    for headline in ("one", "two"):
        server.replies({**reply, "headline": headline})
    drafts("record", article, article)
    assert [draft.headline for draft in drafts("replay", article, article)] == ["one", "two"]
    with pytest.raises(NotRecorded, match="has this request 2 times, and this is time 3"):
        drafts("replay", article, article, article)


@pytest.mark.parametrize(
    ("script", "error"),
    [
        pytest.param(lambda s: s.replies("{", finish="length").replies("{", finish="length"), OutputCutOff, id="cut"),
        pytest.param(lambda s: s.replies("no").replies("no"), InvalidReply, id="no JSON"),
        pytest.param(lambda s: s.replies({"headline": "x"}).replies("{}"), InvalidReply, id="another shape"),
        pytest.param(lambda s: s.replies(None, refusal="I will not"), ProviderRefused, id="refusal"),
        pytest.param(lambda s: s.fails(400, "no such thing"), ProviderRefused, id="400"),
    ],
)
def test_a_failure_is_no_reply_and_is_replayed_as_a_failure(drafts, server, article, rows, *, script, error):
    """What the model said is not kept, only that it failed, and how."""
    script(server)
    with pytest.raises(error) as first:
        drafts("record", article)
    assert rows("SELECT count(*) FROM replies WHERE reply IS NOT NULL") == [(0,)]
    with pytest.raises(error) as again:
        drafts("replay", article)
    assert str(again.value) == str(first.value)


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(lambda s, reply: s.replies("{", finish="length").replies(reply), id="cut off once"),
        pytest.param(lambda s, reply: s.replies("no").replies(reply), id="no JSON once"),
        pytest.param(lambda s, reply: s.fails(429, retry_after="0").replies(reply), id="429"),
        pytest.param(
            lambda s, reply: s.replies(
                {**reply, "casualties": [{**reply["casualties"][0], "outcome": "killed"}]}
            ).fails(401),
            id="a correction that failed",
        ),
    ],
)
def test_a_recording_takes_the_same_turns(drafts, server, article, reply, script):
    """Second tries, cut-off replies and attempts that failed are counted in a replay as they were."""
    script(server, reply)
    (recorded,) = drafts("record", article)
    (replayed,) = drafts("replay", article)
    assert replayed == recorded
    assert len(server.requests) == 2
    assert replayed.run.attempts == 2


def test_recording_again_replaces(drafts, server, article, reply):
    """A later recording of the same run is what is replayed."""
    server.fails(400).replies({**reply, "headline": "new"})
    with pytest.raises(ProviderRefused):
        drafts("record", article)
    drafts("record", article)
    assert drafts("replay", article)[0].headline == "new"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        pytest.param({"name": "openai/other"}, "in model: “other” here, “test-model” there", id="model"),
        pytest.param({"temperature": 0.5}, "in temperature: “0.5” here, “0.0” there", id="parameter"),
        pytest.param({"max_tokens": 9}, "in max_tokens: “9” here, “8000” there", id="limit"),
        pytest.param(
            {"base_url": "http://127.0.0.1:1/v1"},
            "in host: “http://127.0.0.1:1/v1” here, “http://127.0.0.1:",
            id="host",
        ),
        pytest.param({"schema_dialect": "openai-strict"}, "in max_completion_tokens: ", id="dialect"),
    ],
)
def test_a_miss_names_the_parameter(drafts, server, article, reply, *, settings, said):
    """And the recorded request that comes nearest."""
    server.replies(reply)
    drafts("record", article)
    with pytest.raises(NotRecorded, match="the nearest is its request 1") as caught:
        drafts("replay", article, **settings)
    assert said in str(caught.value)
    assert caught.value.exit_code == 3


def test_a_miss_names_message_and_line(drafts, server, article, reply, make_article):
    """One word of the second of two articles is another: the message is that word's, not the article's hash."""
    text = "Nine guards were hurt in a blast at a depot.\n\nPolice closed the road to it."
    other = make_article(text, id="other", title="Blast at a depot")
    server.replies(reply).replies({**reply, "incident": None, "casualties": []})
    drafts("record", article, other)
    changed = make_article(text.replace("closed", "opened"), id="other", title="Blast at a depot")
    with pytest.raises(NotRecorded) as caught:
        drafts("replay", article, changed)
    assert "the nearest is its request 2, and first differs in message 2, line 6: " in str(caught.value)
    assert (
        "“Police opened the road to it.” here, “Police closed the road to it.” there (about “Blast at a depot”)"
        in str(caught.value)
    )
    blind = str(caught.value.blind())
    assert "message 2, line 6;" in blind
    assert "Police" not in blind


def test_an_empty_recording_says_so(drafts, article, path):
    """There is no nearest request then."""
    Replies(path, "record").close()
    with pytest.raises(NotRecorded, match="holds no request"):
        drafts("replay", article)


def test_a_replay_changes_nothing(drafts, server, article, reply, path):
    """A recording is one plain file, which can be committed and lie where nobody may write."""
    server.replies(reply)
    drafts("record", article)
    before = path.read_bytes()
    path.parent.chmod(0o500)
    path.chmod(0o400)
    try:
        drafts("replay", article)
    finally:
        path.parent.chmod(0o700)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_key_is_never_kept(drafts, server, article, reply, *, path, monkeypatch):
    """Not the one that was sent, and not where a server repeats it, in a reply or in an error."""
    monkeypatch.setenv("MINE", "sk-very-secret")
    server.replies({**reply, "headline": "sk-very-secret"}).fails(400, "bad key sk-very-secret")
    drafts("record", article, api_key_env="MINE")
    with pytest.raises(ProviderRefused):
        drafts("record", article, api_key_env="MINE", temperature=0.5)
    assert b"Authorization" not in path.read_bytes()
    assert b"very-secret" not in path.read_bytes()


def test_a_cache_asks_once(drafts, server, article, reply):
    """In the same run the second time is asked too; in the next run neither is, and nothing is spent."""
    for headline in ("one", "two"):
        server.replies({**reply, "headline": headline})
    assert [draft.headline for draft in drafts("cache", article, article)] == ["one", "two"]
    again = drafts("cache", article, article)
    assert [draft.headline for draft in again] == ["one", "two"]
    assert (again[0].run.attempts, again[0].run.usage.prompt_tokens) == (0, 0)
    assert again[0].run.stop_reasons == ["cached"]


def test_a_cache_knows_no_failures_and_no_articles(drafts, server, article, reply, *, path, rows):
    """What failed is asked again; of the requests it has the hashes alone."""
    server.replies("{", finish="length").replies("no").replies(reply)
    drafts("cache", article)
    assert rows("SELECT count(*), count(reply) FROM replies") == [(1, 1)]
    assert article.title.encode() not in path.read_bytes()
    assert rows("SELECT count(*) FROM requests") == [(0,)]


def test_a_cache_that_cannot_be_written_is_done_without(engine, server, article, reply, path):
    """The article is paid for; it is worth more than its copy."""
    server.replies(reply)
    with Replies(path, "cache") as replies:
        replies._base.execute("DROP TABLE replies")
        assert engine(replies=replies).draft(article).headline == reply["headline"]


def test_served_counts_what_came_out(engine, server, article, reply, *, path, drafts):
    """How many replies, and the seconds that they once took."""
    server.replies(reply)
    drafts("record", article)
    with Replies(path, "replay") as replies:
        engine(replies=replies).draft(article)
        assert replies.served.replies == 1
        assert replies.served.seconds > 0


def ask(number):
    return Asked("http://127.0.0.1/v1", {"model": "m", "messages": [{"role": "user", "content": str(number)}]})


def test_many_threads_write_one_store(path):
    """Nothing is lost, and no turn is given twice."""
    with Replies(path, "record") as replies:

        def work(first):
            for number in range(first, first + 40):
                replies.keep(ask(number), replies.turn(ask(number)), Kept("{}", None, SPENT, 0.1))

        threads = [threading.Thread(target=work, args=(20 * index,)) for index in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    base = sqlite3.connect(path)
    assert base.execute("SELECT count(*) FROM replies").fetchone() == (6 * 40,)
    assert base.execute("SELECT count(*) FROM requests").fetchone() == (5 * 20 + 40,)
    base.close()


WRITER = """
import sys
from pathlib import Path
from summarizer.engines.llm.replies import Asked, Kept, Replies
spent = {"requests": 1, "stop_reasons": ["stop"]}
with Replies(Path(sys.argv[1]), sys.argv[4]) as replies:
    for number in range(int(sys.argv[2]), int(sys.argv[3])):
        asked = Asked("http://h/v1", {"n": number})
        replies.keep(asked, replies.turn(asked), Kept("{}", None, spent, 0.1))
        print(number, flush=True)
"""


def writer(path, first, last, mode="cache"):
    command = [sys.executable, "-c", WRITER, str(path), str(first), str(last), mode]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ.copy())


def test_many_processes_write_one_store(path, rows):
    """From its first moment, when all of them want to make it."""
    writers = [writer(path, 50 * index, 50 * index + 50) for index in range(4)]
    for each in writers:
        _, errors = each.communicate(timeout=60)
        assert each.returncode == 0, errors
    assert rows("SELECT count(*) FROM replies") == [(200,)]


def test_what_was_kept_outlives_a_kill(path, rows):
    """Every reply that was said to be kept is there, and the file is sound."""
    with writer(path, 0, 1_000_000) as started:
        seen = [started.stdout.readline() for _ in range(30)]
        started.send_signal(signal.SIGKILL)
    last = int(seen[-1])
    assert rows("SELECT count(*) FROM replies")[0][0] > last
    assert rows("PRAGMA integrity_check") == [("ok",)]
    with Replies(path, "cache") as replies:
        assert replies.find(Asked("http://h/v1", {"n": last}), 0).reply == "{}"


def test_a_recording_that_was_killed_can_be_replayed_as_it_is(path):
    """What its log still holds counts."""
    with writer(path, 0, 1_000_000, "record") as started:
        seen = [started.stdout.readline() for _ in range(10)]
        started.send_signal(signal.SIGKILL)
    assert path.with_name(f"{path.name}-wal").exists()
    with Replies(path, "replay") as replies:
        assert replies.find(Asked("http://h/v1", {"n": int(seen[-1])}), 0).reply == "{}"


@pytest.mark.parametrize("mode", ["record", "replay", "cache"])
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda path: path.write_text("not a store, whatever it is called" * 9), id="text"),
        pytest.param(lambda path: sqlite3.connect(path).executescript("CREATE TABLE mine (x)").close(), id="base"),
        pytest.param(lambda path: path.mkdir(), id="folder"),
        pytest.param(
            lambda path: (
                Replies(path, "record").close(),
                sqlite3.connect(path).executescript("PRAGMA user_version = 9").close(),
            ),
            id="another version",
        ),
    ],
)
def test_a_file_that_is_something_else_is_one_line(path, make, mode):
    """And stays as it was."""
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ConfigurationError) as caught:
        Replies(path, mode)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert before == (path.read_bytes() if path.is_file() else None)


def test_a_recording_that_is_not_there_is_one_line(path):
    """It is not made."""
    with pytest.raises(ConfigurationError, match="there is no recording"):
        Replies(path, "replay")
    assert not path.exists()


def test_nearest_takes_time_linear_in_the_recording(path):
    """Three hundred recorded articles are looked through in a blink."""
    with Replies(path, "record") as replies:
        for number in range(300):
            content = "\n".join(f"line {line} of {number}" for line in range(100))
            asked = Asked("http://h/v1", {"model": "m", "messages": [{"role": "user", "content": content}]})
            replies.keep(asked, 0, Kept("{}", None, SPENT, 0.1))
    content = "\n".join(f"line {line} of {177 if line != 50 else 'x'}" for line in range(100))
    wanted = Asked("http://h/v1", {"model": "m", "messages": [{"role": "user", "content": content}]})
    begin = time.process_time()
    with Replies(path, "replay") as replies, pytest.raises(NotRecorded, match=r"request 178, .*message 1, line 51"):
        replies.find(wanted, 0)
    assert time.process_time() - begin < 3
