"""Another engine reads where the chosen one's provider stays down, and every brief says so."""

import pytest

from summarizer.engines.base import Watch
from summarizer.engines.fallback import FALLBACK, FallbackEngine
from summarizer.engines.registry import engine as by_name
from summarizer.errors import InvalidReply, ProviderRefused, ProviderUnavailable
from summarizer.pipeline import summarize

TEXT = "Two guards were killed on Monday when a bomb went off at a fuel depot near Tuzla, police said. Nobody claimed it yet."


class Down:
    """An engine whose provider answers only the articles that it is told."""

    name = "openai/down"

    def __init__(self, answered=(), error=ProviderUnavailable):
        self.answered = answered
        self.error = error
        self.asked = []

    def draft(self, article, focus=None):
        self.asked.append(article.id)
        if article.id in self.answered:
            return by_name("rules").draft(article, focus)
        error = self.error("no connection")
        error.requests, error.cost = 5, 0.25
        raise error


@pytest.fixture
def read(make_article):
    """Reads articles of these ids; the codes of their warnings, and what was said."""

    def run(first, ids):
        said = []
        engine = FallbackEngine(first, by_name("rules"), Watch(notice=said.append))
        return [summarize(make_article(TEXT, id=each), engine) for each in ids], said

    return run


def codes(brief):
    return [caveat.code for caveat in brief.provenance.warnings]


def test_the_brief_is_the_other_engines_and_says_so(read):
    """With the reason, and what was spent in vain."""
    (brief,), said = read(Down(), ["a"])
    assert brief.casualties[0].count.low == 2
    assert brief.provenance.engine == "rules"
    assert FALLBACK in codes(brief)
    assert (brief.provenance.usage.requests, brief.provenance.attempts, brief.provenance.cost) == (5, 5, 0.25)
    assert said == ["no connection; rules reads instead"]


def test_a_provider_that_answers_is_used(read):
    first = Down(answered=("a", "b"))
    briefs, said = read(first, ["a", "b"])
    assert said == []
    assert not any(FALLBACK in codes(brief) for brief in briefs)


def test_a_provider_that_stays_down_is_asked_no_more(read):
    """After three articles; the rest are read at once, and marked all the same."""
    first = Down()
    briefs, said = read(first, "abcde")
    assert first.asked == ["a", "b", "c"]
    assert all(FALLBACK in codes(brief) for brief in briefs)
    assert len(said) == 2
    assert "asked no more" in said[1]


def test_one_answer_between_starts_the_count_anew(read):
    first = Down(answered=("c",))
    read(first, "abcde")
    assert first.asked == list("abcde")


@pytest.mark.parametrize("error", [ProviderRefused, InvalidReply])
def test_what_another_engine_would_hide_is_an_error(read, error):
    """A wrong key, or a model that answers nonsense, is for a person to mend."""
    with pytest.raises(error):
        read(Down(error=error), ["a"])


def test_what_neither_can_read_is_the_providers_error(make_article):
    """The other engine does not read the language: the first reason stands."""
    german = make_article(
        "Zwei Wachleute wurden am Montag getötet, als in einem Lager bei Tuzla eine Bombe explodierte, sagte die Polizei."
    ).model_copy(update={"language": "de"})
    with pytest.raises(ProviderUnavailable):
        FallbackEngine(Down(), by_name("rules")).draft(german)
