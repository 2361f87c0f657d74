"""Every statement of harm in an article: who, how many, what became of them, and in which clause."""

import re
from collections.abc import Iterator, Sequence

from summarizer.engines.rules.losses import people
from summarizer.engines.rules.losses.elliptic import named_after
from summarizer.engines.rules.losses.figures_again import again
from summarizer.engines.rules.losses.harm import Toll, apart, bare_figure, nobody, start_of
from summarizer.engines.rules.losses.told import Told, toll_of
from summarizer.engines.rules.losses.victims import could_flee, may_be, of_victims, their_home
from summarizer.engines.rules.patterns import Rule, rule_set
from summarizer.engines.rules.reading.analysis import Segment, Sentence
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.enumerations import opens_clause
from summarizer.engines.rules.reading.figures import Figure, figure_of
from summarizer.engines.rules.reading.groups import group_of
from summarizer.engines.rules.syntax.unreal import unreal
from summarizer.schema.vocabulary import Outcome
from summarizer.text.expressions import compiled
from summarizer.text.numbers import interval


def tolls(sentence: Sentence, text: str) -> list[Toll]:
    """The harm that a sentence tells, the narrator's words first; each phrase of people once for each outcome."""
    found: list[Toll] = []
    for segment in sentence.segments:
        matches = rule_set("casualties").matches(segment.string, segment.words)
        if not matches:
            continue
        reader = _Reader(segment, text, sentence.segments)
        mine = [toll for rule, match in matches for toll in reader.read(rule, match)]
        mine += reader.parts(mine)
        mine.sort(key=lambda toll: toll.chunks[0].start if toll.chunks else toll.span.start)
        whole = reader.with_others(mine)
        found.extend(named_after([*whole, *again(segment, whole)]))
    return found


_OTHER = compiled(r"\b(?:others?|another)\b", re.IGNORECASE)
_LONGEST_JOINT = 90


def fired(sentence: Sentence, text: str) -> frozenset[str]:
    """The ids of the rules that find harm in a sentence, each tried alone."""
    ids = set()
    for segment in sentence.segments:
        every = [toll for rule in rule_set("casualties").candidates(segment.words)
                 for reader in [_Reader(segment, text)]
                 for match in rule.found_in(segment.string) for toll in reader.read(rule, match)]  # fmt: skip
        told = {id(toll.chunks): toll for toll in every}
        ids |= {toll.rule for toll in every}
        ids |= {toll.rule for toll in _Reader(segment, text).parts(list(told.values()))}
    return frozenset(ids)


_GIVEN = frozenset({"killed.toll", "killed.put_at", "killed.of.put_at", "injured.put_at"})
"""Rules of figures that somebody gives, who may count several kinds of people."""

_BE = frozenset("was were is are be been being got".split())


def _unlike(chunks: Sequence[Chunk]) -> bool:
    """Whether people told of together are armed men and civilians: "a naval captain and his wife"."""
    groups = {group_of(chunk) for chunk in chunks}
    return "civilians" in groups and not groups.isdisjoint({"military", "police", "officials"}) and len(groups) == 2


_OF_HIS = compiled(r" of (?:his|her|their) ")


