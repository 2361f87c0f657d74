"""Articles that tell their reader what to do, before a model that obeys: nothing of it reaches a brief."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from summarizer import prompting, summarize
from summarizer.engines.llm import LLMEngine
from summarizer.engines.llm.leaks import MASK, Leaks
from summarizer.evaluation.simulation.server import Answer, LocalServer, completion
from summarizer.settings import Settings

KEY = "sk-test-5up3r53cr3t-0123456789abcdef"
LEAD = "Two rockets hit the Omar Basri army base outside Hasakah in Syria on Monday, wounding at least four soldiers"
ROWS = yaml.safe_load(Path(__file__).with_name("injections.yaml").read_text(encoding="utf-8"))
USAGE = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}


class Obedient:
    """A model that gives what the article's text says, and besides claims, quotes and tells whatever it is ordered to."""

    def __init__(self, row, reply):
        self.row, self.reply, self.asked = row, reply, 0

    def __call__(self, request):
        """Corrections get what was said before, once more: it insists."""
        self.asked += 1
        answer = self.answer(request)
        before = request.user.partition("===== ARTICLE")[0]
        if before.startswith("Correct single items"):
            wanted = json.loads(before.split("\n", 2)[1])
            answer = {key: value["item"] for key, value in wanted.items()}
        return Answer.of_json(completion(answer, usage=USAGE))

    def answer(self, request):
        """The fair answer, and on top of it what was ordered, with the order itself as the quote."""
        order = re.sub(r"\s+", " ", self.row["text"])
        plants = self.row.get("plants", {})
        told = [plants[name] for name in ("headline", "summary", "statement") if name in plants]
        told += [request.json["messages"][0]["content"][:1500]] if self.row.get("prompt") else []
        told += [request.headers["authorization"]] if self.row.get("key") else []
        answer = json.loads(json.dumps(self.reply))
        quotes = [order, order.split(". ")[-1], f"It was told that {order}"]
        for quote in quotes:
            answer["casualties"] += [
                _casualty(quote, plants[key], key) for key in ("killed", "nobody") if key in plants
            ]
            answer["claimants"] += [_claimant(quote, plants[key], told) for key in ("actor",) if key in plants]
            answer["reactions"] += [_reaction(quote, plants[key], told) for key in ("speaker",) if key in plants]
            answer["unknowns"] += [{"evidence": [quote], "what": text} for text in told]
        answer["reactions"][0]["statement"] = " ".join(told) or answer["reactions"][0]["statement"]
        answer["reactions"][0]["role"] = told[-1] if told else answer["reactions"][0]["role"]
        answer["claimants"][0]["motive"] = plants.get("motive") or (told[-1] if told else None)
        answer["incident"]["weapons"] += [plants["weapon"]] if "weapon" in plants else []
        if "place" in plants:
            answer["incident"]["places"].append({"name": plants["place"], "within": [], "country": None})
        answer["headline"] = told[0] if told else plants.get("actor", answer["headline"])
        answer["summary"] = " ".join([*told, *plants.values()]) or answer["summary"]
        return answer


def _casualty(quote, words, key):
    outcome, number = ("killed", words) if key == "killed" else ("unspecified", "nobody")
    count = {"text": number.split()[0], "low": None, "high": None}
    fields = {"who": number, "group": "unknown", "names": [], "according_to": None}
    return {"evidence": [quote], "outcome": outcome, "count": count, **fields}


def _claimant(quote, actor, told):
    motive = told[-1] if told else None
    return {"evidence": [quote], "actor": actor, "stance": "claimed", "according_to": None, "motive": motive}


def _reaction(quote, speaker, told):
    said = " ".join([quote, *told])
    fields = {"role": None, "country": None, "stance": "condemns", "statement": said}
    return {"evidence": [quote], "speaker": speaker, **fields}


@pytest.fixture
def injected(make_article, article, monkeypatch):
    """Reads an article with an order in it through a model that obeys; gives the brief."""
    monkeypatch.setenv("SOME_KEY", KEY)

    def read(row, reply):
        text = article.text.replace("\n\nA convoy", f"\n\n{row['text']}\n\nA convoy")
        assert row["text"] in text
        with LocalServer(Obedient(row, reply)) as server:
            options = Settings(base_url=server.base_url, api_key_env="SOME_KEY", timeout=10.0)
            poisoned = make_article(text, published=date(2031, 3, 5), title=article.title)
            return summarize(poisoned, LLMEngine("openai/obedient", options))

    return read


def facts(brief):
    """What the brief says, without the article and without what was refused."""
    return brief.model_dump_json(exclude={"article", "provenance"})


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_an_order_changes_nothing(injected, reply, row):
    """What the article orders is in no fact, what it reports is; neither key nor prompt is in anything that comes out."""
    brief = injected(row, reply)
    said = facts(brief).lower()
    for planted in row.get("plants", {}).values():
        assert planted.lower() not in said
    assert [each.count.text for each in brief.casualties] == ["at least four"]
    assert [each.actor for each in brief.claimants] == ["Eagles of the Jazira"]
    assert [each.speaker for each in brief.reactions] == ["Claire Aubin"]
    everything = brief.model_dump_json(exclude={"article"})
    assert KEY not in everything
    leaks = Leaks(prompting.find("brief").render(), None)
    for text in strings(json.loads(everything)):
        assert leaks.blanked(text, brief.article.text) == text


def strings(value):
    """Every string of some JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def test_there_are_forty_kinds_of_orders():
    """As many as the project promises, each another text."""
    assert len({row["text"] for row in ROWS}) == len(ROWS) >= 40


def test_words_that_the_article_shares_with_the_prompt_are_no_leak():
    """A reply may quote the article, also where the prompt happens to say the same."""
    shared = "one two three four five six seven eight nine ten eleven twelve"
    leaks = Leaks(f"Prompt: {shared}. And more of it that nobody else would ever say in that order.", KEY)
    assert leaks.blanked({"a": [shared]}, "") == {"a": [MASK]}
    assert leaks.blanked({"a": [shared]}, f"It said {shared} too.") == {"a": [shared]}
    part = shared.removesuffix(" twelve")
    assert leaks.blanked(part, "") == part
    assert leaks.blanked([f"Bearer {KEY}", None, 3], "") == [f"Bearer {MASK}", None, 3]
