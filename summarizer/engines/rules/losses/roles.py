"""What an article says people are: the role or the description beside any mention of a name."""

from collections.abc import Mapping, Sequence

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.losses.entry import Entry
from summarizer.engines.rules.losses.harm import apposed, described, undetermined
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.story import Story
from summarizer.text.expressions import compiled
from summarizer.text.numbers import interval


def roles(story: Story) -> Mapping[str, str]:
    """For each person, by full name, the role or description beside a mention that says most."""
    found: dict[str, str] = {}
    for sentence in story.analysis.told():
        for segment in sentence.segments:
            if "#H" not in segment.words:
                continue
            for chunk in segment.chunks:
                role = _role(segment, chunk, story.text) if chunk.label == "H" else ""
                name = story.speakers.full_name(chunk.bare) if role else ""
                if role and _says(role) > _says(found.get(name, "")):
                    found[name] = role
    return found


def describe_by_role(story: Story, entries: Sequence[Entry]) -> None:
    """Give entries that only name their people, or tell a courtesy title, what the first of these people is."""
    lacking = [entry for entry in entries if _lacks_role(entry)]
    known = roles(story) if lacking else {}
    for entry in lacking:
        told = [role for name in entry.names if (role := known.get(story.speakers.full_name(name)))]
        who = entry.toll.who
        if told and (_says(told[0]) > _says(who) or _names(entry, who) or (_of_kin(who) and not _of_kin(told[0]))):
            entry.toll.who = told[0]


def _lacks_role(entry: Entry) -> bool:
    """Whether of people counted by their names alone no more than the names, a title or somebody's kin is told."""
    who = entry.toll.who
    counted = interval(entry.figure.text) if _names(entry, who) else None
    if not entry.names or len(entry.names) not in {entry.figure.low, counted.low if counted is not None else None}:
        return False
    return _says(who) < _FULLY or _names(entry, who) or (len(entry.names) > 1 and _of_kin(who))


def _of_kin(who: str) -> bool:
    """Whether words say only whose wife, companion or driver somebody is."""
    return not (listed("kin") | listed("escort")).isdisjoint(who.lower().split()[-1:])


def _names(entry: Entry, who: str) -> bool:
    """Whether words for who was harmed hold one of the names, or are a part of one."""
    return any(
        who in (name := " ".join(each.split())) or name.split()[-1] in who.replace(",", " ").split()
        for each in entry.names
    )


_FULLY = 3


def _says(role: str) -> int:
    """How much words say of what somebody is: nothing, a courtesy title, a rank or office alone, or more."""
    words = role.lower().rstrip(".").split()
    if not words:
        return 0
    if len(words) == 1:
        return 1 if words[0] in listed("courtesy_title") else 2
    return _FULLY


def _role(segment: Segment, chunk: Chunk, text: str) -> str:
    """What stands beside one mention of a name."""
    beside = described(segment, chunk) or ([] if chunk.role else apposed(segment, chunk))
    said = _with_complement(segment, beside[0], text) if beside else ""
    if said and _says(said) > _says(chunk.role):
        return said
    return " ".join((chunk.role or _unlisted(segment, chunk, text)).split())


_COMPLEMENT = compiled(
    r" (?:of|for|at) (?:the |an? )?(?:[a-z-]+ ){0,2}?(?:[BTLPS]\d+|[a-z-]+)(?= (?:,|\.|and|was|who|walking)|$)"
)


def _with_complement(segment: Segment, office: Chunk, text: str) -> str:
    """An office with what it is of: "editor of the magazine", where the phrase ends at the noun."""
    at = segment.string.find(" ", segment.offset(office.start))
    more = _COMPLEMENT.match(segment.string, at) if at > 0 and " of " not in office.bare else None
    if more is None:
        return " ".join(office.bare.split())
    span = segment.span(*more.span())
    return " ".join(f"{office.bare} {text[office.end : span.end]}".split())


_UNLISTED = compiled(
    r" , (?P<role>(?:an? |the )?(?P<first>[a-z-]{4,})(?: [a-z-]+){0,2} (?:of|for|at) (?:the )?[A-Z]\d+"
    r"(?: (?:of|in) [A-Z]\d+)?) ,"
)


def _unlisted(segment: Segment, name: Chunk, text: str) -> str:
    """A calling in words that no list has, between commas behind a name: "Ana Orr, ideologist of the movement,"."""
    at = segment.string.find(" ", segment.offset(name.start))
    found = _UNLISTED.match(segment.string, at) if at > 0 else None
    if (
        found is None
        or found["first"].endswith(("ed", "ing"))
        or found["first"] in listed("verb") | listed("preposition")
    ):
        return ""
    span = segment.span(*found.span("role"))
    return undetermined(text[span.start : span.end])
