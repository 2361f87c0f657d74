"""What stands beside a name and says that it is a place: ", Country", "Ecuador's", the names of a list."""

from summarizer.text import countries
from summarizer.text.capitalised import Word, adjoins, opens_sentence
from summarizer.text.gazetteer import entries
from summarizer.text.keys import key
from summarizer.text.lexicon import kinds, lists
from summarizer.text.place_context import generic_after, holds
from summarizer.text.place_names import name_end
from summarizer.text.surroundings import word_before, words_before


def owned(text: str, words: tuple[Word, ...], first: int) -> bool:
    """“in Ecuador's Machala", "near South Sudan's Bor": where the owner is a country, and a place could stand."""
    start = words[first].start
    if text[max(start - 3, 0) : start] not in {"'s ", "’s "}:
        return False
    for back in (2, 1):
        if first < back:
            continue
        owner = words[first - back].start
        name = text[owner : start - 3]
        if countries.named(name) and word_before(text, owner).lower() in _BEFORE_OWNER:
            return True
    return False


_BEFORE_OWNER = frozenset("in near at outside around from across inside over of to".split())


def listed(words: tuple[Word, ...], first: int, last: int) -> bool:
    """“Kharkiv, Sumy and Odesa": in a list of names."""
    return first > 0 and words[first - 1].link == ", " and words[last].link in {", ", " and ", ", and "}


def chained(text: str, words: tuple[Word, ...], last: int) -> bool:
    """Whether ", Country" or ", Region" follows."""
    if words[last].link not in {", ", ",\n", " (", ", the "} or last + 1 >= len(words):
        return False
    following = words[last + 1]
    longer = last + 2 < len(words) and adjoins(following)
    two = text[following.start : words[last + 2].end] if longer else following.text
    for name in (two, following.text):
        if countries.named(name) or any(entry.location.kind == "region" for entry in entries(key(name))):
            return True
    return False


def inside_a_place(text: str, words: tuple[Word, ...], last: int) -> bool:
    """Whether ", Country" follows, or "in the region"."""
    if chained(text, words, last):
        return True
    if last + 1 >= len(words) or not holds(text[words[last].end : words[last + 1].start]):
        return False
    following = words[last + 1]
    regions = (entry.location.kind == "region" for entry in entries(following.key))
    if countries.named(following.text) is not None or any(regions):
        return True
    generic = generic_after(text, following.end) or generic_after(text, words[name_end(words, last + 1)].end)
    return generic is not None and generic[1] == "region"


def at_a_site(text: str, start: int, before: str) -> bool:
    """“The olive press at Deir Jarash", "the heights over Tegh": after a word for a site."""
    if before not in {"at", "over"}:
        return False
    words = words_before(text, start, 40)
    site = words[-2].lower() if len(words) > 1 else ""
    return site in _SITES or site.removesuffix("s") in _SITES


_SITES = frozenset(
    "strip airstrip press mill farm post outpost checkpoint camp base barracks bridge crossing clinic school market "
    "mine quarry depot plant refinery station junction ferry landing port harbour border gate height hill ridge slope "
    "bend road track compound house home church mosque shrine temple monastery convent prison jail garrison position "
    "line hospital".split()
)


def inside_a_name(text: str, words: tuple[Word, ...], first: int, last: int, *, headline: bool) -> bool:
    """Whether the neighbours make it part of a longer name: "Paul Jackson", "Lincoln Smith", "Gen. Austin"."""
    before = words[first - 1] if first and adjoins(words[first - 1]) else None
    if headline:
        return before is not None and (before.key in lists()["title"] or before.key in lists()["given"])
    following = words[last + 1] if last + 1 < len(words) and adjoins(words[last]) else None
    if following and not _may_follow(following):
        return True
    return before is not None and not _may_precede(text, before)


def _may_follow(word: Word) -> bool:
    known = lists()
    fine = word.key in known["never"] or word.key in kinds("place")
    return fine or countries.country_code(word.text) is not None or word.key in known["follows_place"]


def _may_precede(text: str, word: Word) -> bool:
    known = lists()
    if word.text in {"Mr", "Mrs", "Ms", "Dr", "St"} or word.key in known["title"]:
        return False
    if word.key in known["never"] or countries.country_code(word.text) or word.key in known["precedes_place"]:
        return True
    return opens_sentence(text, word.start) and word.key not in known["given"] and word.key in known["common"]
