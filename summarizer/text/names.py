"""People, bodies and countries that a text speaks of as actors, and whether two names mean the same one."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.text import actors, bodies, countries
from summarizer.text.bodies import Body, body
from summarizer.text.capitalised import Spans, Word, adjoins, title_case_lines, words
from summarizer.text.gazetteer import entries
from summarizer.text.keys import key
from summarizer.text.lexicon import lists
from summarizer.text.national import national
from summarizer.text.overlapping import reaching_further
from summarizer.text.persons import Name, person_at
from summarizer.text.place_context import modifies
from summarizer.text.places import place_mentions
from summarizer.text.surroundings import word_before

__all__ = ["Body", "Mention", "body", "name_mentions", "same_actor"]

_LOCATIVE = frozenset("in at near outside inside around across throughout toward towards".split())
_OF = frozenset("of eastern western southern northern central downtown from leaving entering".split())
_WATERS = frozenset("lake gulf sea strait new mount bay".split())
_COUNTRY_LINKS = frozenset({" of ", " of the ", " and "})


class Mention(NamedTuple):
    """An actor at text[start:end] == text. `kind`: person, body or country_actor (a country, or its capital for it).

    `title`: a person's role as worded. `country`: alpha-2, by the body, the words of the role, or the country itself.
    `body`: the body itself, or for a person the known body in the role.
    """

    start: int
    end: int
    text: str
    kind: str
    body: Body | None
    title: str | None
    country: str | None


def name_mentions(text: str) -> list[Mention]:
    """Every actor in order, not overlapping; a body inside a person's role ("State Department spokesman") is not one.

    A surname alone is a mention where the text has the full name. A country after "in" or "near" is none. Linear in the
    length of the text.
    """
    found = words(text)
    if not found:
        return []
    lowered = bodies.plain(text)
    headlines = Spans(title_case_lines(text))
    mentions: list[Mention] = []
    alone: list[int] = []
    at = covered = 0
    while at < len(found):
        if found[at].start < covered or _is_function_word(found[at]):
            at += 1
            continue
        listed = (
            bool(mentions) and mentions[-1].kind == "person" and _enumerated(text, mentions[-1].end, found[at].start)
        )
        headline = headlines.hold(found[at].start)
        mention, following, name = _mention_at(text, lowered, found, at, headline=headline, listed=listed)
        if name:
            covered = name.role_end
            while mentions and mentions[-1].start >= name.role_start:
                mentions.pop()
        if mention:
            mentions.append(mention)
        else:
            alone.append(at)
        at = following
    return _with_surnames(text, found, alone, _with_learnt(text, found, alone, mentions))


def _with_learnt(text: str, found: tuple[Word, ...], alone: list[int], mentions: list[Mention]) -> list[Mention]:
    """The mentions, and those of bodies that no list holds where the text calls them bodies elsewhere only."""
    learnt: dict[str, Mention] = {}
    for each in mentions:
        if each.kind == "body" and each.body is not None and each.body.kind == "armed_group" and not body(each.text):
            learnt.setdefault(key(each.text.split()[0]), each)
    short = _short_forms(mentions)
    if not learnt and not short:
        return mentions
    added: list[Mention] = []
    for at in alone:
        word = found[at]
        known = learnt.get(word.key)
        if known is not None and text.startswith(known.text, word.start):
            end = word.start + len(known.text)
            if not text[end : end + 1].isalnum():
                added.append(known._replace(start=word.start, end=end))
        elif (group := short.get(word.key)) is not None and word_before(text, word.start) in {"the", "The"}:
            added.append(group._replace(start=word.start, end=word.end, text=word.text))
    named = {each.text: each for each in learnt.values()}
    kept = [
        named[each.text]._replace(start=each.start, end=each.end)
        if each.kind == "person" and each.title is None and each.text in named
        else each
        for each in mentions
    ]
    return sorted([*kept, *added])


def _short_forms(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Armed groups by the last word of their names, or the first after "Los": “the Falcons", “the Lagartos"."""
    found: dict[str, Mention] = {}
    for each in mentions:
        if each.kind != "body" or each.body is None or each.body.kind != "armed_group":
            continue
        parts = each.text.split()
        word = parts[1] if parts[0] == "Los" and len(parts) > 1 else parts[-1] if len(parts) > 1 else ""
        if len(word) > _SHORTEST_FORM and word[0].isupper() and key(word) not in lists()["never"] | lists()["common"]:
            found.setdefault(key(word), each)
    return found


_SHORTEST_FORM = 4
_JOINTS = frozenset({"and", ",", ", and", ";", "; and"})


