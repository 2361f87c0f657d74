"""The second reader: the rules read what a model read, and say what it seems to have left out."""

import json
import os
import signal
import time
from datetime import date

import pytest

from summarizer.engines.llm import LLMEngine
from summarizer.evaluation.simulation.server import Answer, LocalServer, completion
from summarizer.pipeline import Checking, beside, summarize
from summarizer.pipeline.second_reader import at_once
from summarizer.running import run
from summarizer.settings import Settings

LEAD = "A bomb exploded in the market of Samarra in Iraq on Monday, killing four people, police said."
CONDEMNED = "Mayor Lena Voss condemned the bombing as a cowardly crime."
WOUNDED = "Nine others were wounded, a hospital official said."
EARLIER = "Last month, gunmen killed seven people in Basra."
TEXT = f"{LEAD}\n\n{WOUNDED}\n\n{CONDEMNED}\n\n{EARLIER}"
USAGE = {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}


def casualty(quote, outcome, words, low):
    """One item of a reply."""
    fields = {"who": "people", "group": "unknown", "names": [], "according_to": None}
    count = {"text": words, "low": low, "high": low}
    return {"evidence": [quote], "outcome": outcome, "count": count, **fields}


KILLED = casualty(LEAD, "killed", "four", 4)
HURT = casualty(WOUNDED, "injured", "Nine", 9)
REACTION = {
    "evidence": [CONDEMNED],
    "speaker": "Lena Voss",
    "role": "Mayor",
    "country": None,
    "stance": "condemns",
    "statement": "condemned the bombing as a cowardly crime",
}


def reply(casualties=(KILLED,), reactions=()):
    """A reply with an incident."""
    incident = {
        "evidence": [LEAD],
        "kind": "bombing",
        "stage": "accomplished",
        "date": {"text": "Monday", "start": None, "end": None},
        "places": [{"name": "Samarra", "within": ["Iraq"], "country": None}],
        "weapons": ["bomb"],
        "targets": ["market"],
    }
    lists = {"claimants": [], "other_incidents": [], "unknowns": []}
    said = {"casualties": list(casualties), "reactions": list(reactions), **lists}
    return {"incident": incident, **said, "headline": "Bomb kills four in Samarra", "summary": LEAD}


@pytest.fixture
def article(make_article):
    """An article with a toll, a second one, a reaction and background."""
    return make_article(TEXT, published=date(2031, 3, 4), title="Bomb in Samarra")


@pytest.fixture
def model():
    """A model that gives the answers it is set to, one after the other; `asked` holds the last message of each request."""

    def answer(request):
        server.asked.append(request.user)
        found = server.answers.pop(0)
        return found if isinstance(found, Answer) else Answer.of_json(completion(found, usage=USAGE))

    with LocalServer(answer) as server:
        server.asked, server.answers = [], []
        options = Settings(base_url=server.base_url, timeout=10.0, attempts=1)
        server.engine = LLMEngine("openai/m", options, corrections=0)
        yield server


def warned(brief, code="possible_omission"):
    """The messages of one kind of warning."""
    return [each.message for each in brief.provenance.warnings if each.code == code]


def test_a_sentence_that_the_model_left_out_is_warned_of(model, article):
    """Each sure finding on a sentence that no item quotes is a warning with the sentence; background is none."""
    model.answers = [reply()]
    brief = summarize(article, model.engine)
    omitted = warned(brief)
    assert len(omitted) == 2
    assert WOUNDED in omitted[0]
    assert CONDEMNED in omitted[1]
    assert brief.provenance.checks == ["grounding", "second_reader"]


def test_a_complete_brief_gets_no_warning(model, article):
    """Nothing is said where every sure sentence is quoted."""
    model.answers = [reply([KILLED, HURT], [REACTION])]
    brief = summarize(article, model.engine)
    assert warned(brief) == []
    assert brief.provenance.checks == ["grounding", "second_reader"]


def test_a_fact_that_stands_on_another_sentence_is_not_left_out(model, make_article):
    """The same toll told twice may be quoted from either place."""
    text = f"{TEXT}\n\nIn all, four people were killed in the bombing on Monday."
    model.answers = [reply([KILLED, HURT], [REACTION])]
    assert warned(summarize(make_article(text, published=date(2031, 3, 4)), model.engine)) == []


def test_without_a_second_reader_nobody_says_so(model, article):
    """The brief says that it was only grounded."""
    model.answers = [reply()]
    brief = summarize(article, model.engine, checking=Checking(None))
    assert warned(brief) == []
    assert brief.provenance.checks == ["grounding"]