class _Reader:
    """Reads the rules of one segment; people once told of in an outcome are not told again."""

    def __init__(self, segment: Segment, text: str, others: Sequence[Segment] = ()) -> None:
        self._others = others
        self._segment = segment
        self._text = text
        self._told = Told.of(segment, text)
        self._line = self._told.line
        self._at = {start: index for index, start in enumerate(self._line.starts)}
        self._taken: set[tuple[str, int]] = set()

    def read(self, rule: Rule, match: re.Match[str]) -> Iterator[Toll]:
        """The tolls that a match of a rule tells."""
        if rule.id == "injured.called" and self._segment.chunk(match.group("who")).quantity is None:
            return  # most people of a text, told without a long look
        if rule.values.get("zero"):
            yield from nobody(self._segment, rule, match, self._text)
        elif match.groupdict().get("figure"):
            yield from bare_figure(self._segment, rule, match)
        elif not unreal(self._segment.string, match.start(), nominal=rule.id.startswith("killed.nominal")):
            yield from self._harmed(rule, match)

    def parts(self, told: Sequence[Toll]) -> list[Toll]:
        """The breakdowns of tolls: "including two policemen", "eleven civilians and three soldiers" after a colon."""
        found: list[Toll] = []
        if not told:
            return found
        for rule in rule_set("breakdowns").candidates(self._segment.words):
            for match in rule.found_in(self._segment.string):
                found.extend(self._part(rule, match, told))
        return found

    def with_others(self, told: list[Toll]) -> list[Toll]:
        """“Beheading two elders, shooting dead at least one other man": at least three."""
        kept: list[Toll] = []
        for toll in told:
            last = kept[-1] if kept else None
            joined = self._joined(last, toll) if last is not None else None
            if last is not None and joined is not None:
                last.figure, last.who, last.end = joined, joined.text, toll.end
                last.span = last.span._replace(end=toll.span.end)
                last.group = last.group if last.group == toll.group else "unknown"
            else:
                kept.append(toll)
        return kept

    def _joined(self, last: Toll, toll: Toll) -> Figure | None:
        """The number of both tolls, if the later counts others than the earlier."""
        if last.outcome != toll.outcome or not last.chunks or not toll.chunks or toll.part or last.part:
            return None
        words = self._text[toll.chunks[0].start : toll.chunks[-1].end]
        whole = self._text[start_of(last.chunks[0]) : toll.chunks[-1].end]
        known = interval(whole) if _OTHER.search(words) and len(whole) <= _LONGEST_JOINT else None
        if known is None or known.low != (last.figure.low or 0) + (toll.figure.low or 0):
            return None
        return Figure(" ".join(whole.split()), known.low, known.high, known.approximate)

    def _part(self, rule: Rule, match: re.Match[str], told: Sequence[Toll]) -> Iterator[Toll]:
        at = match.start()
        total = max((t for t in told if self._offset(t) < at), key=self._offset, default=None)
        if total is None or total.figure.high == 0:
            return
        for where in self._people(rule, match):
            chunk = self._line.chunk(where)
            if (total.outcome, chunk.start) not in self._taken and not self._has_outcome(where):
                self._taken.add((total.outcome, chunk.start))
                toll = toll_of(self._told, rule.id, [chunk], match, total.outcome)
                toll.part = True
                if chunk.label == "H" and total.group in {"police", "military"}:
                    toll.group = total.group  # "the policemen died: Captain …"
                number = self._word(match.start()) - 1
                if rule.id == "of_whom" and self._line.numbered(number) and chunk.quantity is None:
                    toll.figure = figure_of([self._line.chunk(number)], "")  # "eleven of them police"
                yield toll

    def _offset(self, toll: Toll) -> int:
        return self._segment.offset(toll.chunks[0].start) if toll.chunks else toll.at

    def _harmed(self, rule: Rule, match: re.Match[str]) -> Iterator[Toll]:
        outcome: Outcome = rule.values["outcome"]  # type: ignore[assignment]  # the file's test holds it to the vocabulary
        places = self._people(rule, match)
        if not of_victims(self._segment, match, outcome):
            return
        start = self._line.starts[places[0]] if places else match.start()
        if start < match.start() and unreal(self._segment.string, start):
            return
        if places and not may_be(self._line, rule, outcome, places[0], self._text):
            return
        people_told = [self._line.chunk(at) for at in places] or self._in_quotation(rule, match)
        chunks = [chunk for chunk in people_told if (outcome, chunk.start) not in self._taken]
        fled = (
            outcome != "displaced"
            or not chunks
            or (could_flee(chunks[0], match.group()) and their_home(self._segment, match))
        )
        if not chunks or not fled:
            return
        self._take(outcome, chunks)
        none = self._segment.string[:start].endswith(("no ", "none of "))
        together = self._and_others(chunks)
        with_his = rule.values.get("people") == "before" and chunks[-1].start > self._segment.span(0, match.end()).end
        for part in [chunks] if together or with_his else apart(chunks, self._text):
            toll = toll_of(self._told, rule.id, part, match, outcome, none=none)
            if with_his and part[0].label == "P":
                toll.who = part[0].bare  # "a commander was killed with his driver"
            toll.part = "part" in rule.values
            yield self._finished(toll, match)
        if together:
            toll = toll_of(self._told, rule.id, chunks[:1], match, outcome)
            toll.part = True
            yield toll

    def _finished(self, toll: Toll, match: re.Match[str]) -> Toll:
        """The toll with the group of unlike people, and the number of "nine of the dead were villagers"."""
        if _unlike(toll.chunks):
            toll.group = "mixed"
        if match.groupdict().get("share") and toll.chunks[0].quantity is None:
            toll.figure = figure_of([self._line.chunk(self._word(match.start("share")))], "")
        return toll

    def _and_others(self, chunks: Sequence[Chunk]) -> bool:
        """Whether the last of some people are others than the first ("a guard and at least 11 other people")."""
        last = self._text[chunks[-1].start : chunks[-1].end].lower()
        return len(chunks) > 1 and (" other " in last or last.endswith("others"))

    def _has_outcome(self, at: int) -> bool:
        """Whether a number has an outcome of its own: "14 casualties, including six dead"."""
        return self._line.numbered(at) and self._line.word(at + 1) in {
            "dead",
            "wounded",
            "injured",
            "killed",
            "missing",
        }

    def _take(self, outcome: Outcome, chunks: Sequence[Chunk]) -> None:
        """Note that these people are told of; "killed or wounded" stands for either."""
        outcomes = (outcome, "killed", "injured") if outcome == "unspecified" else (outcome,)
        self._taken.update((each, chunk.start) for chunk in chunks for each in outcomes)

    def _people(self, rule: Rule, match: re.Match[str]) -> list[int]:
        """The places of the people whom a match of a rule tells of."""
        side = rule.values.get("people")
        if side == "after" and self._passive(match):
            return []
        if side == "after":
            nominal = ".nominal" in rule.id and opens_clause(self._line, self._word(match.start()))
            return people.after(self._line, self._word(match.end() + 1), owned=nominal)
        if side == "before":
            return self._with_companions(people.before(self._line, self._word(match.start())), match)
        if side == "beside":
            return people.beside(self._line, self._word(match.start()))
        if rule.id == "captured.number":
            return [self._word(match.start())]
        name = next((key for key in ("who", "who2", "harmed", "fatal", "patients") if match.groupdict().get(key)), None)
        if name is None:
            return []
        first, last = self._word(match.start(name)), self._word(match.end(name) + 1)
        if rule.id in _GIVEN and self._line.people(first) and not self._line.numbered(first):
            return people.after(self._line, first)  # "put the toll at 21 men and a girl"
        return [at for at in range(first, last) if self._line.people(at)]

    def _with_companions(self, found: list[int], match: re.Match[str]) -> list[int]:
        """“The mayor was found dead along with his driver": those whom the words after the verb join to its subject."""
        at = self._word(match.end() + 1)
        joined = self._line.word(at) in {"along", "together"} and self._line.word(at + 1) == "with"
        if not found or not (joined or self._line.word(at) == "alongside" or self._with_his(at)):
            return found
        return [*found, *people.after(self._line, at + 1 + joined)]

    def _with_his(self, at: int) -> bool:
        """Whether "with his driver", "with three of his guards" follows."""
        if self._line.word(at) != "with" or not self._line.people(at + 1):
            return False
        chunk = self._line.chunk(at + 1)
        words = self._text[chunk.start : chunk.end].lower()
        return words.startswith(("his ", "her ", "their ")) or _OF_HIS.search(words) is not None

    def _in_quotation(self, rule: Rule, match: re.Match[str]) -> list[Chunk]:
        """The people at the start of the quotation after a verb: killed "more than 40 terrorists"."""
        at = self._word(match.end() + 1)
        tag = self._line.word(at)
        if rule.values.get("people") == "beside":
            at = self._word(match.start()) - 1
            tag = self._line.word(at)
        elif rule.values.get("people") != "after" or self._passive(match):
            return []
        if tag[:1] != "Q" or not tag[1:].isdigit():
            return []
        quote = self._line.chunk(at)
        for other in self._others:
            first = other.chunks[0] if other.quoted and other.chunks else None
            if first is not None and quote.start <= first.start < quote.end:
                opens = first.start - quote.start <= 1 and first.label in "PN"
                return [first] if opens else []
        return []

    def _passive(self, match: re.Match[str]) -> bool:
        """Whether "was" stands before a participle, so that the people after it are not its object."""
        verb, _, _ = match.group().partition(" ")
        preceding = self._segment.string[max(0, match.start() - 40) : match.start()].split()
        while preceding and preceding[-1].endswith("ly"):
            preceding.pop()
        participle = verb.endswith("ed") or verb in {"slain", "shot", "hurt", "cut", "taken", "led"}
        return participle and bool(preceding) and preceding[-1] in _BE

    def _word(self, start: int) -> int:
        return self._at.get(start, len(self._line.words))
