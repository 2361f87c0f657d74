"""Who says or does what in a sentence, and in which stance: by the narrator's verb, else by the speaker's words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment, Sentence
from summarizer.engines.rules.speech.authorship import author_of, named_at
from summarizer.engines.rules.speech.comments import comment, holds_office, idle, looks_on
from summarizer.engines.rules.speech.deed_terms import author_fits
from summarizer.engines.rules.speech.deeds import Deed, deeds_of, end_of, is_before_it, is_long_ago
from summarizer.engines.rules.speech.echoes import echoes, so_did
from summarizer.engines.rules.speech.reported_words import statement_words
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.speech.speech_cues import stance_of
from summarizer.engines.rules.speech.statements import Statement
from summarizer.engines.rules.speech.voice import Voice, is_medium, may_react
from summarizer.engines.rules.speech.writers import writer
from summarizer.engines.rules.story import Story
from summarizer.schema.vocabulary import ReactionStance
from summarizer.text.expressions import compiled
from summarizer.text.sentences import Span


def voices(story: Story) -> Iterator[Voice]:
    """Everyone who speaks or acts, in the order of the text, once for each sentence and stance."""
    statements: defaultdict[int, list[Statement]] = defaultdict(list)
    for statement in story.statements:
        statements[statement.sentence].append(statement)
    last: ReactionStance | None = None
    stances: set[tuple[ReactionStance, str | None]] = set()
    for sentence in story.analysis.told():
        if sentence.region == "headline":
            continue
        told = [*so_did(story, sentence, last), *_by_verb(story, sentence)]
        last = told[-1].stance if told else None
        yield from told
        stances.update((voice.stance, voice.speaker.country) for voice in told)
        for statement in statements[sentence.index]:
            voice = _by_words(story, sentence, statement)
            if voice is not None and not _said_already(voice, told):
                stances.add((voice.stance, voice.speaker.country))
                yield voice
    yield from _of_the_writer(story, statements)
    yield from _of_headlines(story, stances)


def _of_the_writer(story: Story, statements: Mapping[int, list[Statement]]) -> Iterator[Voice]:
    """What a text that speaks as "we" says for its writer, in sentences that quote nobody."""
    speaker = writer(story)
    if speaker is None:
        return
    named = story.analysis.sentence_at(speaker.chunk.start)
    for sentence in story.analysis.told():
        if sentence.region == "headline" or statements.get(sentence.index) or deeds_of(sentence.outer, story.text):
            continue
        stance = stance_of(sentence.text)
        if stance in _OF_A_WRITER:
            span = Span(sentence.start, sentence.end)
            places = [(sentence.index, span), (named.index, Span(named.start, named.end))]
            yield Voice(speaker, stance, statement_words(story.text, span), places, ["reactions.cue"] * len(places))


_OF_A_WRITER = frozenset({"denies", "threatens", "justifies", "condemns"})


def _of_headlines(story: Story, stances: set[tuple[ReactionStance, str | None]]) -> Iterator[Voice]:
    """What only a headline tells: whose stance nobody of that country takes further down."""
    for sentence in story.analysis.told():
        if sentence.region == "headline":
            for voice in _by_verb(story, sentence):
                named = voice.speaker.kind in {"body", "country"}
                if named and voice.stance != "comments" and (voice.stance, voice.speaker.country) not in stances:
                    yield voice


def _said_already(voice: Voice, told: list[Voice]) -> bool:
    """Whether a sentence's verb has told this already: the same stance, or more than the comment that its words are."""
    if told and voice.speaker.chunk.determiner in {"his", "her"}:
        return True  # "…, her office said" after what she did
    if voice.speaker.chunk.attribute == "government" and any(
        other.speaker.kind == "person" and _overlap(voice, other) for other in told
    ):
        return True  # “the Kremlin said the president had sent …": his
    mine = [other for other in told if other.speaker.start == voice.speaker.start]
    if any(other.stance == voice.stance and _overlap(voice, other) for other in told):
        return True  # "she said the council would meet": the council's step
    return any(voice.stance in {"comments", other.stance} or _within(voice, other) for other in mine)


def _within(voice: Voice, other: Voice) -> bool:
    """Whether words only go on with what a verb has told; words before it, or beside a mere comment, tell more."""
    if other.stance == "comments":
        return False
    if voice.stance == "acts":
        return _overlap(voice, other)  # “has sent messages urging …"
    starts = min(span.start for _, span in other.places)
    return _overlap(voice, other) and min(span.start for _, span in voice.places) >= starts


def _overlap(a: Voice, b: Voice) -> bool:
    return any(one.start < other.end and other.start < one.end for _, one in a.places for _, other in b.places)