def _enumerated(text: str, end: int, start: int) -> bool:
    """Whether only a comma or an "and" stands between two names."""
    return start - end < _FARTHEST_JOINT and text[end:start].strip() in _JOINTS


_FARTHEST_JOINT = 8


def _is_function_word(word: Word) -> bool:
    """A word that begins a sentence and no name; "WHO" is an acronym, and "The Guardian" a newspaper."""
    return word.key in lists()["function"] and word.key != "the" and not (word.text.isupper() and len(word.text) > 1)


def _mention_at(
    text: str, lowered: str, found: tuple[Word, ...], at: int, *, headline: bool, listed: bool = False
) -> tuple[Mention | None, int, Name | None]:
    """What begins at this word, the index of the next word to look at, and the person's name if it is one."""
    word = found[at]
    telex = headline and word.text.isupper() and _in_telex(found, at)
    known = _body_at(text, lowered, found, at, headline=headline, telex=telex)
    name = None if known else person_at(text, found, at, headline=headline, listed=listed)
    if name and name.role_start >= name.start and _is_where(text, name):
        name = None  # “In Israel, the security minister, Ana Orr, …"
    if known:
        start = known.start
        if text[start - 4 : start] in {" al ", " al-"}:  # "the Islamist group al Shabaab"
            start -= len("al ")
        mention = Mention(start, known.end, text[start : known.end], "body", known.body, None, known.body.country)
        return mention, known.last + 1, None
    if name:
        return _person(text, name), name.last + 1, name
    country = _country_at(text, found, at)
    if country:
        code, last = country
        span = (word.start, found[last].end)
        return Mention(*span, text[span[0] : span[1]], "country_actor", None, None, code), last + 1, None
    return None, at + 1, None


def _is_where(text: str, name: Name) -> bool:
    """Whether what has an office behind it is only where somebody is: a country, or a place after "in"."""
    told = text[name.start : name.end]
    if countries.named(told):
        return True
    return word_before(text, name.start).lower() in _LOCATIVE and bool(entries(key(told)))


def _in_telex(found: tuple[Word, ...], at: int) -> bool:
    """Whether the words around are all in capitals too."""
    return all(word.text.isupper() for word in found[max(0, at - 2) : at + 3])


def _body_at(
    text: str, lowered: str, found: tuple[Word, ...], at: int, *, headline: bool, telex: bool
) -> actors.Found | None:
    """The longest body that begins at this word: a known one, one named by its owner, or one with a body's word in it.

    In a headline it cannot be seen where a name ends, and in `telex`, all in capitals, "WHO" is a word.
    """
    word, known, listed = found[at], bodies.longest_at(text, lowered, found[at].start), lists()
    candidates: list[actors.Found | None] = []
    if known and not (telex and bodies.plain(text[word.start : known[1]]) in lists()["never"] | lists()["common"]):
        last = at
        while last + 1 < len(found) and found[last + 1].start < known[1]:
            last += 1
        candidates.append(actors.Found(word.start, known[1], last, known[0]))
    candidates += [actors.owned(text, found, at), national(text, lowered, found, at)]
    if not headline and (
        word.key in listed["begins_body"] or not (word.key in listed["never"] or word.key in listed["title"])
    ):
        candidates.append(actors.phrase(text, found, at))
        if not any(candidates) and (word.key not in listed["given"] or actors.follows_group(text, word.start)):
            candidates.append(actors.described(text, found, at))
    bodies_here = [each for each in candidates if each is not None]
    if not bodies_here:
        return None
    best = max(bodies_here, key=lambda each: each.end)
    return reaching_further(text, lowered, found, at, best) if best.last > at else best


def _person(text: str, name: Name) -> Mention:
    inside, country = _affiliation(name.title) if name.title else (None, None)
    return Mention(name.start, name.end, text[name.start : name.end], "person", inside, name.title, country)


def _affiliation(title: str) -> tuple[Body | None, str | None]:
    """The known body and the country that a role names: "State Department spokesman" → the State Department, "US"."""
    lowered, inside, country = bodies.plain(title), None, None
    for word in words(title):
        if title.startswith("-", word.end):  # "U.S.-designated" says nothing of whose role it is
            continue
        if country is None:
            country = countries.country_code(word.text)
        known = bodies.longest_at(title, lowered, word.start)
        if known and inside is None:
            inside = known[0]
            within = lowered.startswith(inside.name.lower(), word.start) and _inside_another(title, word.start)
            if within:  # "Gazipur Metropolitan Police" is not London's
                return None, country or _country_of_place(title)
    if inside and not country and not title.startswith(inside.name[:4]):  # "Gazipur Metropolitan Police Commissioner"
        country = _country_of_place(title)
    return inside, country or (inside.country if inside else None) or _country_of_place(title)


