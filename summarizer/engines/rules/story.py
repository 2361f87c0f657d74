"""What the article is about: one incident or none, when it was, and which sentences speak of it.

Headline and lead decide. A first pass takes clauses for the incident's unless their words put them elsewhere; the date
and the places found there are the focus of a second pass over the whole article.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.engines.rules.event_detection.domains import Domain
from summarizer.engines.rules.event_detection.events import EventMention, mentions
from summarizer.engines.rules.event_detection.figurative import figurative, looked_into
from summarizer.engines.rules.event_detection.late_lead import late_lead
from summarizer.engines.rules.event_detection.matters import other_matter
from summarizer.engines.rules.event_detection.parallel import mark_parallel
from summarizer.engines.rules.event_detection.proof import HARM, armed, armed_agent, murdered, reports_an_incident
from summarizer.engines.rules.event_detection.several import entry_headings, several
from summarizer.engines.rules.event_detection.signs import Signs, signs
from summarizer.engines.rules.event_detection.title import Title, title_of
from summarizer.engines.rules.event_detection.when import main_date, recent
from summarizer.engines.rules.grounds import Grounds
from summarizer.engines.rules.losses.harm import Toll, of_years
from summarizer.engines.rules.losses.named_next import name_next
from summarizer.engines.rules.losses.rival_figures import add_rivals
from summarizer.engines.rules.losses.tolls import tolls
from summarizer.engines.rules.reading.analysis import Analysis, Segment, Sentence, analyse
from summarizer.engines.rules.speech.speakers import Speaker, Speakers
from summarizer.engines.rules.speech.statements import Statement, said_by, statements
from summarizer.engines.rules.syntax.clauses import Background, Stretch, outline
from summarizer.engines.rules.syntax.focus import Focus
from summarizer.engines.rules.weighing.matter import reports_by_weight
from summarizer.schema import Article
from summarizer.text.dates import DateMention
from summarizer.text.sentences import Span

if TYPE_CHECKING:
    from summarizer.engines.rules.responsibility.actors import Actors
    from summarizer.engines.rules.responsibility.claims import Claim
    from summarizer.engines.rules.weighing.weighed_actors import WeighedActor


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
    matter: str = ""
    actors: "Actors | None" = None
    claims: "list[Claim] | None" = None
    weighed: "list[WeighedActor] | None" = None
    writers: "list[Speaker] | None" = None
    country: str | None = None
    _lead: list[Sentence] | None = None
    _harm: list[Toll] | None = None
    _events: dict[bool, list[EventMention]] = field(default_factory=dict)
    _elsewhere: frozenset[str] | None = None

    @property
    def text(self) -> str:
        """The article's text as it is read, with capitals as in prose."""
        return self.analysis.text

    def sentence_of(self, segment: Segment) -> Sentence:
        """The sentence that holds a segment."""
        return self.analysis.sentences[segment.sentence]

    def goes_on(self, index: int) -> bool:
        """Whether a sentence names no place and stands in the paragraph of the one before it."""
        sentence, before = self.analysis.sentences[index], self.analysis.sentences[index - 1]
        return index > 0 and before.paragraph == sentence.paragraph and not sentence.places

    def why(self, segment: Segment, at: int) -> str:
        """Why a place of a segment's string is background; empty where it may speak of the incident."""
        return self.background.why(segment, at)

    def main_mentions(self, *, opening: bool = False) -> list[EventMention]:
        """The event mentions that may be the incident, in the order of the text; the list is not to be changed."""
        self._forget_another_lead()
        if opening in self._events:
            return self._events[opening]
        found = []
        allowed = {"", "later"} if opening else {""}  # what came of it, told in the lead, has the event in it as well
        for sentence in self.analysis.opening() if opening else self.analysis.told():
            found += [m for m in self.mentions[sentence.index] if self.why(m.segment, m.at) in allowed]
        self._events[opening] = found
        return found

    def main_tolls(self) -> list[Toll]:
        """The harm told of the incident; the list is not to be changed."""
        self._forget_another_lead()
        if self._harm is None:
            self._harm = [toll for toll in self.all_tolls() if not self.why_toll(toll)]
        return self._harm

    def _forget_another_lead(self) -> None:
        """What is told of the incident depends on what is lead: that is a new list whenever it changes."""
        opening = self.analysis.opening()
        if self._lead is not opening:
            self._lead, self._harm = opening, None
            self._events.clear()

    def why_toll(self, toll: Toll) -> str:
        """Why the people of a toll are not the incident's; empty where they may be.

        "The assassination of X" further down, of somebody whom headline and lead do not name, is another event.
        """
        why = self.why(toll.segment, self.person_at(toll))
        if not why and toll.rivalled is not None:
            why = self.why_toll(toll.rivalled)
        if why == "later":
            return ""  # deaths and arrests of the days after belong to it
        if not why and of_years(toll) and self.sentence_of(toll.segment).region == "body":
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


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def read(article: Article) -> Story:
    """Read an article and find out what it is about."""
    story = read_by_rules(article)
    reported = not story.matter and reports_by_weight(story)
    if reported and not story.reported and story.signs is not None and story.signs.chief is not None:
        chief = story.signs.chief
        if chief.region == "body":
            story.analysis.lead_with(chief)
    story.reported = reported
    return story