def _by_verb(story: Story, sentence: Sentence) -> Iterator[Voice]:
    segment = sentence.outer
    deeds = deeds_of(segment, story.text)
    told: list[tuple[int, ReactionStance]] = []
    for number, first in enumerate(deeds):
        if is_long_ago(story, segment, first) or (
            first.stance == "threatens" and is_before_it(story, segment, first.at)
        ):
            continue
        for span in first.who:
            speaker = story.speakers.described(segment, *span) or author_of(story, segment, span)
            speaker = speaker and _speaking_for(story, sentence, speaker)
            deed = _fitting(first, speaker)
            if speaker is None or deed is None or not may_react(speaker) or (speaker.start, deed.stance) in told:
                continue
            if _is_nobody(story, speaker):
                continue
            end = end_of(segment, deed, deeds[number + 1 :])
            content = segment.span(deed.at, end)
            if deed.stance == "acts" and not _is_step(segment, deed, end, span, speaker):
                continue
            if _only_told(story, sentence, speaker, deed.stance, told):
                continue
            told.append((speaker.start, deed.stance))
            words = statement_words(story.text, content)
            places = [(sentence.index, content), *named_at(story, speaker, segment.string[slice(*span)])]
            yield Voice(speaker, deed.stance, words, places, [f"reactions/{deed.rule.id}"] * len(places))
    yield from echoes(story, sentence, told)


def _fitting(deed: Deed | None, speaker: Speaker | None) -> Deed | None:
    """The deed, or what else its verb means of one who is not of the kind that does it."""
    while deed is not None and speaker is not None and "by" in deed.rule.values:
        if author_fits(deed.rule.values["by"], speaker):
            return deed
        deed = deed.otherwise
    return deed


def _is_step(segment: Segment, deed: Deed, end: int, who: Span, speaker: Speaker) -> bool:
    """Whether a deed is an official step, and not what somebody calls it ("in what authorities called an ambush")."""
    named = who.end + 1 == deed.at and segment.string.endswith(" what ", 0, who.start)
    return not named and _official_step(segment, deed, end, speaker)


def _only_told(
    story: Story, sentence: Sentence, speaker: Speaker, stance: ReactionStance, told: list[tuple[int, ReactionStance]]
) -> bool:
    """Whether it is only another's word that somebody does this, or a comment beside what he has done already."""
    if _told_of(story, sentence, speaker, stance):
        return True
    passive = idle(speaker) and not holds_office(speaker)
    if stance == "comments" and (any(start == speaker.start for start, _ in told) or passive):
        return True
    return stance in _ONLY_BY_ITSELF and _spoken_of(story, sentence, speaker)


def _official_step(segment: Segment, deed: Deed, end: int, speaker: Speaker) -> bool:
    """Whether a step is a body's answer, and no attack: "launched a manhunt", not "launched an assault"."""
    if speaker.chunk.attribute in {"armed_group", "militants"}:
        return False
    if speaker.chunk.label == "P" and not _holds_office(speaker):
        return False
    if speaker.kind == "described" and looks_on(speaker):
        return False
    words = segment.string[deed.at : end].split(" ")
    if "by" in words[1:3] and "who" not in deed.rule.values:
        return False  # “an administration set up by …"
    if words[0] in {"called", "calls", "announced"}:
        return True  # a strike, a march, a search
    object_ = next((segment.chunk(word) for word in words[1:3] if word[:1] == "E" and word[1:].isdigit()), None)
    return object_ is None or object_.attribute in {"security_operation", "other"}


_ONLY_BY_ITSELF = frozenset({"supports", "threatens", "justifies"})
"""Stances that another's report does not prove: "the minister said that Oman stood by its ally"."""


_OWN_BODIES = frozenset(
    "bloc government country nation administration organisation organization union state party".split()
)
_OWNING = frozenset({"his", "her", "its", "their", "our", "the"})


def _speaking_for(story: Story, sentence: Sentence, speaker: Speaker) -> Speaker:
    """Who says what “his government", “the bloc" or the capital they speak for does: it is their own reaction."""
    source = story.source_of(Span(speaker.start, speaker.start), sentence.index)
    if source is None or source.mode == "according":
        return speaker
    if speaker.kind == "person" and not speaker.country and source.speaker.chunk.attribute == "government":
        return replace(speaker, country=source.speaker.country)
    if source.speaker.chunk.attribute == "government" and _is_the_office(speaker):
        return source.speaker  # "the White House said the president was outraged"
    if speaker.chunk.label == "L":  # “India's foreign ministry said New Delhi stood with …"
        return source.speaker if speaker.country == source.speaker.country is not None else speaker
    its_own = speaker.kind == "described" and speaker.chunk.determiner in {"its", "their"}
    if its_own and source.speaker.kind == "country":
        return source.speaker  # “Oman said its coastguard had joined the search": Oman's step
    if source.speaker.kind != "person" or not source.speaker.role or speaker.kind != "described":
        return speaker
    own = speaker.chunk.head in _OWN_BODIES and speaker.chunk.determiner in _OWNING
    return source.speaker if own else speaker


