"""Whether a text speaks of somebody or something: by name, by part of a name, by another name of the same body."""

import re
from functools import lru_cache

from summarizer.grounding.context import Context, Sentence, plain, tokens
from summarizer.grounding.countries_named import countries_in
from summarizer.text import names
from summarizer.text.expressions import compiled
from summarizer.text.places import country_code
from summarizer.text.whole_words import unjoined

FUNCTION_WORDS = frozenset(
    """
    a an the of in on at by for from to and or de del di da du la le el al bin ibn van von der den s his her their its
    with who which that was were is are mr mrs ms dr sir""".split()
)
"""Words of a name that identify nobody."""

GENERAL_WORDS = frozenset(
    "people persons person casualties victims members others individuals men dead wounded family relatives".split()
)
"""Words for people that an engine may choose freely."""


@lru_cache(maxsize=2048)
def content(name: str) -> tuple[str, ...]:
    """The words of a name that identify, in small letters."""
    found = tuple(word for word in tokens(plain(name).lower()) if word not in FUNCTION_WORDS)
    return found or tuple(tokens(plain(name).lower()))


def occurs(name: str, context: Context) -> bool:
    """Whether the article has the name: all its words, or another name of the same known body."""
    parts = content(name)
    if not parts:
        return False
    if all(part in context.tokens or part in GENERAL_WORDS for part in parts):
        return True
    own = country_code(name)
    if own is not None and own in context.countries:
        return True
    code, rest = national(name)
    if rest and all(part in context.tokens for part in content(rest)) and code in context.countries:
        return True
    return _says(name, context.text) or _has_alias(name, context.text)


def fits(name: str, sentence: Sentence) -> bool:
    """Whether a sentence has the name, outside of quotation or within."""
    if find(name, sentence.lower) is not None:
        return True
    if any(
        names.same_actor(name, mention.body.name if mention.body else mention.text)
        for mention in sentence.names
        if mention.kind != "country_actor"
    ):
        return True
    code, rest = national(name)
    return bool(rest) and find(rest, sentence.lower) is not None and code in sentence.countries


@lru_cache(maxsize=1024)
def national(name: str) -> tuple[str | None, str]:
    """A body called by its country's adjective, as code and the rest: "Afghan foreign ministry"; else null and ""."""
    first, _, rest = plain(name).strip().partition(" ")
    code = country_code(first) if " " in rest and first[:1].isupper() else None
    return (code, rest) if code is not None and rest == rest.lower() else (None, "")


def find(name: str, text: str) -> tuple[int, int] | None:
    """Where a text in small letters first speaks of the name: in full, by an alias, by surname or by its own word."""
    for start, end in positions(name, text):
        return start, end
    return None


def positions(name: str, text: str) -> list[tuple[int, int]]:
    """All places where a text in small letters speaks of the name."""
    if not content(name):
        return []
    whole = _small(name)
    found = [(at, at + len(whole)) for at in unjoined(text, whole)]
    if found:
        return found
    for words, pattern in _patterns(name):
        if words in text:
            found = [match.span() for match in _compiled(pattern).finditer(text)]
            if found:
                return found
    return []


@lru_cache(maxsize=1024)
def _patterns(name: str) -> tuple[tuple[str, str], ...]:
    """From another whole name of the body down to what identifies it within an article.

    Each with words without which it cannot match: most are never made.
    """
    parts = content(name)
    wanted: list[tuple[str, str]] = []
    known = names.body(name)
    if known is not None:
        others = "|".join(re.escape(plain(alias).lower()) for alias in (known.name, *known.aliases))
        wanted.append(("", rf"(?<![\w-])(?:{others})(?!\w)"))
    if len(parts) > 1:
        between = r"\W+(?:\w+\W+){0,2}".join(map(re.escape, parts))
        wanted.append((max(parts, key=len), rf"(?<![\w-]){between}(?!\w)"))
        acronym = "".join(part[0] for part in parts)
        if len(acronym) > 2:
            wanted.append((acronym, rf"(?<![\w-]){re.escape(acronym)}(?!\w)"))
    if _is_person(name):
        wanted.append((parts[-1], rf"(?<![\w-]){re.escape(parts[-1])}(?![\w-])"))
    elif head := _head(name, parts):
        stem = head.removesuffix("s")
        of_it = rf"(?<![\w-])(?:the|a|an|one|its|their|this|that) {re.escape(stem)}s?(?![\w-])"
        wanted.append((stem, of_it))
    return tuple(wanted)


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return compiled(pattern)


GROUP_HEADS = frozenset(
    """militia militias group groups rebels militants insurgents fighters gunmen army guards front movement brigade
    spokesperson spokesman spokeswoman police ministry government officials official forces force council party network
    cell faction gang cartel attackers jihadists separatists guerrillas extremists terrorists commander governor mayor
    company agency court coalition union authority authorities prosecutor prosecutors hospital""".split()
)
"""Heads of a name or a description that alone, with an article, speak of its bearer."""


def _head(name: str, parts: tuple[str, ...]) -> str:
    """What its bearer is: the last word of "defence ministry", the first of "Ministry of Defence"; else nothing."""
    if len(parts) < 2:
        return ""
    if parts[-1] in GROUP_HEADS:
        return parts[-1]
    leads = parts[0] in LEADING_HEADS and f"{parts[0]} of " in f"{plain(name).lower()} "
    return parts[0] if leads else ""


LEADING_HEADS = frozenset("ministry department council court office agency union".split())
"""Heads before "of": bodies of a state, and no force or movement, of which an article may have several."""


def _small(name: str) -> str:
    return plain(name).lower().strip()


def _says(name: str, text: str) -> bool:
    return next(unjoined(text, _small(name)), None) is not None


def _is_person(name: str) -> bool:
    """Two to five capitalised words and small particles, and no known body: reads like a person's name."""
    parts = name.split()
    if not 2 <= len(parts) <= 5 or names.body(name) is not None or content(name)[-1] in GROUP_HEADS:
        return False
    return all(part[:1].isupper() or part.lower().split("-")[0] in _PARTICLES for part in parts)


_PARTICLES = frozenset("al el bin ibn de del der den di da van von la le ben abu".split())


def _has_alias(name: str, text: str) -> bool:
    known = names.body(name)
    if known is None:
        return False
    return any(_says(alias, text) for alias in (known.name, *known.aliases))


def by_its_arms(name: str, sentence: Sentence) -> bool:
    """Whether a country acts by its forces or arms: "Ukrainian drones" for Ukraine."""
    code = country_code(name)
    if code is None:
        return False
    ends = [match.end() for match in _ARMS.finditer(sentence.lower)]
    return any(at < end <= at + 60 and found == code for at, found in countries_in(sentence.text) for end in ends)


_ARMS = compiled(
    r"(?<=\w )(?:drones?|missiles?|rockets?|shells?|artillery|aircraft|jets?|warplanes?|planes?|bombers?|helicopters?"
    r"|troops|forces|soldiers|army|military|air force|navy|gunners|shelling|fire|air ?strikes?|strikes?|commandos?"
    r"|warships?|gunboats?|patrol boats?|bombs?|bombing|bombardment|barrages?|mortars?|munitions?|mines?|torpedo(?:es)?"
    r"|tanks?|batter(?:y|ies)|snipers?|marines|paratroopers|border guards|raids?|attacks?|hackers|agents)\b"
)
