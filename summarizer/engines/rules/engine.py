"""The engine itself: one article read, then each section in turn."""

from collections.abc import Sequence

from summarizer.engines.rules.casualties import casualties
from summarizer.engines.rules.claimants import claimants
from summarizer.engines.rules.event_arguments.incident_grounds import note_incident
from summarizer.engines.rules.grounds import Fact, facts
from summarizer.engines.rules.headline import bare_headline, headline, summary
from summarizer.engines.rules.incident import incident
from summarizer.engines.rules.other_incidents import other_incidents
from summarizer.engines.rules.reactions import reactions
from summarizer.engines.rules.story import Story, read
from summarizer.engines.rules.unknowns import unknowns
from summarizer.errors import UnsupportedLanguage
from summarizer.schema import Article, Draft, Run, Usage
from summarizer.settings import Settings
from summarizer.text.language import language


class RulesEngine:
    """Drafts a brief offline, by patterns and lexicons; reads English."""

    name = "rules"

    def draft(self, article: Article, focus: Sequence[str] | None = None) -> Draft:
        """Draft a brief of the article.

        Args:
            article: what to read.
            focus: not used; the whole article is always read.

        Raises:
            UnsupportedLanguage: the article is in another language than English.
        """
        del focus
        return self._read(article)[0]

    def explained(self, article: Article) -> tuple[Draft, list[Fact]]:
        """The draft, and for each of its items the rules that found it with the words that they bound.

        Raises:
            UnsupportedLanguage: the article is in another language than English.
        """
        draft, story = self._read(article)
        if draft.incident is not None:
            note_incident(story, draft.incident)
        return draft, facts(draft, story.grounds)

    @staticmethod
    def _read(article: Article) -> tuple[Draft, Story]:
        _require_english(article)
        story = read(article)
        return (_full(story) if story.reported else _without_incident(story)), story


def from_name(name: str, settings: Settings) -> RulesEngine:
    """The engine for the model name `rules`; settings do not change what it does."""
    del name, settings
    return RulesEngine()


def _require_english(article: Article) -> None:
    found = article.language or language(article.text)
    if found is not None and found.split("-")[0].lower() not in {"en", "eng"}:
        raise UnsupportedLanguage(
            f"article {article.id!r} is in language {found!r}, and the engine rules reads English only",
            hint="choose a language model with --model",
        )


def _full(story: Story) -> Draft:
    event = incident(story)
    harm = casualties(story, event)
    claims = claimants(story, event)
    return Draft(
        incident=event,
        casualties=harm,
        claimants=claims,
        reactions=reactions(story, event, harm, claims),
        other_incidents=other_incidents(story),
        unknowns=unknowns(story),
        headline=headline(story),
        summary=summary(story, event, harm, claims),
        run=_run(),
    )


def _without_incident(story: Story) -> Draft:
    return Draft(
        incident=None,
        casualties=[],
        claimants=[],
        reactions=[],
        other_incidents=[],
        unknowns=[],
        headline=bare_headline(story),
        summary=None,
        run=_run(),
    )


def _run() -> Run:
    usage = Usage(prompt_tokens=0, cached_tokens=0, completion_tokens=0, reasoning_tokens=0, requests=0)
    return Run(engine="rules", model=None, prompt=None, attempts=0, stop_reasons=[], usage=usage)
