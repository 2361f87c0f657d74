"""The names that the sentences after a toll give those of whom it tells: "They are Ana Orr and Carl Otis"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from summarizer.engines.rules.losses import people
from summarizer.engines.rules.losses.elliptic import go_on
from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.losses.told import Told, toll_of
from summarizer.engines.rules.patterns import Rule, rule_set
from summarizer.engines.rules.reading.analysis import Segment, Sentence
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.text.expressions import compiled

_REACH = 3
"""Sentences between a toll and the names of its people, at most."""

_ENDS = frozenset({"killed", "injured", "captured", "missing"})
_VICTIMS = frozenset({"victim", "victims", "person", "people", "persons", "dead", "fatality", "casualties"})
_OPENING = compiled(r"(?:meanwhile ,|also ,|D\d+ ,|in (?:addition|all) ,|and) ")


def name_next(told: Sequence[Sentence], tolls: Mapping[int, list[Toll]], text: str) -> None:
    """Add to the tolls of each sentence the people whom it only names, and sentences before it tell as harmed."""
    recent: list[tuple[int, Toll]] = []
    for sentence in told:
        if sentence.region != "headline":
            mine = tolls[sentence.index]
            go_on(mine, [toll for at, toll in recent if at >= sentence.index - 2])
            if recent and "#H" in sentence.outer.words and not any(toll.names for toll in mine):
                mine.extend(_named(sentence.outer, text, [toll for _, toll in recent]))
            recent = [(at, toll) for at, toll in recent if sentence.index - at < _REACH]
            recent += [(sentence.index, toll) for toll in mine if toll.outcome in _ENDS and toll.figure.high != 0]


def _named(segment: Segment, text: str, recent: Sequence[Toll]) -> Iterator[Toll]:
    rules = rule_set("named_next").candidates(segment.words)
    if not rules:
        return
    opens = _OPENING.match(segment.string)
    start = opens.end() if opens is not None else 0
    told = Told.of(segment, text)
    for rule in rules:
        for match in rule.found_in(segment.string):
            if match.start() not in {0, start}:
                break
            chunks = _chunks(told, match)
            toll = _whose(segment, rule, match, recent) if chunks else None
            if toll is not None:
                new = toll_of(told, f"named_next/{rule.id}", chunks, match, toll.outcome)
                new.part, new.group = True, toll.group if new.group == "unknown" else new.group
                yield new
                return


def _chunks(told: Told, match: re.Match[str]) -> list[Chunk]:
    """The people right after a match, if names are among them."""
    line = told.line
    at = match.end() + 1
    word = line.starts.index(at) if at in line.starts else len(line.words)
    found = [line.chunk(where) for where in people.after(line, word)]
    return found if any(chunk.label == "H" for chunk in found) else []


def _whose(segment: Segment, rule: Rule, match: re.Match[str], recent: Sequence[Toll]) -> Toll | None:
    """The latest toll that can be of those whom a match means."""
    tag = match.groupdict().get("who")
    chunk = segment.chunk(tag) if tag else None
    for toll in reversed(recent):
        if toll.group == "militants" and chunk is None:
            continue
        if rule.values.get("one") == "yes" and chunk is None and not _single(toll):
            continue
        if chunk is None or _means(chunk, toll):
            return toll
    return None


def _single(toll: Toll) -> bool:
    return toll.figure.low == toll.figure.high == 1 and not toll.names


def _means(chunk: Chunk, toll: Toll) -> bool:
    """Whether "the other victim", "the three students" are people of a toll."""
    if chunk.determiner not in {"the", "these", "both", "all"} and chunk.quantity is None:
        return False
    head = chunk.head.removesuffix("s")
    if chunk.head in _VICTIMS:
        return toll.group != "militants" and ("other" in chunk.bare.lower() or chunk.head != "person")
    heads = {each.head.removesuffix("s") for each in toll.chunks if each.label == "P"}
    return head in heads
