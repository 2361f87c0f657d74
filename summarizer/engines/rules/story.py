"""What the article is about: one incident or none, when it was, and which sentences speak of it.

Headline and lead decide. A first pass takes clauses for the incident's unless their words put them elsewhere; the date
and the places found there are the focus of a second pass over the whole article.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.engines.rules.analysis import Analysis, Segment, Sentence, analyse
from summarizer.engines.rules.clauses import Background, Focus, Stretch, outline
from summarizer.engines.rules.domains import Domain, borrowed
from summarizer.engines.rules.events import EventMention, mentions
from summarizer.engines.rules.grounds import Grounds
from summarizer.engines.rules.harm import Toll
from summarizer.engines.rules.late_lead import late_lead
from summarizer.engines.rules.parallel import mark_parallel
from summarizer.engines.rules.several import entry_headings, several
from summarizer.engines.rules.signs import Signs, signs
from summarizer.engines.rules.speakers import Speakers
from summarizer.engines.rules.statements import Statement, said_by, statements
from summarizer.engines.rules.title import Title, title_of
from summarizer.engines.rules.tolls import tolls
from summarizer.engines.rules.when import main_date
from summarizer.schema import Article
from summarizer.text.dates import DateMention
from summarizer.text.sentences import Span

if TYPE_CHECKING:
    from summarizer.engines.rules.actors import Actors
    from summarizer.engines.rules.claims import Claim

ENOUGH = 2.5
"""Weight of the event mentions in headline and lead from which an article reports an incident."""


@dataclass(slots=True)
class Story:
    """The article as the sections read it."""

    analysis: Analysis
    speakers: Speakers
    statements: list[Statement]
    mentions: dict[int, list[EventMention]]
    tolls: dict[int, list[Toll]]
    domain: Domain
    background: Background
    date: DateMention | None
    focus: Focus
    reported: bool
    title: "Title"
    grounds: Grounds = field(default_factory=Grounds)
    signs: Signs | None = None
    actors: "Actors | None" = None
    claims: "list[Claim] | None" = None
    _elsewhere: frozenset[str] | None = None

    @property
    def text(self) -> str:
        """The article's text as it is read, with capitals as in prose."""
        return self.analysis.text

    def sentence_of(self, segment: Segment) -> Sentence:
        """The sentence that holds a segment."""
        return self.analysis.sentences[segment.sentence]

    def why(self, segment: Segment, at: int) -> str:
        """Why a place of a segment's string is background; empty where it may speak of the incident."""
        return self.background.why(segment, at)

    def main_mentions(self, *, opening: bool = False) -> list[EventMention]:
        """The event mentions that may be the incident, in the order of the text."""
        found = []
        allowed = {"", "later"} if opening else {""}  # what came of it, told in the lead, has the event in it as well
        for sentence in self.analysis.opening() if opening else self.analysis.told():
            found += [m for m in self.mentions[sentence.index] if self.why(m.segment, m.at) in allowed]
        return found

    def main_tolls(self) -> list[Toll]:
        """The harm told of the incident."""
        return [toll for toll in self.all_tolls() if not self.why_toll(toll)]

    def why_toll(self, toll: Toll) -> str:
        """Why the people of a toll are not the incident's; empty where they may be.

        "The assassination of X" further down, of somebody whom headline and lead do not name, is another event.
        """
        why = self.why(toll.segment, self.person_at(toll))
        if why == "later":
            return ""  # deaths and arrests of the days after belong to it
        if not why and _of_years(toll) and self.sentence_of(toll.segment).region == "body":
            return "war"
        if why or not toll.names or not toll.rule.startswith("killed.nominal"):
            return why
        if self.sentence_of(toll.segment).region != "body":
            return ""
        opening = " ".join(sentence.text for sentence in self.analysis.opening())
        return "" if any(name in opening for name in toll.names) else "earlier"

    def background_names(self) -> frozenset[str]:
        """Surnames of people whom background clauses tell of as harmed, and headline and lead do not."""
        if self._elsewhere is None:
            main = self.main_tolls()
            opening = {
                _surname(n) for toll in main if self.sentence_of(toll.segment).region != "body" for n in toll.names
            }
            told = {_surname(n) for toll in self.all_tolls() if self.why_toll(toll) for n in toll.names}
            self._elsewhere = frozenset(told - opening)
        return self._elsewhere

    def all_tolls(self) -> list[Toll]:
        """Every statement of harm, in the order of the text."""
        return [toll for sentence in self.analysis.told() for toll in self.tolls[sentence.index]]

    def person_at(self, toll: Toll) -> int:
        """Where in the segment's string the people of a toll stand."""
        return toll.segment.offset(toll.chunks[0].start) if toll.chunks else toll.at

    def source_of(self, span: Span, sentence: int) -> Statement | None:
        """Whose words a stretch is, if not the narrator's."""
        return said_by(self.statements, span, sentence)