def _is_the_office(speaker: Speaker) -> bool:
    """“The president", and no more."""
    plain = speaker.kind == "described" and speaker.chunk.determiner == "the" and not speaker.chunk.modifiers
    return plain and speaker.chunk.attribute == "officials" and speaker.name == speaker.chunk.head


def _spoken_of(story: Story, sentence: Sentence, speaker: Speaker) -> bool:
    """Whether it is only in another's words that someone does this."""
    source = story.source_of(Span(speaker.start, speaker.start), sentence.index)
    if source is None or source.speaker.start == speaker.start or source.speaker.name == speaker.name:
        return False
    if ";" in story.text[speaker.start : source.speaker.start]:
        return False  # “Oman thanked them; Peru, untold according to a diplomat, …": another clause is the diplomat's
    if source.speaker.chunk.attribute == "government" and speaker.country in {source.speaker.country, None}:
        return False  # “the Kremlin said the president had sent …"
    return not (source.mode == "according" and source.speaker.chunk.determiner in _OWN)


_OWN = frozenset({"his", "her", "its", "their"})
"""Before the spokesman of the one who does it: "the chancellor rang Mr Orr to offer help, according to her office"."""


def _by_words(story: Story, sentence: Sentence, statement: Statement) -> Voice | None:
    speaker = statement.speaker
    if not may_react(speaker) or is_medium(speaker) or _is_nobody(story, speaker):
        return None
    if statement.mode == "according":
        return _in_whose_words(story, sentence, statement)
    words = statement_words(story.text, statement.words)
    content = story.text[statement.content.start : statement.content.end]
    stance = stance_of(content if statement.quoted else _ANOTHER_CLAUSE.split(content)[0])
    if stance is None:
        stance = comment(story, sentence, statement)
    if stance is None or (stance != "comments" and speaker.kind == "described" and looks_on(speaker)):
        return None
    if stance == "acts" and _takes_no_steps(speaker):
        return None
    rule = "reactions.comment" if stance == "comments" else "reactions.cue"
    return Voice(speaker, stance, words, [(sentence.index, statement.content)], [rule])


def _is_nobody(story: Story, speaker: Speaker) -> bool:
    """“No organisation has said that it did it"."""
    return story.text[max(speaker.start - 3, 0) : speaker.start].lower() == "no "


def _takes_no_steps(speaker: Speaker) -> bool:
    """Whether it is only people, or a source, who tell of steps: “parents said that schools were shut"."""
    chunk = speaker.chunk
    private = chunk.label == "P" and chunk.attribute not in {"officials", "military", "police"}
    return speaker.kind == "described" and (private or chunk.head in {"sources", "source"})


def _in_whose_words(story: Story, sentence: Sentence, statement: Statement) -> Voice | None:
    """“In the words of the bishop, it was "an offence to God"": what stands in marks, if that tells a stance."""
    speaker = statement.speaker
    if speaker.kind == "described" and (looks_on(speaker) or speaker.chunk.head in listed("figure_source")):
        return None
    said = [segment for segment in sentence.segments if segment.quoted]
    for segment in said:
        span = segment.span(0, len(segment.string))
        stance = stance_of(story.text[span.start : span.end])
        if stance in _IN_MARKS:
            words = statement_words(story.text, span)
            return Voice(speaker, stance, words, [(sentence.index, statement.content)], ["reactions.cue"])
    return None


_IN_MARKS = frozenset({"condemns", "threatens", "justifies", "supports", "urges_restraint"})

_ANOTHER_CLAUSE = compiled(r", (?:while|whereas) ")
"""Behind which another acts: “Germany said it would send …, while Hungary called …"."""


def _told_of(story: Story, sentence: Sentence, speaker: Speaker, stance: ReactionStance) -> bool:
    """Whether it is of somebody without an office, a suspect or a witness, that another tells this."""
    if speaker.kind != "person" or speaker.role:
        return False
    return stance == "comments" or _spoken_of(story, sentence, speaker)


def _holds_office(speaker: Speaker) -> bool:
    """Whether people of whom is told can take an official step: officials, an army, a police chief, not policemen."""
    chunk = speaker.chunk
    if chunk.attribute == "police":
        return chunk.head != "police" and not chunk.head.endswith(("s", "men"))
    return chunk.attribute in {"officials", "military"}
