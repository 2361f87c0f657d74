"""How many people a phrase stands for: counts, names, companions, bare plurals."""

import re
from functools import cache, lru_cache

from summarizer.text.amounts import SEVERAL, UNKNOWN, ZERO, Interval
from summarizer.text.countries import adjectival
from summarizer.text.expressions import compiled
from summarizer.text.keys import key
from summarizer.text.lexicon import lists
from summarizer.text.quantities import PEOPLE, Quantity, quantities

_ONE = Interval(1, 1, approximate=False)

_KIN = (
    "wife|husband|son|daughter|mother|father|brother|sister|baby|infant|child|driver|bodyguard|guard|aide|cousin|uncle"
    "|matron|companion|colleague|partner|assistant|secretary|deputy|pilot|co-pilot|chauffeur|escort|minder|nanny|maid"
    "|cook|guide|porter|translator|interpreter|cameraman|lawyer|orderly|adjutant|gunner|headmaster|principal|chaplain"
    "|aunt|nephew|niece|colleague|friend|interpreter|translator|assistant|deputy|partner|fianc[ée]e?|grand\\w+"
)

_SINGULAR = (
    "man|woman|boy|girl|child|person|soldier|officer|policeman|policewoman|civilian|driver|pilot|guard|bodyguard"
    "|journalist|reporter|photographer|cameraman|cleric|priest|imam|bishop|judge|lawyer|doctor|nurse|teacher|student|pupil"
    "|worker|contractor|commander|general|colonel|captain|major|lieutenant|sergeant|official|minister|mayor|governor"
    "|senator|lawmaker|leader|politician|activist|gunman|attacker|bomber|assailant|militant|fighter|suspect|hostage|victim"
    "|villager|farmer|fisherman|resident|passenger|bystander|passer-by|serviceman|marine|sailor|trooper|constable"
    "|sergeant|engineer|businessman|diplomat|ambassador|peacekeeper|tourist|toddler|infant|baby|teenager|member|shopkeeper"
    f"|{_KIN}"
)
"""Nouns for one person."""

_PLURAL = (
    "people|personnel|police|troops|staff|crew|children|others"
    "|\\w*(?:wo|gun|police|service|fisher|clergy|business|fire)?men"
)