_PERFECT = re.compile(r"\b(?:has|have)(?: also)? (?:been )?(?:died|killed|perished|lost)\b")
_THOUSANDS = 1000


def _of_years(toll: Toll) -> bool:
    """“Thousands of civilians have died": a round number in the perfect is no toll of one attack."""
    vast = toll.figure.high is None and (toll.figure.low or 0) >= _THOUSANDS
    return vast and _PERFECT.search(toll.segment.string, max(0, toll.at - 6), toll.end) is not None


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def read(article: Article) -> Story:
    """Read an article and find out what it is about."""
    analysis = analyse(article)
    told = analysis.told()
    found = {sentence.index: mentions(sentence) for sentence in told}
    harmed = {sentence.index: tolls(sentence, analysis.text) for sentence in told}
    outlines = outline(analysis)
    mark_parallel(analysis, found, outlines)
    title = title_of(article)
    if late_lead(analysis, found, harmed, Background(analysis, outlines, Focus())):
        analysis.reopen()
    story = _story(analysis, found, harmed, outlines, frozenset(), title)
    if not story.reported or entry_headings(analysis):
        apart = several(analysis, harmed)
        if apart and story.domain.count("sport") < _REVIEW_SPORT:
            story = _story(analysis, found, harmed, outlines, apart, title)
    if not story.reported and _move_lead(story):
        later = _story(analysis, found, harmed, outlines, frozenset(), title)
        story.reported = not later.reported and _reports_an_incident(story)
        story = later if later.reported else story
    return _weighed(story)


def _weighed(story: Story) -> Story:
    """The story, reported or not as the signs of the whole article decide where headline and lead prove little."""
    shown = signs(story.analysis, story.background, story.title.words)
    story.signs = shown
    if story.domain.ruled_out and not _armed_agent(story) and "responsibility" not in story.text:
        story.reported = False
    elif story.reported:
        story.reported = not shown.refuted or (_armed(story) and not shown.staged)
    elif shown.proven and not _another_kind(story.domain):
        story.reported = True
        if shown.chief is not None and shown.chief.region == "body":
            story.analysis.lead_with(shown.chief)
    return story


def _armed(story: Story) -> bool:
    """Whether a verb in headline or lead has a weapon or an armed actor."""
    return _armed_agent(story) or any(
        mention.rule != "noun" and any(weapon.label == "W" for weapon in mention.weapons)
        for mention in story.main_mentions(opening=True)
    )


def _another_kind(domain: Domain) -> bool:
    """Whether an article is sport, culture, opinion or an exercise by its words, of whatever violence it speaks."""
    return domain.count("sport") >= _REVIEW_SPORT or any(
        domain.count(each) >= _FOREIGN_CUES for each in ("culture", "opinion", "business", "exercise")
    )


_FOREIGN_CUES = 3


_STRONG = 2.0
_REACH = 12
"""Sentences within which a report that begins with what was said of an event tells the event itself."""


def _move_lead(story: Story) -> bool:
    """Make the first sentences after the lead that prove harm done by intent a part of the lead; True if there are any.

    A report may begin with a reaction, an inquiry or a ceremony, and tell further down what happened.
    """
    domain = story.domain
    foreign = any(domain.count(each) >= 2 for each in ("sport", "culture", "opinion", "accident", "business"))
    if foreign or domain.count("intent") < _FEWEST_CUES:
        return False
    for sentence in story.analysis.told()[:_REACH]:
        if sentence.region == "body" and _proves(story, sentence):
            story.analysis.lead_with(sentence)
            return True
    return False


_FEWEST_CUES = 1