def read_by_rules(article: Article) -> Story:
    """The same with what the rules alone say of its matter, from which the weights are learned."""
    analysis = analyse(article)
    told = analysis.told()
    found = {sentence.index: mentions(sentence) for sentence in told}
    harmed = {sentence.index: tolls(sentence, analysis.text) for sentence in told}
    name_next(told, harmed, analysis.text)
    add_rivals(told, harmed, analysis.text)
    outlines = outline(analysis)
    mark_parallel(analysis, found, outlines)
    title = title_of(article)
    unfocused = Background(analysis, outlines, recent(analysis))
    if late_lead(analysis, found, harmed, unfocused):
        analysis.reopen()
    story = _story(analysis, found, harmed, outlines, unfocused, title)
    if not story.reported or entry_headings(analysis):
        apart = several(analysis, harmed)
        if apart and story.domain.count("sport") < _REVIEW_SPORT:
            entries = Background(analysis, outlines, unfocused.focus, apart)
            story = _story(analysis, found, harmed, outlines, entries, title)
    if not story.reported and _move_lead(story):
        later = _story(analysis, found, harmed, outlines, unfocused, title)
        story.reported = not later.reported and reports_an_incident(story)
        story = later if later.reported else story
    return _weighed(story)


def _weighed(story: Story) -> Story:
    """The story, reported or not as the signs of the whole article decide where headline and lead prove little."""
    shown = signs(story.analysis, story.background, story.title.words)
    story.signs = shown
    story.matter = other_matter(story)
    unmeant = story.domain.ruled_out and not armed_agent(story) and "responsibility" not in story.text
    if story.matter or unmeant:
        story.reported = False
    elif story.reported:
        sure = (armed(story) or murdered(story)) and not shown.staged
        story.reported = (sure or looked_into(story) or not shown.refuted) and not figurative(story)
        story.reported = story.reported and story.domain.count("exercise") < _FOREIGN_CUES
    elif shown.proven and not _another_kind(story.domain) and not figurative(story):
        story.reported = True
        if shown.chief is not None and shown.chief.region == "body":
            story.analysis.lead_with(shown.chief)
    return story


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
        t for t in story.tolls[sentence.index] if not story.why_toll(t) and t.outcome in HARM and t.figure.high != 0
    ]
    return bool(harmed) and any(mention.weight >= _STRONG for mention in events)


_REVIEW_SPORT = 4


def _story(  # noqa: PLR0917  the parts of one reading
    analysis: Analysis,
    found: dict[int, list[EventMention]],
    harmed: dict[int, list[Toll]],
    outlines: Mapping[int, Sequence[Stretch]],
    first_pass: Background,
    title: Title,
) -> Story:
    speakers = Speakers(analysis)
    day = main_date(analysis, found, harmed, first_pass)
    focus = _focus(day, analysis)
    story = Story(
        analysis=analysis,
        speakers=speakers,
        statements=statements(analysis, speakers),
        mentions=found,
        tolls=harmed,
        domain=Domain(analysis, title.words),
        background=Background(analysis, outlines, focus, first_pass.apart) if day is not None else first_pass,
        date=day,
        focus=focus,
        reported=False,
        title=title,
    )
    story.reported = reports_an_incident(story)
    return story


def _focus(day: DateMention | None, analysis: Analysis) -> Focus:
    if day is None:
        return Focus()
    return Focus(day.first, day.last, day.text, analysis.published)