_COLLECTIVE = (
    "family|group|number|lot|crowd|party|team|crew|dozen|unit|squad|patrol|convoy|gang|majority|minority|handful|total"
    "|toll|series|score|hundred|thousand|million"
)
"""Nouns after "a" that stand for several people or for none."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    flags = re.IGNORECASE
    return {
        "rest": compiled(r",?\s+(?:including|among\s+(?:them|whom)|of\s+(?:whom|them|which)|most\s+of)\b", flags),
        "verb": compiled(
            r"\s+(?:was|were|is|are|has|have|had|been|be|died|dies|killed|wounded|injured|hurt|dead|missing|suffered"
            r"|remain(?:ed|s)?|lost|perished|captured|abducted|kidnapped|arrested|reported)\b",
            flags,
        ),
        "joint": compiled(
            r"(?:[,;]\s*)?\s(?:and|as well as|along with|together with|plus)\s+|[,;]\s+|\s+with\s+(?=his|her)", flags
        ),
        "none": compiled(r"(?:no|zero|nobody|none|no[\s-]?one|without)\b", flags),
        "unnumbered": compiled(
            r"(?:\w+\s+){0,3}(?:casualties|injuries|deaths|fatalities|losses|dead|wounded|injured|toll)\b", flags
        ),
        "age": compiled(r"\b(?:an?\s+)?[\w-]{1,12}[\s-]year[\s-]olds?\b", flags),
        "others": compiled(r"\b(?:others?|another)\b", flags),
        "couple": compiled(r"(?:an?|the|his|her|another)\s+(?:[\w-]+\s+){1,3}couple", flags),
        "somebody": compiled(rf"(?:an?|another)\s+(?:[\w'’-]+\s+){{0,4}}(?!(?:{_COLLECTIVE})\b)\w+[^\W\ds]", flags),
        "article": compiled(r"an?\s+|one\s+", flags),
        "said_of": compiled(rf"an?\s+|one\s+|the\s+(?:[\w.'’-]+\s+){{0,4}}(?:{_SINGULAR})\b", flags),
        "singular": compiled(rf"(?:[\w.'’-]+\s+){{0,6}}(?:{_SINGULAR})\b", flags),
        "kin": compiled(rf"(?:his|her|their|its|the)\s+(?:\w+\s+){{0,2}}(?:{_KIN})\b", flags),
        "family": compiled(r"(?:his|her|their)\s+(?:\w+\s+){0,2}(?:family|relatives|\w+s)\b", flags),
        "plural": compiled(rf"(?:[\w.'’-]+\s+){{0,6}}(?:\w{{2,}}[^s\W]s|{_PLURAL})\b", flags),
        "name": compiled(
            r"(?:[\w'’.-]+\s+){0,8}[A-Z][\w'’-]+(?:\s+(?:al|el|bin|ibn|de|von|van))?\s+(?:(?:al|el|as|ar|an|ad|at|ul)-)?[A-Z][\w'’-]+\s*$"
        ),
        "bracket": compiled(r"(?<=\S) \([^()]{1,80}\)"),
        "joined": compiled(
            r"\b(?:along with|together with|alongside)\s+"
            r"|\bwith\s+(?=(?:(?:an?|one|two|three|four|five|six|\d+)\s+of\s+)?(?:his|her|their)\s)",
            flags,
        ),
        "run": compiled(r"(?:[A-Z][\w'’.-]*\s+){1,6}[A-Z][\w'’-]+$"),
        "trade": compiled(rf"(?:{PEOPLE}|(?:{_SINGULAR})s?)", flags),
        "called": compiled(
            rf"(?!(?:an?|one|his|her|their|its|the|another) )(?:[a-z-]+\s+){{0,3}}(?:{_SINGULAR}|hopeful)"
            r"(?:\s+(?:of|for|at|in|to)\s.*)?"
        ),
        "placed": compiled(
            r"\b(?:in|from|of|at|near|between|to|by|around)\s+(?:the\s+)?[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)?$"
        ),
        "surname": compiled(r"(?:[\w'’.-]+\s+){0,8}[A-Z][\w'’-]*[^\W\ds]$"),
        "years": compiled(r"(?:aged )?\d{1,2}", flags),
        "people": compiled(rf"\b(?:{PEOPLE}|{_SINGULAR}|\w+s)\b", flags),
    }


@lru_cache(maxsize=128)  # a count is read when it is found, when it is put into words, and when it is held to its text
def interval(words: str) -> Interval | None:
    """The interval that the words of a count allow, or None where they hold no count.

    Reads amounts ("at least four soldiers"), none ("nobody was hurt"), one person ("a soldier", a name), a person with
    companions ("X and his wife and two children"), bare plurals ("soldiers were wounded"), and harm without a number
    ("casualties"), for which both ends are open.
    """
    patterns = _patterns()
    phrase = patterns["rest"].split(" ".join(words.split()).strip(' .,;:"“”'), maxsplit=1)[0]
    phrase = patterns["bracket"].sub("", phrase)
    if not phrase:
        return None
    verb = patterns["verb"].search(phrase)
    head = phrase[: verb.start()] if verb else phrase
    counted = _phrase(head)
    if counted is not None and verb and patterns["others"].search(phrase, verb.end()):
        counted = _with_others(counted, phrase[verb.end() :])
    joined = patterns["joined"].search(phrase, verb.end()) if verb else None
    if counted is not None and joined is not None:
        return _added(counted, _phrase(phrase[joined.end() :]) or Interval(0, 0, approximate=False))
    if counted is None and verb:
        counted = _phrase(phrase[verb.end() :].strip()) or _phrase(phrase)
    return counted


def _with_others(counted: Interval, rest: str) -> Interval:
    """“Two elders, shooting dead at least one other man": the others come on top, if they suffer the same."""
    found = quantities(rest)
    return _added(counted, found[0].interval) if len(found) == 1 and not _OUTCOME_CHANGES.search(rest) else counted


_OUTCOME_CHANGES = compiled(r"\b(?:wound|injur|hurt|captur|abduct|kidnap|arrest|missing)", re.IGNORECASE)


def _phrase(phrase: str) -> Interval | None:
    patterns = _patterns()
    found = quantities(phrase)
    if not found and patterns["none"].match(phrase):
        return ZERO
    parts = _parts(phrase, found)
    if len(parts) > 1 and (total := _sum(parts)) is not None:
        return total
    return found[0].interval if found else _bare(phrase)


def _parts(phrase: str, found: list[Quantity]) -> list[tuple[str, bool]]:
    """The members of an enumeration, and whether only a comma stands before each; an "and" inside an amount ("between
    20 and 30") parts nothing.
    """
    parts, start, comma = [], 0, False
    for joint in _patterns()["joint"].finditer(phrase):
        if not any(q.start < joint.end() and joint.start() < q.end for q in found):
            parts.append((phrase[start : joint.start()], comma))
            start, comma = joint.end(), joint.group().strip() in {",", ";"}
    return [*parts, (phrase[start:], comma)]


