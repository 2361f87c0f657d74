"""Who a phrase stands for: names with roles, bodies, descriptions, and what a pronoun or "the group" goes back to."""

from bisect import bisect_left, insort
from dataclasses import replace
from itertools import islice

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Analysis, Segment
from summarizer.engines.rules.reading.antecedents import (
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
    somebody_before,
    subject_of,
)
from summarizer.engines.rules.reading.appositions import apposed_body, apposed_name, apposition, office_before
from summarizer.engines.rules.reading.bare_names import country_in, undetermined
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.speech.authors import whose_text
from summarizer.engines.rules.speech.open_speakers import is_open, is_part, open_speaker
from summarizer.engines.rules.speech.speaker import Speaker
from summarizer.text.expressions import compiled
from summarizer.text.names import Mention
from summarizer.text.places import country_code

__all__ = ["Speaker", "Speakers"]

_MEMBERS = frozenset(
    "commander commanders leader leaders remnants "
    "members member fighters fighter militants rebels followers gunmen group guerrillas guerrilla guerillas "
    "killers criminals murderers assassins thugs hordes subversives "
    "terrorists insurgents commandos commando combatants urban_commandos column columns".split()
)
_MEMBER_OF = compiled(
    r"(?i:members?|fighters|followers|militants|supporters|commanders?|leaders?|units?) of "
    r"(?:the )?([A-Z][\w'’-]+(?: [\w'’-]+){0,4}?)(?: group)?$"
)
_PREPOSED = compiled(r" (?:of|in|for|to|at|with) ")
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
        self._described: dict[tuple[int, int, int], tuple[Segment, Speaker | None]] = {}
        subjects = [found for sentence in analysis.told() if (found := subject_of(sentence)) is not None]
        self._subjects = Antecedents(subjects, lambda chunk: [PERSON if is_person(chunk) else THING])

    def described(self, segment: Segment, start: int, end: int) -> Speaker | None:
        """The speaker behind `segment.string[start:end]`, or None for a pronoun without antecedent."""
        place = id(segment), start, end
        if place not in self._described:
            self._described[place] = segment, self._read(segment, start, end)  # kept: no other gets its identity
        return self._described[place][1]

    def _read(self, segment: Segment, start: int, end: int) -> Speaker | None:
        words = segment.string[start:end].strip()
        if words in {"he", "she", "it", "they"}:
            return self._meant(words, segment.span(start, end).start, segment.sentence)
        tags = segment.tags(start, end)
        if not tags or is_open(segment, start, end):
            return open_speaker(segment, start, end, self._text)
        author = whose_text(segment, start, tags[0])
        if author is not None:
            return self.described(segment, *author)
        speaker = self._named(segment, start, end, tags)
        return self._back_to(speaker)

    def described_before(self, pronoun: str, start: int, sentence: int) -> Speaker | None:
        """Whom a pronoun at an offset of the article would mean."""
        return self._meant(pronoun, start, sentence)

    def full_name(self, name: str) -> str:
        """The longest name of the article that ends in the same surname, unless first names tell two people apart."""
        words = " ".join(name.split())
        longest = self._longest.get(words.rpartition(" ")[2], words)
        return longest if set(words.split()[:-1]) <= set(longest.split()) else words

    def remember(self, speaker: Speaker) -> None:
        """Make a speaker the one whom the next pronoun means."""
        self._described.clear()  # "he" now is somebody else
        insort(self._said[speaker.kind == "person"], speaker, key=_start)

    def pair_before(self, start: int) -> list[Speaker]:
        """The two people whom "both" means: the last two names of one sentence before it."""
        people = list(islice(self._named_before.before(PERSON, start), 2))
        return [self._person(chunk, chunk.role) for chunk in reversed(people)] if len(people) > 1 else []

    def body_of(self, speaker: Speaker) -> Speaker:
        """The armed group that "members of X" and "X fighters" belong to; else the speaker as told."""
        source = speaker.chunk.source
        member = _MEMBER_OF.match(speaker.name) if speaker.kind == "described" else None
        if member is not None:
            return replace(speaker, name=member.group(1), kind="body")
        if speaker.kind != "described" or not isinstance(source, Mention) or source.body is None:
            return speaker
        named = source.body.kind == "armed_group" and country_code(source.text.rpartition("-")[2]) is None
        named = named and not listed("adjective").issuperset(source.text.lower().split())  # “Suspected Islamist rebels"
        if not named or speaker.chunk.head not in _MEMBERS:
            return speaker
        return replace(
            speaker, name=undetermined(" ".join(source.text.split())), kind="body", country=country_of(speaker.chunk)
        )

    def _meant(self, pronoun: str, start: int, sentence: int) -> Speaker | None:
        """The last speaker before a pronoun, else for a person the last name not too far before."""
        personal = pronoun in {"he", "she"}
        speakers = self._said[personal]
        before = bisect_left(speakers, start, key=_start)
        near = reversed(speakers[max(before - _SPEAKERS_BACK, 0) : before])
        said = next((each for each in near if pronoun != "it" or not _is_plural(each)), None)
        subject = self._subjects.last(start, PERSON if personal else THING)
        stranger = somebody_before(self._analysis, sentence) if personal else None
        if stranger is not None and max(subject.start if subject else 0, said.start if said else 0) < stranger.start:
            return self._from_chunk(stranger, start)
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
        owned = len(tags) > 1 and " 's " in segment.string[start:end]
        if owned and first.label == "H" and tags[1].label in "SPB":
            name = " ".join(self._text[first.start : tags[1].end].split())  # "Karim's lawyer"
            return Speaker(undetermined(name), None, country_of(tags[1]), "described", first.start, tags[1])
        person = self._person_of(segment, start, end, tags)
        if person is not None:
            return person
        if owned and first.label == "L" and tags[1].label in "BSP":
            plain = _PREPOSED.search(segment.string, start, end) is None  # "Greece's merchant shipping minister"
            owner, first = first, tags[-1] if plain and tags[-1].label in "SP" else tags[1]
            name = " ".join(self._text[owner.start : first.end].split())
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

    def _person_of(self, segment: Segment, start: int, end: int, tags: list[Chunk]) -> Speaker | None:
        """The person whom a stretch names, or whose name stands between commas behind the office."""
        first = tags[0]
        person = first if first.label == "H" else tags[1] if len(tags) > 1 and tags[1].label == "H" else None
        beside = person is not None and person is not first and person.start - first.end <= 1
        if person is not None and beside and first.label == "B" and person.role:
            return self._of_body(person, first)
        if person is not None:
            role = person.role or apposition(self._text, segment, end) or office_before(self._text, segment, start)
            return self._person(person, role)
        headed = first.label == "B" and segment.string.endswith(" of ", 0, start)  # "as head of the mission, Ana Orr,"
        person = (
            apposed_name(segment, end) if headed or not {"S", "P"}.isdisjoint([chunk.label for chunk in tags]) else None
        )
        if person is None:
            return None
        span = segment.span(start, end)
        named = self._person(person, undetermined(self._text[span.start : span.end]))
        return named if named.country else replace(named, country=country_of(first) or self._owner_country(first))

    def _of_body(self, person: Chunk, of: Chunk) -> Speaker:
        """“EU foreign policy chief Ana Orr": a person whose role begins with a body's name."""
        role = f"{undetermined(of.bare)} {person.role}"
        return replace(self._person(person, role), country=country_of(of) or country_of(person))

    def _unnamed(self, segment: Segment, start: int, end: int, tags: list[Chunk]) -> Speaker:
        """A description, or the body whose name stands between commas behind it."""
        first = tags[0]
        apposed = apposed_body(segment, end) if first.label == "S" else None
        if apposed is not None:  # "the mining firm, Kavu Resources, has …"
            country = country_of(apposed) or country_of(first) or self._owner_country(first)
            return Speaker(undetermined(apposed.bare), None, country, "body", first.start, apposed)
        if len(tags) > 1 and first.head in GROUP_WORDS and " of " in segment.string[start:end]:
            first = tags[1]  # "a group of retired generals"
        span = segment.span(start, end)
        name = undetermined(self._text[span.start : span.end])
        country = next((code for chunk in tags if (code := country_of(chunk))), None) or country_in(name)
        country = country or self._owner_country(first)
        return Speaker(" ".join(name.split()), None, country, "described", first.start, first)

    def _part_of(self, first: Chunk, second: Chunk, segment: Segment, start: int, end: int) -> Speaker | None:
        """A body's part: “the UN's mission to Mali", “the UN Security Council", “the US military's Central Command"."""
        owned = " 's " in segment.string[start:end]
        if owned and is_part(first, second):
            stop = max(segment.span(start, end).end, second.end)
            name = " ".join(self._text[first.start : stop].split())
            return Speaker(undetermined(name), None, country_of(first), "body", first.start, first)
        if second.label != "B" or not (owned or second.start - first.end == 1):
            return None
        if not owned:
            name = " ".join(self._text[first.start : second.end].split())
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
        if role.rpartition(" ")[2].lower() in listed("named_after"):
            return Speaker(name, None, country, "body", chunk.start, chunk)  # "the mining company Kavu Resources"
        return Speaker(name, role or None, country, "person", chunk.start, chunk)

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
        if chunk.head == "office" and chunk.determiner in {"his", "her"}:
            sentence = self._analysis.sentence_at(chunk.start).index
            return self._meant("he", chunk.start, sentence) or speaker  # “…, his office said"
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


_SPEAKERS_BACK = 6
"""Speakers among whom "it" may go back to one, over the plural ones ("officials")."""


def _is_plural(speaker: Speaker) -> bool:
    head = speaker.chunk.head
    return speaker.kind == "described" and (head == "police" or (head.endswith("s") and not head.endswith("ss")))


def _start(speaker: Speaker) -> int:
    return speaker.start