def _proves(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence tells of people harmed by somebody, and is not background."""
    events = [m for m in story.mentions[sentence.index] if not story.why(m.segment, m.at) and not m.segment.quoted]
    harmed = [
        t for t in story.tolls[sentence.index] if not story.why_toll(t) and t.outcome in _HARM and t.figure.high != 0
    ]
    return bool(harmed) and any(mention.weight >= _STRONG for mention in events)


_HARM = frozenset({"killed", "injured", "captured"})


_REVIEW_SPORT = 4


def _story(  # noqa: PLR0917  the parts of one reading
    analysis: Analysis,
    found: dict[int, list[EventMention]],
    harmed: dict[int, list[Toll]],
    outlines: Mapping[int, Sequence[Stretch]],
    apart: frozenset[int],
    title: Title,
) -> Story:
    speakers = Speakers(analysis)
    first_pass = Background(analysis, outlines, Focus(), apart)
    day = main_date(analysis, found, harmed, first_pass)
    story = Story(
        analysis=analysis,
        speakers=speakers,
        statements=statements(analysis, speakers),
        mentions=found,
        tolls=harmed,
        domain=Domain(analysis, title.words),
        background=Background(analysis, outlines, _focus(day), apart) if day is not None else first_pass,
        date=day,
        focus=_focus(day),
        reported=False,
        title=title,
    )
    story.reported = _reports_an_incident(story)
    return story


def _focus(day: DateMention | None) -> Focus:
    if day is None:
        return Focus()
    return Focus(day.first, day.last, day.text)


def _reports_an_incident(story: Story) -> bool:
    """Whether headline and lead prove a violent or security event, in the literal sense of their words."""
    opening = {sentence.index for sentence in story.analysis.opening()}
    told = {(m.segment.sentence, m.rule, m.kind): m.weight for m in story.main_mentions(opening=True)}
    told |= {(-1, m.rule, m.kind): m.weight for m in story.title.mentions}
    harmed = any(toll.segment.sentence in opening and toll.outcome in _HARM for toll in story.main_tolls())
    harmed = harmed or any(toll.outcome in _HARM for toll in story.title.tolls)
    weapons = _opening_weapons(story, opening)
    signs = [harmed, weapons, _armed_agent(story), _aimed(story)]
    weight = sum(told.values()) + 1.0 * sum(signs)
    if harmed:
        weight += _EACH_CUE * min(max(story.domain.count("intent") - 2 * story.domain.count("accident"), 0), _MOST_CUES)
    meant = weapons or signs[2] or any(kind for _, _, kind in told) or story.domain.count("intent") > 0
    if weight < ENOUGH or not meant:
        return False
    acted = signs[2] or signs[3] or _opening_weapons(story, opening, quoted=False)
    return not borrowed(story.domain, harmed=harmed, acted=acted)


_HARM = frozenset({"killed", "injured", "captured"})
_EACH_CUE, _MOST_CUES = 0.5, 4
"""What words of intent anywhere in the text add where headline and lead tell of harm; and how many of them."""


_AT_SOMETHING = re.compile(
    r"(E\d+) (?:on|against|upon|targeting|(?:which|that) (?:targeted|hit|struck)) (?:[BL]\d+ 's )?[TPBLHS]\d"
)


def _aimed(story: Story) -> bool:
    """Whether headline or lead has an attack "on" something or somebody."""
    for sentence in story.analysis.opening():
        for match in _AT_SOMETHING.finditer(sentence.outer.string):
            attack = sentence.outer.chunk(match.group(1)).attribute not in {"armed_conflict", "security_operation"}
            if attack and not story.why(sentence.outer, match.start()):
                return True
    return False


def _armed_agent(story: Story) -> bool:
    """Whether gunmen, rebels or an armed group act in headline or lead."""
    return any(
        mention.agent is not None and mention.agent.attribute in {"militants", "armed_group"}
        for mention in story.main_mentions(opening=True)
    )


def _opening_weapons(story: Story, opening: set[int], *, quoted: bool = True) -> bool:
    return any(
        chunk.label == "W" and not _LIKENED.search(segment.string[: segment.offset(chunk.start)])
        for index in opening
        for segment in story.analysis.sentences[index].segments
        if quoted or not segment.quoted
        for chunk in segment.chunks
    )


_LIKENED = re.compile(r"\b(?:thought|feared|believed|mistook|sounded|looked|felt|like|mistaken)(?: [a-z]+){0,3} $")
"""“We thought it was a bomb"."""
