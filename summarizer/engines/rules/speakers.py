"""Who a phrase stands for: names with roles, bodies, descriptions, and what a pronoun or "the group" goes back to."""

import re
from bisect import bisect_left, insort
from dataclasses import dataclass, replace
from itertools import islice

from summarizer.engines.rules.analysis import Analysis, Segment, is_tag
from summarizer.engines.rules.antecedents import (
    ACTING,
    GROUP_WORDS,
    MEANT,
    OF_COUNTRY,
    PERSON,
    THING,
    Antecedents,
    country_of,
    fullest,
    is_person,
    is_plain_group,
    keys_of,
    longest_names,
    named_by,
    subject_of,
)
from summarizer.engines.rules.authors import whose_text
from summarizer.engines.rules.bare_names import country_in, undetermined
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.lexicon import listed
from summarizer.text.names import Mention
from summarizer.text.places import country_code


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone who says or does something.

    `kind` is "person", "body", "country" or "described"; `start` the article offset of the words that name them.
    """

    name: str
    role: str | None
    country: str | None
    kind: str
    start: int
    chunk: Chunk


_MEMBERS = frozenset(
    "remnants members member fighters fighter militants rebels followers gunmen group guerrillas guerrilla guerillas "
    "terrorists insurgents commandos commando combatants urban_commandos column columns".split()
)
_MEMBER_OF = re.compile(
    r"(?i:members?|fighters|followers|militants|supporters|commanders?|leaders?|units?) of "
    r"(?:the )?([A-Z][\w'’-]+(?: [\w'’-]+){0,4}?)(?: group)?$"
)
_TEXT_WORDS = frozenset({"statement", "post", "message", "video", "communique", "communiqué", "outlet"})


class Speakers:
    """Describes speakers in the order of the text, remembering them for pronouns."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.text
        chunks = [
            chunk
            for sentence in analysis.told()
            for segment in sentence.segments
            for chunk in segment.chunks
            if chunk.label in "HBPSL"
        ]
        chunks.sort(key=lambda chunk: chunk.start)
        self._named_before = Antecedents(chunks, keys_of)
        self._fullest = fullest(chunk for chunk in chunks if chunk.label == "H")
        self._longest = longest_names(chunk.bare for chunk in chunks if chunk.label == "H")
        self._said: dict[bool, list[Speaker]] = {True: [], False: []}
        subjects = [found for sentence in analysis.told() if (found := subject_of(sentence)) is not None]
        self._subjects = Antecedents(subjects, lambda chunk: [PERSON if is_person(chunk) else THING])

    def described(self, segment: Segment, start: int, end: int) -> Speaker | None:
        """The speaker behind `segment.string[start:end]`, or None for a pronoun without antecedent."""
        words = segment.string[start:end].strip()
        if words in {"he", "she", "it", "they"}:
            return self._meant(words, segment.span(start, end).start, segment.sentence)
        tags = segment.tags(start, end)
        if not tags:
            return None
        author = whose_text(segment, start, tags[0])
        if author is not None:
            return self.described(segment, *author)
        speaker = self._named(segment, start, end, tags)
        return self._back_to(speaker)

    def described_before(self, pronoun: str, start: int, sentence: int) -> Speaker | None:
        """Whom a pronoun at an offset of the article would mean."""
        return self._meant(pronoun, start, sentence)

    def full_name(self, name: str) -> str:
        """The longest name of the article that ends in the same surname."""
        words = " ".join(name.split())
        return self._longest.get(words.rpartition(" ")[2], words)

    def remember(self, speaker: Speaker) -> None:
        """Make a speaker the one whom the next pronoun means."""
        insort(self._said[speaker.kind == "person"], speaker, key=_start)

    def pair_before(self, start: int) -> list[Speaker]:
        """The two people whom "both" means: the last two names of one sentence before it."""
        people = list(islice(self._named_before.before(PERSON, start), 2))
        return [self._person(chunk, chunk.role) for chunk in reversed(people)] if len(people) > 1 else []

    def body_of(self, speaker: Speaker) -> Speaker:
        """The armed group that "members of X" and "X fighters" belong to; else the speaker as told."""
        source = speaker.chunk.source
        member = _MEMBER_OF.match(speaker.name)
        if speaker.kind == "described" and member is not None:
            return replace(speaker, name=member.group(1), kind="body")
        if speaker.kind != "described" or not isinstance(source, Mention) or source.body is None:
            return speaker
        named = source.body.kind == "armed_group" and country_code(source.text.rpartition("-")[2]) is None
        named = named and not listed("adjective").issuperset(source.text.lower().split())  # “Suspected Islamist rebels"
        if not named or speaker.chunk.head not in _MEMBERS:
            return speaker
        return replace(speaker, name=undetermined(source.text), kind="body", country=country_of(speaker.chunk))

    def _meant(self, pronoun: str, start: int, sentence: int) -> Speaker | None:
        """The last speaker before a pronoun, else for a person the last name not too far before."""
        personal = pronoun in {"he", "she"}
        speakers = self._said[personal]
        before = bisect_left(speakers, start, key=_start)
        near = reversed(speakers[max(before - _SPEAKERS_BACK, 0) : before])
        said = next((each for each in near if pronoun != "it" or not _is_plural(each)), None)
        subject = self._subjects.last(start, PERSON if personal else THING)
        if subject is not None and (said is None or subject.start > said.start):
            return self._from_chunk(subject, start)
        if said is not None or not personal:
            return replace(said, start=start) if said is not None else None
        earliest = self._analysis.sentences[max(sentence - 2, 0)].start
        person = self._named_before.last(start, PERSON)
        if person is None or person.start < earliest:
            return None
        return replace(self._person(person, person.role), start=start)

    def _named(self, segment: Segment, start: int, end: int, tags: list[Chunk]) -> Speaker:
        first = tags[0]
        person = next((chunk for chunk in tags[:2] if chunk.label == "H"), None)
        if first.label == "H" and len(tags) > 1 and tags[1].label in "SPB" and " 's " in segment.string[start:end]:
            person, name = None, self._text[first.start : tags[1].end]  # "Karim's lawyer"
            return Speaker(undetermined(name), None, country_of(tags[1]), "described", first.start, tags[1])
        if person is None and any(chunk.label in "SP" for chunk in tags):
            person = self._apposed_name(segment, end)
            if person is not None:
                span = segment.span(start, end)
                named = self._person(person, undetermined(self._text[span.start : span.end]))
                if named.country:
                    return named
                return replace(named, country=country_of(first) or self._owner_country(first))
        if person is not None:
            role = person.role or self._apposition(segment, end) or self._office_before(segment, start)
            return self._person(person, role)
        if first.label == "L" and len(tags) > 1 and tags[1].label in "BSP" and " 's " in segment.string[start:end]:
            owner, first = first, tags[1]
            name = self._text[owner.start : first.end]
            return Speaker(undetermined(name), None, country_of(owner), "body", owner.start, first)
        if first.label == "B" and len(tags) > 1:
            part = self._part_of(first, tags[1], segment, start, end)
            if part is not None:
                return part
        if first.label in "BL":
            kind = "body" if first.label == "B" else "country"
            country = self._owner_country(first) or country_of(first)  # "Its Central Command"
            return Speaker(undetermined(first.bare), None, country, kind, first.start, first)
        return self._unnamed(segment, start, end, tags)

    def _unnamed(self, segment: Segment, start: int, end: int, tags: list[Chunk]) -> Speaker:
        """A description, or the body whose name stands between commas behind it."""
        first = tags[0]
        apposed = self._apposed_body(segment, end) if first.label == "S" else None
        if apposed is not None:  # "the mining firm, Kavu Resources, has …"
            country = country_of(apposed) or country_of(first) or self._owner_country(first)
            return Speaker(undetermined(apposed.bare), None, country, "body", first.start, apposed)
        span = segment.span(start, end)
        name = undetermined(self._text[span.start : span.end])
        country = next((code for chunk in tags if (code := country_of(chunk))), None) or country_in(name)
        country = country or self._owner_country(first)
        return Speaker(" ".join(name.split()), None, country, "described", first.start, first)

    def _part_of(self, first: Chunk, second: Chunk, segment: Segment, start: int, end: int) -> Speaker | None:
        """A body's part: “the UN's mission to Mali", “the UN Security Council", “the US military's Central Command"."""
        owned = " 's " in segment.string[start:end]
        if owned and second.label == "S" and first.attribute != "armed_group":
            stop = max(segment.span(start, end).end, second.end)
            name = " ".join(self._text[first.start : stop].split())
            return Speaker(undetermined(name), None, country_of(first), "body", first.start, first)
        if second.label != "B" or not (owned or second.start - first.end == 1):
            return None
        if not owned:
            name = self._text[first.start : second.end]
            return Speaker(undetermined(name), None, country_of(first), "body", first.start, first)
        country = country_of(second) or country_of(first)
        return Speaker(undetermined(second.bare), None, country, "body", first.start, second)

    def _owner_country(self, chunk: Chunk) -> str | None:
        """The country of the body that "its spokesman" belongs to."""
        owner = chunk.determiner or self._text[chunk.start : chunk.end].split(maxsplit=1)[0].lower()
        if owner in {"his", "her"}:
            person = self._named_before.last(chunk.start, PERSON)
            return self._person(person, person.role).country if person is not None else None
        if owner not in {"its", "their"}:
            return None
        body = self._named_before.last(chunk.start, OF_COUNTRY)
        return country_of(body) if body is not None else None

    def _person(self, chunk: Chunk, role: str) -> Speaker:
        role = " ".join(role.split())
        fuller = self._fullest.get(chunk.start, chunk)
        known = " ".join(fuller.role.split())
        name, role = fuller.bare, known if not role or known.endswith(role) else role  # of two, the whole one
        country = country_of(chunk) or country_of(fuller) or country_in(role)
        if country is None and self._text[chunk.start : chunk.start + 6].lower().startswith(("its ", "their ")):
            country = self._owner_country(chunk)  # "Iran …, but its ministry's spokesman Ali Orr"
        return Speaker(name, role or None, country, "person", chunk.start, chunk)

    def _apposed_name(self, segment: Segment, end: int) -> Chunk | None:
        following = segment.string[end : end + 12].split()
        if len(following) > 1 and following[0] == "," and following[1].startswith("H"):
            return segment.chunk(following[1])
        return None

    def _apposed_body(self, segment: Segment, end: int) -> Chunk | None:
        """The body between commas behind what it is."""
        following = segment.string[end : end + 14].split()
        if len(following) > 2 and following[0] == following[2] == "," and following[1].startswith("B"):
            return segment.chunk(following[1])
        return None

    def _apposition(self, segment: Segment, end: int) -> str:
        """The role that stands after a name between commas."""
        rest = segment.string[end:]
        if not rest.startswith(" , "):
            return ""
        inner = rest[3:].split(" ,")[0].split(" said")[0].rstrip(" .")
        words = inner.split()
        if not 0 < len(words) <= 12 or words[0] in {"who", "which", "where", "while", "and", "but", "he", "she"}:
            return ""
        if words[0][0] not in "SPB" and not any(word[0] in "SP" for word in words[:3]):
            return ""
        span = segment.span(end + 3, end + 3 + len(inner))
        return undetermined(self._text[span.start : span.end])

    def _office_before(self, segment: Segment, start: int) -> str:
        """The role before a name between commas, in words that no list holds: "the public defender, Ana Orr,"."""
        before = segment.string[:start]
        if not before.endswith(" , ") or f" {segment.string[start:].split(' ', 1)[1][:1]}" != " ,":
            return ""
        words = before[:-3].split(" ")[-_OFFICE_WORDS:]
        own = len(words) - next(
            (n for n, word in enumerate(reversed(words)) if not word.isalpha() or is_tag(word)), len(words)
        )
        if own == len(words):
            return ""
        span = segment.span(start - 3 - len(" ".join(words[own:])), start - 3)
        return self._text[span.start : span.end]

    def _back_to(self, speaker: Speaker) -> Speaker:
        """What "the ministry", "its spokesman", "the statement" refer to."""
        chunk = speaker.chunk
        if speaker.kind == "described" and chunk.determiner == "the" and is_plain_group(chunk):
            group = self._named_before.last(chunk.start, MEANT)
            return self._from_chunk(group, chunk.start) if group is not None else speaker
        if (
            speaker.kind != "described"
            or chunk.determiner not in {"the", "its", "that", "this", "his", "their"}
            or chunk.modifiers
        ):
            return speaker
        if speaker.name.lower() != chunk.head:
            return speaker
        if chunk.head in _TEXT_WORDS:
            return self._meant("it", chunk.start, 0) or speaker
        keys = (named_by(chunk.head), ACTING) if chunk.head in GROUP_WORDS else (named_by(chunk.head),)
        earlier = self._named_before.last(chunk.start, *keys)
        if earlier is None and chunk.determiner in {"its", "their"} and "spokes" in chunk.head:
            return self._meant("it", chunk.start, 0) or speaker  # who speaks for a body, and has no name, is the body
        return self._from_chunk(earlier, chunk.start) if earlier is not None else speaker

    def _from_chunk(self, chunk: Chunk, start: int) -> Speaker:
        if chunk.label == "H":
            return replace(self._person(chunk, chunk.role), start=start)
        kind = "body" if chunk.label == "B" else "described"
        return Speaker(undetermined(chunk.bare), None, country_of(chunk) or country_in(chunk.bare), kind, start, chunk)


_OFFICE_WORDS = 3


_SPEAKERS_BACK = 6
"""Speakers among whom "it" may go back to one, over the plural ones ("officials")."""


def _is_plural(speaker: Speaker) -> bool:
    head = speaker.chunk.head
    return speaker.kind == "described" and (head == "police" or (head.endswith("s") and not head.endswith("ss")))


def _start(speaker: Speaker) -> int:
    return speaker.start