def _inside_another(title: str, start: int) -> bool:
    """Whether a known name only ends another one: a capitalised word that is no country's stands right before it."""
    before = title[:start].rsplit(maxsplit=1)
    return bool(before) and before[-1][:1].isupper() and countries.country_code(before[-1]) is None


def _country_of_place(title: str) -> str | None:
    """The country of "Borno Governor", of "mayor of Kavu"."""
    for mention in place_mentions(title):
        return mention.location.country
    return None


def _country_at(text: str, found: tuple[Word, ...], at: int) -> tuple[str, int] | None:
    """The country named from here, or the one whose capital is, and the index of the last word."""
    if not countries.may_begin(found[at].key):
        return None
    last = at
    while last - at < 4 and last + 1 < len(found) and (adjoins(found[last]) or found[last].link in _COUNTRY_LINKS):
        last += 1
    while last >= at:
        name = text[found[at].start : found[last].end]
        code = countries.named(name) or countries.capital_of(name)
        if code:
            break
        last -= 1
    else:
        return None
    before = word_before(text, found[at].start)
    if before in _LOCATIVE or (countries.adjectival(name) and modifies(text, found[last].end)):
        return None
    if not countries.named(name) and (before in _OF or _inside_a_name(found, at)):
        return None
    if at and found[at - 1].key in _WATERS and (adjoins(found[at - 1]) or found[at - 1].link == " of "):
        return None
    return code, last


def _inside_a_name(found: tuple[Word, ...], at: int) -> bool:
    """Whether a capital's name goes on with the word before it: "Mocimboa da Praia", "George Washington"."""
    if not at or not (adjoins(found[at - 1]) or found[at - 1].link in {" da ", " de ", " del ", " la "}):
        return False
    return found[at - 1].key not in lists()["never"]


def _with_surnames(text: str, found: tuple[Word, ...], alone: list[int], mentions: list[Mention]) -> list[Mention]:
    """The mentions, and those by the surname of someone whose full name stands elsewhere, with that one's country."""
    people: dict[str, Mention] = {}
    for each in mentions:
        if each.kind == "person" and " " in each.text:
            surname = key(each.text.rpartition(" ")[2])
            people.setdefault(surname, each)
            people.setdefault(surname.removeprefix("al "), each)
            parts = each.text.split()
            if len(parts) > 2 and len(parts[-2]) > 3:  # "Villaseñor" of Rogelio Villaseñor Tapia
                people.setdefault(key(parts[-2]), each)
    if not people:
        return mentions
    added: list[Mention] = []
    for word in (found[at] for at in alone):
        if word.key in people and not any(word.key in lists()[each] for each in ("never", "common", "title")):
            start = word.start
            if added and text[added[-1].end : start].isspace():  # both surnames of "Rogelio Lopez Albujar"
                start = added.pop().start
            added.append(Mention(start, word.end, text[start : word.end], "person", None, None, None))
    return [_of_one_country(each, people) for each in sorted([*mentions, *added])]


def _of_one_country(mention: Mention, people: dict[str, Mention]) -> Mention:
    if mention.kind != "person" or mention.country:
        return mention
    full = people.get(key(mention.text.rpartition(" ")[2]))
    return mention._replace(country=full.country) if full else mention


@lru_cache(maxsize=4096)  # claims, proposals and reactions are each held against all others, by the same few names
def same_actor(a: str, b: str) -> bool:
    """Whether two names mean one actor: a known body, an acronym, a surname of the full name, or equal when folded."""
    one, two = key(a), key(b)
    if not one or not two:
        return False
    if one == two:
        return True
    known, other = body(a), body(b)
    if known or other:
        return known == other
    if countries.country_code(a) and countries.country_code(a) == countries.country_code(b):
        return True
    return _acronym(a, b) or _acronym(b, a) or _surname(one, two) or _surname(two, one)


def _acronym(short: str, long: str) -> bool:
    """Whether `short` is made of the initials of `long`: "LFK" of "Liberation Front of Kavu"."""
    letters = short.replace(".", "")
    if not (letters.isupper() and letters.isalpha() and len(letters) > 1 and " " in long):
        return False
    parts = long.replace("-", " ").split()
    every = "".join(part[0] for part in parts).upper()
    capitals = "".join(part[0] for part in parts if part[0].isupper())
    return letters in {every, capitals}


def _surname(short: str, full: str) -> bool:
    """Whether `short` is the last word or words of `full`: "watson" of "adrienne watson"; "al" before it is nothing."""
    bare = short.removeprefix("al ")
    return len(bare) > 2 and bare not in lists()["common"] and full.endswith(f" {bare}")