def _sum(parts: list[tuple[str, bool]]) -> Interval | None:
    """The sum of the parts of an enumeration; None where they are not all people."""
    total: Interval | None = None
    numeric = after_name = after_person = False
    for number, (words, comma) in enumerate(parts):
        part = words.removeprefix("of ") if not comma and _is_name(words) else words
        if part.startswith(("also ", "of ", "from ")) or (
            after_name and comma and _patterns()["years"].fullmatch(part)
        ):
            continue  # "his wife, also a teacher": the same person; "Ana Orr, 55, …"
        found = quantities(part)
        alone = _ONE if _is_surname(part) and _of_people(parts, number) else None
        one = found[0].interval if found else _bare(part) or alone
        if one is None or one == UNKNOWN:
            continue
        if after_name and comma and not found and _patterns()["said_of"].match(part):
            continue  # "X, a businessman, and …", "X, the secretary, …": the same person
        if after_name and not found and _patterns()["called"].fullmatch(part):
            continue  # "X, political leader and former commander"
        if after_person and comma and not found and (_is_name(part) or alone is not None):
            after_person = False
            continue  # "the mayor, X, and …"
        if numeric and not found and one == SEVERAL:
            continue  # "two officers and soldiers": the number counts both
        numeric = numeric or bool(found)
        after_name = not found and (_is_name(part) or alone is not None)
        after_person = not found and one == _ONE and not after_name
        total = one if total is None else _added(total, one)
    return total


def _of_people(parts: list[tuple[str, bool]], at: int) -> bool:
    """Whether another part of an enumeration is a person beyond doubt, or every part is a surname."""
    if at and _patterns()["placed"].search(parts[at - 1][0]):
        return False  # "a teacher from Sidon and Tyre"
    others = [
        part for number, (part, _) in enumerate(parts) if number != at and not _patterns()["years"].fullmatch(part)
    ]
    return any(_is_name(part) or _one_person(part) for part in others) or all(_is_surname(part) for part in others)


def _is_surname(part: str) -> bool:
    """Whether a part ends in one capitalised word that names no people, place or office: "Otalora", "Senator Galán"."""
    if part.isupper() or not _patterns()["surname"].fullmatch(part) or _patterns()["placed"].search(part):
        return False
    last = part.rsplit(maxsplit=1)[-1]
    return not _known(last) and not _patterns()["trade"].fullmatch(last)


def _added(a: Interval, b: Interval) -> Interval:
    low = None if a.low is None or b.low is None else a.low + b.low
    high = None if a.high is None or b.high is None else a.high + b.high
    return Interval(low, high, a.approximate or b.approximate)


def _is_name(part: str) -> bool:
    return not part.isupper() and _patterns()["name"].match(part) is not None


def _has_first_name(phrase: str) -> bool:
    """Whether the capitalised words at the end are a person's, so that "Flores" is no plural, as "Officers" is."""
    patterns = _patterns()
    run = patterns["run"].search(phrase)
    if run is None:
        return False
    *first, last = run.group().split()
    if any(key(word) in lists()["given"] for word in first):
        return True
    return not patterns["trade"].fullmatch(last) and not any(_known(word) for word in [*first, last])


def _known(word: str) -> bool:
    """Whether a capitalised word is at home elsewhere than in people's names."""
    known = lists()
    folded = key(word)
    return adjectival(word) is not None or any(folded in known[name] for name in ("common", "never", "title"))


def _bare(phrase: str) -> Interval | None:
    """A phrase without an amount."""
    patterns = _patterns()
    phrase = phrase.strip()
    if phrase.lower() in {"a", "an", "another"}:
        return _ONE
    if phrase.lower().startswith("few") and phrase[3:4] in {"", " "}:
        return SEVERAL
    if patterns["couple"].fullmatch(phrase):
        return Interval(2, 2, approximate=False)
    if patterns["age"].search(phrase):
        phrase = "a " + patterns["age"].sub("", phrase).strip()
    if _one_person(phrase):
        return _ONE
    if patterns["family"].fullmatch(phrase):
        return Interval(1, None, approximate=True) if phrase.lower().endswith("family") else SEVERAL
    if patterns["unnumbered"].fullmatch(phrase):
        return UNKNOWN
    if _is_name(phrase) and (_has_first_name(phrase) or not patterns["plural"].fullmatch(phrase)):
        return _ONE
    if patterns["plural"].fullmatch(phrase):
        return SEVERAL
    return _ONE if patterns["singular"].fullmatch(phrase) else None


def _one_person(phrase: str) -> bool:
    """Whether a phrase is of one person: "her son", "a soldier", "a crane operator"."""
    patterns = _patterns()
    if patterns["kin"].match(phrase) or patterns["somebody"].fullmatch(phrase):
        return True
    return bool(patterns["article"].match(phrase) and patterns["people"].search(phrase))


__all__ = ["Interval", "Quantity", "interval"]
