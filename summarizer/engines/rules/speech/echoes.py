"""Who does the same as those told of before: “so did Mexico", “…, as did Kenya", “Niamey did the same"."""

from collections.abc import Iterator, Sequence

from summarizer.engines.rules.reading.analysis import Sentence
from summarizer.engines.rules.speech.reported_words import statement_words
from summarizer.engines.rules.speech.voice import Voice, may_react
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.syntax.subjects import Subjects
from summarizer.schema.vocabulary import ReactionStance
from summarizer.text.expressions import compiled
from summarizer.text.sentences import Span

_ECHO = compiled(r"\b(?:as|so) (?:did|have|has|do) ")
_SAME = compiled(
    r" (?:spoke|said|struck|took|sounded|followed|did|wrote|made) (?:in |out )?"
    r"(?:much |very much |almost |exactly |just )?(?:the same|a similar|likewise|suit)\b"
)
_TOO = compiled(
    r"(?:[,;] |\band )(?:and |but )?(?P<who>[LBS]\d+)(?: 's [PS]\d+)? "
    r"(?:(?:did|has|have|had) (?:, )?(?:so|too|likewise|also)|did the same|followed suit)\b"
)


def so_did(story: Story, sentence: Sentence, last: ReactionStance | None) -> Iterator[Voice]:
    """“So did Mexico.", “Mexico spoke in the same vein": the same as those of the sentence before."""
    segment = sentence.outer
    if last is None or segment.words.isdisjoint(_SAYS_SAME):
        return
    if segment.string.startswith("so did "):
        yield from echoes(story, sentence, [(-1, last)])
    match = _SAME.search(segment.string)
    if match is not None:
        who = Subjects(segment).of(match.start() + 1)
        yield from _alike(story, sentence, who, last, (match.start() + 1, match.end()))


_SAYS_SAME = frozenset({"so", "same", "similar", "likewise", "suit"})
_SAYS_TOO = _SAYS_SAME | {"too", "also", "as"}


def echoes(story: Story, sentence: Sentence, told: list[tuple[int, ReactionStance]]) -> Iterator[Voice]:
    """“…, as did Kenya and Oman", “…; Niamey did the same", “… and Russia did, too": they do the same."""
    segment = sentence.outer
    if not told or segment.words.isdisjoint(_SAYS_TOO):
        return
    stance = told[-1][1]
    match = _ECHO.search(segment.string)
    if match is not None:
        who = Subjects(segment).named_from(match.end())
        yield from _alike(story, sentence, who, stance, (match.start(), len(segment.string)))
    too = _TOO.search(segment.string)
    if too is not None and told[0][0] >= 0:
        yield from _alike(story, sentence, (Span(*too.span("who")),), stance, too.span("who"))


def _alike(
    story: Story, sentence: Sentence, who: Sequence[Span], stance: ReactionStance, told: tuple[int, int]
) -> Iterator[Voice]:
    content = sentence.outer.span(*told)
    for span in who:
        speaker = story.speakers.described(sentence.outer, *span)
        if speaker is not None and may_react(speaker):
            words = statement_words(story.text, content)
            yield Voice(speaker, stance, words, [(sentence.index, content)], ["reactions.echo"])