def test_the_rules_are_not_read_twice(article):
    """The engine that is the second reader needs none."""
    assert summarize(article, "rules").provenance.checks == ["grounding"]


def test_an_article_that_the_rules_do_not_read_is_not_checked_by_them(model, article):
    """Another language is no error, and the brief does not claim a check."""
    model.answers = [reply()]
    brief = summarize(article.model_copy(update={"language": "fr"}), model.engine)
    assert brief.provenance.checks == ["grounding"]


def test_background_as_a_casualty_of_the_incident_is_marked(model, article):
    """A toll that the rules find in another event is no silent part of this one."""
    toll = casualty("gunmen killed seven people in Basra", "killed", "seven", 7)
    model.answers = [reply([KILLED, toll])]
    brief = summarize(article, model.engine)
    refused = [each.code for each in brief.provenance.rejected]
    assert refused == ["background_toll"] or warned(brief, "possible_background")


def test_a_second_pass_asks_about_the_sentences_alone(model, article):
    """One more request, with the sentences; what it gives is merged in, and usage counts both."""
    model.answers = [reply(), reply([HURT], [REACTION])]
    brief = summarize(article, model.engine, checking=Checking(at_once, passes=2))
    assert [each.count.text for each in brief.casualties] == ["four", "Nine"]
    assert [each.speaker for each in brief.reactions] == ["Lena Voss"]
    assert warned(brief) == []
    assert brief.provenance.checks == ["grounding", "second_reader", "second_pass"]
    assert brief.provenance.usage.prompt_tokens == 200
    focus = json.loads(model.asked[1].split("\n")[1])
    assert focus == [WOUNDED, CONDEMNED]


def test_a_second_pass_is_not_asked_where_nothing_is_left_out(model, article):
    """A complete answer costs one request."""
    model.answers = [reply([KILLED, HURT], [REACTION])]
    brief = summarize(article, model.engine, checking=Checking(at_once, passes=2))
    assert len(model.asked) == 1
    assert brief.provenance.checks == ["grounding", "second_reader"]


def test_a_second_pass_that_fails_leaves_the_first(model, article):
    """What was paid for is kept, the omissions are warned of, and one warning says what went wrong."""
    model.answers = [reply(), Answer.of_json({"error": {"message": "no"}}, status=400)]
    model.answers += model.answers[1:] * 9
    brief = summarize(article, model.engine, checking=Checking(at_once, passes=2))
    assert [each.count.text for each in brief.casualties] == ["four"]
    assert len(warned(brief)) == 2
    assert len(warned(brief, "second_pass_failed")) == 1


def test_what_a_second_pass_makes_up_is_refused(model, article):
    """Its items are grounded like any."""
    made_up = casualty("Ninety others were wounded, a hospital official said", "injured", "Ninety", 90)
    model.answers = [reply(), reply([made_up])]
    brief = summarize(article, model.engine, checking=Checking(at_once, passes=2))
    assert [each.count.text for each in brief.casualties] == ["four"]
    assert "quote_not_found" in [each.code for each in brief.provenance.rejected]


def test_a_process_beside_reads_the_same(make_article, article):
    """Several articles, and one in another language, read by one process as in this one."""
    others = [article, make_article(LEAD, published=date(2031, 3, 4)), article.model_copy(update={"language": "fr"})]
    with beside() as begin:
        waiting = [begin(each) for each in others]
        assert [wait() for wait in waiting] == [at_once(each)() for each in others]


def test_a_process_that_dies_is_done_without(article):
    """What it was to read is read here."""
    with beside() as begin:
        assert begin(article)() == at_once(article)()
        for pid in list(begin.__self__.pool._processes):
            os.kill(pid, signal.SIGKILL)
        while not begin.__self__.pool._broken:
            time.sleep(0.01)
        assert begin(article)() == at_once(article)()
        assert begin(article)() == at_once(article)()


def test_a_run_over_several_articles_is_checked_like_one(model, make_article):
    """With several jobs the same warnings come as for each article alone, whoever read it second."""
    articles = [make_article(TEXT, published=date(2031, 3, 4), id=f"a{number}") for number in range(6)]
    model.answers = [reply() for _ in range(7)]
    alone = warned(summarize(articles[0], model.engine))
    found = [outcome.brief for outcome in run(articles, model.engine, jobs=3)]
    assert [warned(brief) for brief in found] == [alone] * 6
    assert len(alone) == 2


def test_a_run_without_a_second_reader_warns_of_nothing(model, article):
    """The setting reaches the briefs of a run."""
    model.answers = [reply()]
    (outcome,) = run([article], model.engine, settings=Settings(second_reader="off"))
    assert outcome.brief.provenance.checks == ["grounding"]
