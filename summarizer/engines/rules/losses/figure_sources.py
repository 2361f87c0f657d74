"""Whose figure it is: the speaker of its sentence, the subject of the verb that counts, who tells the paragraph."""

from summarizer.engines.rules.losses.figures_again import AGAIN, speaker_of
from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.patterns import rule_set
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.antecedents import is_person
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.speech.statements import Statement, near
from summarizer.engines.rules.story import Story
from summarizer.text.expressions import compiled


def source_of(story: Story, toll: Toll) -> str | None:
    """The name of whoever gives a figure, None where nobody does."""
    if toll.teller is not None:
        teller = story.speakers.described(toll.segment, *toll.teller)
        return teller.name if teller is not None else None
    if toll.rule.endswith(AGAIN):
        where = speaker_of(toll)
        own = story.speakers.described(toll.segment, *where) if where is not None else None
        return own.name if own is not None else None
    statement = attributed(story, toll)
    counter = _who_counts(story, toll)
    if statement is not None and (counter is None or not _of_a_new_clause(toll, statement, counter)):
        meant = _who_spoke(story, toll.segment) if _cannot_speak(story, statement) else None
        return meant.name if meant is not None else _together(story, toll, statement)
    speaker = counter or _tells_all(story, toll)
    return speaker.name if speaker is not None else None


_JOINT = compiled(
    r" (?:(?:the|an?|its|his|her) )?((?:[a-z-]+ ){0,3}(?:[PSBT]\d+)(?: and| , [^,]{1,40} and) "
    r"(?:[a-z-]+ ){0,3}(?:'s )?[PSBT]\d+)(?: (?:in|from|at) [^,]{1,40})? "
    r"(?:said|says|told|reported|announced|confirmed|informed)(?!\S)"
)


def _together(story: Story, toll: Toll, statement: Statement) -> str:
    """The name of a source; of two who speak together the words for both: "residents and a teacher said"."""
    speaker, segment = statement.speaker, toll.segment
    if speaker.kind != "described" or statement.sentence != segment.sentence or segment.quoted:
        return speaker.name
    comma = segment.string.rfind(",", 0, segment.offset(speaker.start))
    found = _JOINT.match(segment.string, comma + 1) if comma >= 0 else None
    if found is None:
        return speaker.name
    span = segment.span(*found.span(1))
    words = " ".join(story.text[span.start : span.end].split())
    return _ARTICLE.sub("", words)


_ARTICLE = compiled(r"(?i)^(?:the|an?|its|his|her) ")


def _of_a_new_clause(toll: Toll, statement: Statement, counter: Speaker) -> bool:
    """“The police said nine had died; the hospital counts 24": who counts begins a clause of his own."""
    before, at = (toll.segment.offset(each.start) for each in (statement.speaker, counter))
    return "; " in toll.segment.string[before:at]


def _cannot_speak(story: Story, statement: Statement) -> bool:
    """Whether "he added" would be somebody killed in the incident."""
    start = statement.speaker.start
    if story.text[start : start + 4].lower().split(" ")[0] not in {"he", "she"}:
        return False
    surname = statement.speaker.name.split()[-1]
    dead = [toll for toll in story.main_tolls() if toll.outcome == "killed"]
    return any(name.split()[-1] == surname for toll in dead for name in toll.names)


def _tells_all(story: Story, toll: Toll) -> Speaker | None:
    """Who speaks before and after a figure in its paragraph: "According to X, … Four were killed. … he said"."""
    here = story.sentence_of(toll.segment)
    if toll.segment.quoted:
        return None
    told = near(story.statements, here.index, NEAR)
    mine = [s for s in told if story.analysis.sentences[s.sentence].paragraph == here.paragraph]
    before = [s for s in mine if s.sentence < here.index]
    after = {s.speaker.name for s in mine if s.sentence > here.index}
    same = before[-1] if before and before[-1].speaker.name in after and before[-1].speaker.kind == "person" else None
    return same.speaker if same is not None else None


NEAR = 6
"""Sentences between a figure and whoever tells the paragraph, at most."""


def attributed(story: Story, toll: Toll) -> Statement | None:
    """Who gives a figure: the speaker of its sentence whose words it lies in."""
    at = toll.chunks[0].start if toll.chunks else toll.span.start
    found = story.source_of(toll.span._replace(start=at), toll.segment.sentence)
    if found is None or (toll.chunks and found.speaker.start == at) or _said_in_another_clause(toll, found):
        return None
    return None if found.mode == "according" and _of_a_part(toll, found) else found


def _said_in_another_clause(toll: Toll, found: Statement) -> bool:
    """“The command admits to five dead; its men, the general said, had fired in the air"."""
    at = toll.segment.offset(found.speaker.start)
    return (
        found.mode == "tail"
        and " , " in toll.segment.string[at - 3 : at]
        and "; " in toll.segment.string[toll.end : at]
    )


def _of_a_part(toll: Toll, found: Statement) -> bool:
    """Whether "and, according to witnesses, live rounds" speaks of its own part of the sentence only."""
    string = toll.segment.string
    at = toll.segment.offset(found.speaker.start)
    return string[:at].endswith(("and , according to ", "or , according to ", "but , according to ")) and toll.at < at


def _who_counts(story: Story, toll: Toll) -> Speaker | None:
    """The subject of the verb that gives a figure: "the hospital counted", "he gave a lower toll"."""
    segment = toll.segment
    if segment.quoted:
        return None
    at = story.person_at(toll)
    found: Speaker | None = None
    for _, match in rule_set("figures").matches(segment.string, segment.words):
        pronoun = match.group("speaker") in _PRONOUNS
        if pronoun and segment.string[: match.start()].endswith(("said ", "that ", "says ")):
            continue
        if match.end() <= at and not _apart(segment.string[match.end() : at]):
            meant = _who_spoke(story, segment) if match.group("speaker") in {"he", "she"} else None
            found = meant or story.speakers.described(segment, *match.span("speaker")) or found
    return found


def _who_spoke(story: Story, segment: Segment) -> Speaker | None:
    """The nameless person who spoke in the sentence before, as whom "he" counts: "the governor wrote. He gave …"."""
    here = segment.sentence
    before = [one.speaker for one in near(story.statements, here, 1) if one.sentence == here - 1]
    last = before[-1] if before else None
    return last if last is not None and last.kind == "described" and is_person(last.chunk) else None


_PRONOUNS = frozenset({"he", "she", "it", "they"})


def _apart(words: str) -> bool:
    """Whether a clause ends between the verb and the figure."""
    return "; " in words or len(words) > _FARTHEST_FIGURE


_FARTHEST_FIGURE = 90
