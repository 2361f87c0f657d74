"""Rules as data: one regular expression over a chunked sentence, with the words that gate it and an example.

A file of `patterns/` holds blocks::

    [killed.passive outcome=killed]
    when killed slain
    find (?P<who><people>)<aside><adv> <be><adv> (?:killed|slain)
    e.g. Four soldiers were killed in the blast.
    not  The bill was killed in committee.

`when` names words one of which must occur (`#E` asks for a chunk of that label); `<name>` is a macro of `macros.txt`. A
rule is compiled when a text first holds one of its words. Every example is a test: `e.g.` must match, `not` may not.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from types import MappingProxyType

from summarizer.engines.rules.lexicon import FOLDER
from summarizer.engines.rules.needs import Need, may_match, needs_of
from summarizer.text.expressions import compiled

_OPEN = ("(?P<content>.{5,}?) ", "(?P<content>.{8,}?) ")


@dataclass(slots=True)
class Rule:
    """One rule of a file. `values` are the attributes after the id.

    `is_open`: a match begins with words of any kind and number ("…, police said").
    """

    id: str
    values: Mapping[str, str]
    when: frozenset[str]
    source: str
    examples: tuple[str, ...]
    near_misses: tuple[str, ...]
    is_open: bool = False
    compiled: re.Pattern[str] | None = field(default=None, repr=False)
    needed: tuple[Need, ...] | None = field(default=None, repr=False)

    @property
    def needs(self) -> tuple[Need, ...]:
        """What a string must hold for the rule to match it, first what is looked for soonest."""
        if self.needed is None:
            self.needed = tuple(sorted(needs_of(self.source, self.when), key=len))
        return self.needed

    def found_in(self, string: str) -> Iterator[re.Match[str]]:
        """Its matches in a chunked string."""
        return self.pattern.finditer(string) if may_match(self.needs, string) else iter(())

    def first_in(self, string: str) -> re.Match[str] | None:
        """Its first match in a chunked string."""
        needs = self.needs if self.needed is None else self.needed
        return self.pattern.search(string) if may_match(needs, string) else None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled on first use."""
        if self.compiled is None:
            self.compiled = compiled(r"(?<!\S)(?:" + expand(self.source) + r")(?!\S)")
        return self.compiled


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of one file, in order; by the words that gate them themselves, and their numbers in that order."""

    rules: tuple[Rule, ...]
    by_word: Mapping[str, tuple[Rule, ...]]
    numbers: Mapping[str, tuple[int, ...]]
    triggers: frozenset[str]

    def candidates(self, words: frozenset[str]) -> Sequence[Rule]:
        """The rules one of whose words occurs, in the order of the file."""
        hits = words & self.triggers
        if not hits:
            return ()
        if len(hits) == 1:
            return self.by_word[next(iter(hits))]
        numbers = set(chain.from_iterable([self.numbers[word] for word in hits]))
        return [self.rules[number] for number in sorted(numbers)]

    def matches(self, string: str, words: frozenset[str]) -> list[tuple[Rule, re.Match[str]]]:
        """Each match of each candidate rule in a chunked string."""
        found: list[tuple[Rule, re.Match[str]]] = []
        for rule in self.candidates(words):
            needs = rule.needs if rule.needed is None else rule.needed
            if not needs or may_match(needs, string):
                pattern = rule.compiled or rule.pattern
                for match in _from_the_first(pattern, string) if rule.is_open else pattern.finditer(string):
                    found.append((rule, match))  # noqa: PERF401  # most patterns have no match, and a list costs more
        return found


def _from_the_first(pattern: re.Pattern[str], string: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with words of any kind and number, each tried from one place alone.

    What has no match from where words begin has none from a later one, which would only be given fewer of them: so a
    sentence is read once, not once from each of its words.
    """
    match = pattern.match(string)
    while match is not None:
        yield match
        match = pattern.match(string, match.end() + 1)  # behind the space


_MACRO = compiled(r"(?<!\?P)<([a-z_]+)>")
_MACRO_DEPTH = 4


def expand(source: str) -> str:
    """A rule's expression with its macros filled in; macros may use macros."""
    for _ in range(_MACRO_DEPTH):
        if not _MACRO.search(source):
            return source
        source = _MACRO.sub(lambda match: _macros()[match.group(1)], source)
    return source


@cache
def _macros() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in _lines("macros.txt"):
        name, _, value = line.partition(" = ")
        found[name.strip()] = value.strip()
    return MappingProxyType(found)


@cache
def rule_set(name: str) -> RuleSet:
    """The rules of `patterns/<name>.txt`."""
    rules = tuple(_parse(_lines(f"{name}.txt")))
    by_word: dict[str, list[int]] = {}
    for number, rule in enumerate(rules):
        for word in rule.when:
            by_word.setdefault(word, []).append(number)
    return RuleSet(
        rules,
        {word: tuple([rules[number] for number in numbers]) for word, numbers in by_word.items()},
        {word: tuple(numbers) for word, numbers in by_word.items()},
        frozenset(by_word),
    )


RULE_FILES = (
    "casualties",
    "breakdowns",
    "named_next",
    "figures",
    "claimants",
    "reactions",
    "unknowns",
    "attribution",
    "background",
    "violence",
    "targets",
)
"""The pattern files there are."""


def _lines(name: str) -> list[str]:
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _parse(lines: Iterable[str]) -> Iterator[Rule]:
    block: list[str] = []
    for line in lines:
        if line.startswith("[") and block:
            yield _rule(block)
            block = []
        block.append(line)
    if block:
        yield _rule(block)


def _rule(block: list[str]) -> Rule:
    name, *attributes = block[0][1 : block[0].rindex("]")].split()
    fields: dict[str, list[str]] = {"when": [], "find": [], "e.g.": [], "not": []}
    for line in block[1:]:
        key, _, value = line.partition(" ")
        fields[key].append(value.strip())
    source = "".join(fields["find"])
    return Rule(
        id=name,
        values=MappingProxyType(dict(item.split("=", 1) for item in attributes)),
        when=frozenset(" ".join(fields["when"]).split()),
        source=source,
        examples=tuple(fields["e.g."]),
        near_misses=tuple(fields["not"]),
        is_open=source.startswith(_OPEN),
    )
