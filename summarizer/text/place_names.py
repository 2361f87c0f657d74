"""How far the name of a place goes, and which names are only guessed for places: "San Juan de Urama", "X, Y, and Z"."""

from summarizer.text import countries
from summarizer.text.capitalised import Word, adjoins
from summarizer.text.expressions import compiled
from summarizer.text.gazetteer import entries
from summarizer.text.keys import key
from summarizer.text.late import late
from summarizer.text.lexicon import kinds, lists
from summarizer.text.surroundings import word_before

_OF = frozenset("de|del|de la|de los|de las|da|do|dos|du|des|nad|pod|an der|am|sur|sous|upon|ob|na".split("|"))
_FIRST = frozenset(
    "la el los las le les san santa santo sao puerto villa ciudad nueva nuevo barrio colonia rio cerro".split()
)
"""Words with which names of places begin in Spanish and Portuguese, and that elsewhere are none."""

_INDEFINITE = late(r"\b(?:an?|another|several|two|three|four|some|many|various)\s+(?:[a-z-]+\s+){0,2}$")
_REACH = 40


def nameable(word: Word) -> bool:
    """Whether a capitalised word may be part of a name that no list has."""
    known = lists()
    if word.text.isupper() or len(word.key) < 2 or word.key in kinds("place"):
        return False
    listed = word.key in known["never"] or word.key in known["common"] or word.key in known["title"]
    return not listed and countries.country_code(word.text) is None


def opens_name(word: Word) -> bool:
    """Whether a name of a place that goes on may begin with such a word: "La Pajuila", "San Antonio Abad"."""
    return word.key in _FIRST


def name_end(words: tuple[Word, ...], at: int) -> int:
    """The last of up to three words in a row that may be one name, and of what stands after "de", "de la"."""
    last = at
    while last < at + 2 and last + 1 < len(words) and adjoins(words[last]) and _goes_on(words[last + 1]):
        last += 1
    return grown(words, last)


def _goes_on(word: Word) -> bool:
    """Whether a name may go on with a word, be it a common one that is also a name of a place: "Kyee | Kan"."""
    known = lists()
    if nameable(word):
        return True
    if word.text.isupper() or word.key in known["title"] or word.key in known["never"] or word.key in kinds("body"):
        return False
    return word.key in known["common"] and word.key not in kinds("place") and bool(entries(word.key))


def grown(words: tuple[Word, ...], last: int) -> int:
    """The last word of a name that goes on with "de": "San Juan | de Urama", "San Luis | de la Reina"."""
    if last + 1 < len(words) and " ".join(words[last].link.split()) in _OF and nameable(words[last + 1]):
        return last + 1
    return last


def indefinite(text: str, start: int, end: int) -> bool:
    """Whether a generic word after a name is no part of it: "a Lima restaurant", "a downtown Bogota street"."""
    generic = _GENERIC.match(text, end)
    if generic is None:
        return False
    before = _INDEFINITE.search(text, max(0, start - _REACH), start)
    between = before.group().split()[1:] if before is not None else ["none"]
    if not all(word in _LOOSE or word in lists()["place_qualifier"] for word in between):
        return False
    return generic[1].islower() or (generic[1].lower() in _WAYS and _ENDS.match(text, generic.end()) is not None)


_GENERIC = late(r"\s+([^\W\d_]+)")
_ENDS = late(r"[.,;:]|\s+(?:at|in|on|when|where|while|yesterday|today|this|last|by|after|during|and|with)\b")
_LOOSE = frozenset("downtown local small large busy popular luxury nearby private public famous major new".split())
"""What stands before a noun that has a town's name for its adjective."""
_WAYS = frozenset({"street", "avenue", "boulevard", "hotel", "park", "hospital", "university", "road"})
"""Generic words that get a capital where a text in capitals is given back its small letters."""


def titled_site(text: str, words: tuple[Word, ...], at: int, before: str) -> int | None:
    """The last word of a site named after no place, where it stands as one: "at the Central American University"."""
    if before == "the":
        before = word_before(text, words[at].start - len("the "))
    if before not in _WITHIN:
        return None
    last = at
    while last < at + _LONGEST_SITE and last + 1 < len(words) and adjoins(words[last]):
        last += 1
        if words[last].key in _SITES:
            return last
    return None


_WITHIN = frozenset({"at", "near", "outside", "inside", "entered", "stormed"})
_SITES = frozenset(
    "university airport market hospital stadium cathedral hotel prison college academy barracks museum mosque "
    "church monastery".split()
)
_LONGEST_SITE = 4


def listed_with(text: str, words: tuple[Word, ...], last: int, name: str) -> list[tuple[int, int]]:
    """The names that go on a list which a place opens, first and last word: "in Guazapa, Ilobasco, and Suchitoto".

    Each is one that the gazetteer has in the same country, and no name of a person.
    """
    codes = {entry.location.country for entry in entries(key(name))}
    found: list[tuple[int, int]] = []
    while last + 1 < len(words) and codes and " ".join(words[last].link.split()) in _LINKS:
        first = last + 1
        last = name_end(words, first)
        ends = bool(found) and "and" in words[first - 1].link and _closes(text, words, first, last)
        if not (_same_country(text[words[first].start : words[last].end], codes) or ends):
            break
        if _SPEAKS.match(text, words[last].end) or (last + 1 < len(words) and adjoins(words[last])):
            break
        found.append((first, last))
    return found


def _closes(text: str, words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether a name that no list has, and that is nobody's, ends a list of places: "…, and Ilobasco."."""
    known = lists()
    new = not any(words[first].key in known[each] for each in ("given", "surname")) and nameable(words[first])
    return (
        new
        and not entries(key(text[words[first].start : words[last].end]))
        and text[words[last].end : words[last].end + 1] in {".", ",", ";"}
    )


_LINKS = frozenset({",", "and", ", and", "as well as"})
_SPEAKS = late(
    r"(?:'s|’s)?\s+(?:said|says|told|added|announced|stated|and\s+[A-Z]\w+\s+said|who|is|was|has|had|will)\b"
)


def _same_country(name: str, codes: set[str | None]) -> bool:
    known, folded = lists(), key(name)
    if any(folded in known[each] for each in ("given", "surname", "common", "never")):
        return False
    return any(entry.location.country in codes for entry in entries(folded))


_PLURAL = compiled(
    r"\s+(?:neighbou?rhoods|departments|provinces|municipalities|districts|villages|towns|cantons|(?P<street>streets|avenues)|"
    r"suburbs|regions|counties|states|jurisdictions|quarters|wards|communes|hamlets|boroughs|settlements|cities)\b"
)


def plural_generic(text: str, words: tuple[Word, ...], last: int) -> str | None:
    """The kind that one generic word for several names makes: "in the Escalon and San Benito | neighborhoods"."""
    for _ in range(_LONGEST_LIST):
        match = _PLURAL.match(text, words[last].end)
        if match is not None:
            return "site" if match["street"] else "city"
        if last + 1 >= len(words) or " ".join(words[last].link.split()) not in _LINKS:
            return None
        last = name_end(words, last + 1)
    return None


_LONGEST_LIST = 4
