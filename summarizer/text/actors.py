"""Bodies that no list holds, by the words that make a body: "the Iraqi interior ministry", "Basra police"."""

from itertools import pairwise
from typing import NamedTuple

from summarizer.text import countries
from summarizer.text.bodies import SUFFIXES, Body
from summarizer.text.capitalised import Word, adjoins, opens_sentence
from summarizer.text.case_forms import sort_of
from summarizer.text.gazetteer import entries
from summarizer.text.keys import key
from summarizer.text.late import late
from summarizer.text.lexicon import kinds, lists
from summarizer.text.surroundings import after_possessive, each_word_after, without_possessive, word_before

# A name that nothing else tells of, before what it is: "the Maute group", "Kavu River militia".
_CALLED = late(
    r"[ \n](?:(?:militant|armed|rebel|jihadist|separatist|criminal|drug|terrorist|terror|insurgent|paramilitary|"
    r"islamist|street|crime|opposition|political|rights|aid|monitoring)[ \n]){0,2}"
    r"(group|gang|cartel|militia|militants|rebels|fighters|insurgents|faction|guerrillas|network|movement|party|"
    r"organi[sz]ation|brigade)\b"
)
# "Sons of the River, a little-known group".
_IS_A = late(
    r",[ \n](?:an?|the)[ \n](?:(?!of\b|for\b)[\w'’-]{1,25}[ \n]){0,4}?"
    r"(group|gang|cartel|militia|faction|guerrilla|movement|party|organi[sz]ation|"
    r"outfit|offshoot|affiliate|insurgency|collective|syndicate|splinter|paramilitaries|guerrillas|hackers|"
    r"alliance|coalition|agency|charity|watchdog|newspaper|broadcaster|think[ \n]tank|operator|company|firm|carrier|"
    r"airline|bank|utility|union|association|society|regulator|contractor|insurer|supplier|producer|refiner|college|"
    r"institute|observatory|foundation|club|cooperative)\b"
)
# "A group calling itself the Black Wolves", and "the Sons of the River claimed responsibility".
_NAMED_SO = late(
    r"\b(?:calling itself|calls itself|styles itself|styling itself|called itself|"
    r"call themselves|calling themselves|group called|group named|"
    r"militia called|movement called|gang called|"
    r"(?:group|gang|cartel|militia|faction|outfit|collective|network|movement|cell|band|brigade|crew|"
    r"hackers|hacktivists|militants|rebels|fighters|gunmen|organi[sz]ation|syndicate)(?: of [a-z]{3,20})?,?"
    r"(?:[ \n](?:that|which|who|is|was|locally|widely|simply|now|also)){0,3}[ \n]"
    r"(?:known as|called|dubbed|named|goes by|go by|going by|goes by the name(?: of)?|styling itself|calling itself)|"
    r"(?:underground|partisan|resistance|guerrilla|rebel|armed|separatist|insurgent) movement,?|"
    r"(?:gang|cartel|militia|faction|outfit|guerrilla group|rebel group|armed group|militant group|criminal group|"
    r"jihadist group|hacker group|hacking group|gang alliance|hacker collective|hacking collective|terrorist group|"
    r"separatist group|ransomware group|ransomware crew),?)[ \n](?:the[ \n])?[\"“'‘]?$"
)
# "The Jewish umbrella group CRIF", "the aid group MSF".
_PEACEFUL_SO = late(
    r"\b(?:umbrella|rights|aid|advocacy|lobby|trade|opposition|student|students'|monitoring|charity|campaign|victims'|"
    r"media|industry|press freedom|watchdog)[ \n](?:group|organi[sz]ation|body|association),?[ \n](?:the[ \n])?$"
)
_CLAIMS = late(
    r"[ \n](?:(?:has|have|had|later|also)[ \n])?(?:claimed[ \n](?:responsibility|credit|the[ \n])|"
    r"(?:took|takes|accepts|accepted|assumed|assumes|took[ \n]on)[ \n](?:the[ \n])?(?:full[ \n])?responsibility|"
    r"adopted[ \n](?:the|this)[ \n](?:attack|operation|bombing|ambush|strike)|(?:took|taken)[ \n]credit)"
)
# "The company, Marmara Deniz Tarama, …".
_BEFORE_ITS_NAME = late(
    r"\b(?:company|firm|operator|carrier|airline|bank|charity|union|association|society|utility|regulator|contractor|"
    r"owner|network|agency|institute|foundation|club|cooperative),[ \n]$"
)
# An acronym that acts: "The BNP denied the charge", "PMF fighters".
_ACTS = late(
    r",?[ \n](?:(?:has|have|had|also|later)[ \n])?(?:said|says|denied|denies|claimed|claims|blamed|accused|condemned|"
    r"demanded|asked|advised|told|suspended|closed|halted|stopped|evacuated|cancelled|offered|promised|pledged|sent|"
    r"deplored|denounced|criticised|criticized|appealed|ordered|opened|launched|"
    r"rejected|announced|urged|called|vowed|warned|thanked|praised|welcomed|expressed|"
    r"confirmed|added|declined|did[ \n]not|fighters|militants|rebels|"
    r"gunmen|spokesman|spokeswoman|spokesperson)\b"
)
# The first word of many groups' names: "Jaish al-Zulm", "Jund al-Khilafa", "Harakat al-Shabaab".
_ARABIC_GROUP = late(
    r"(?:Jaish|Jaysh|Jund|Harakat|Liwa|Kata['’]?ib|Saraya|Ansar|Katibat|Lashkar|Tehreek|Hizb|Ahrar|Faylaq)"
    r"[ -](?:[aA]l|[uU]l|[uU]r|[uU]s|[eE]|[aA]s|[aA]d|[aA]n)[- ][A-Z'’]"
)
_ACRONYM = range(3, 7)
_CALLED_REACH = 72
_ARMED_NOUNS = frozenset(
    "gang cartel militia militants rebels fighters insurgents faction guerrillas guerrilla brigade group outfit "
    "offshoot affiliate insurgency collective syndicate splinter paramilitaries hackers".split()
)
_LINKS = frozenset({" of ", " of the ", " for ", " for the ", " and ", "-", "'s ", "’s ", "' ", "’ "})
_OF = frozenset({" of ", " of the "})
_OF_OR_FOR = frozenset({" of ", " of the ", " for "})
# What joins the words of a name that is told to be one: "calls itself Hold the Line", "Oglaigh na hEireann".
_SMALL_WORDS = "the|of|of the|for|for the|to|to the|na|de|de la|del|la|las|los|el|al|do|da|dos|bin|ul"
_IN_A_NAME = frozenset(f" {link} " for link in _SMALL_WORDS.split("|")) | {" ", "-"}
# "The 33rd Front", "the 201st Corps".
_NUMBER_BEFORE = late(r"(?<![\w.,-])[0-9]{1,4}(?:st|nd|rd|th)[ \n]$")
# Whose name may stand within a body's: "People's Liberation Front".
_OWNERS_WITHIN = frozenset(
    "people peoples workers worker women farmers students lord lords king queen prosecutor".split()
)
_LONGEST = 8
_NUMBERED = frozenset({"armed_group", "state_force"})
_LONGEST_NUMBER = 8


class Found(NamedTuple):
    """A body at text[start:end]; `last` is the index of its last capitalised word."""

    start: int
    end: int
    last: int
    body: Body


def owned(text: str, words: tuple[Word, ...], at: int) -> Found | None:
    """A body named by whose it is: "Iraqi security forces", "Iran's Foreign Ministry", "Basra police"."""
    if words[at].key == "the":
        return None
    for owner_last in (at + 1, at) if at + 1 < len(words) and adjoins(words[at]) else (at,):
        head = _head_after(text, words[owner_last].end)
        if head is None:
            continue
        owner = text[words[at].start : words[owner_last].end]
        country, place = countries.country_code(owner), None
        if country is None:
            place = next((entry for entry in entries(key(owner)) if entry.weight), None)
            if place is None:
                continue
        end, word = head
        kind, last = kinds("body")[word], owner_last
        if place and word not in lists()["body_of_place"]:
            continue
        while last + 1 < len(words) and words[last + 1].start < end:
            last += 1
        code = country or (place.location.country if place else None)
        last, end = _with_what_it_is_of(words, last, end)
        return Found(words[at].start, end, last, Body(text[words[at].start : end], (), kind, code))
    return None


def _with_what_it_is_of(words: tuple[Word, ...], last: int, end: int) -> tuple[int, int]:
    """Last word and end with "of National Unity" after a capitalised head."""
    if words[last].end != end or words[last].link != " of " or last + 1 >= len(words):
        return last, end
    following = words[last + 1]
    if following.key in lists()["never"] or countries.country_code(following.text) or entries(following.key):
        return last, end
    last += 1
    while last + 1 < len(words) and (adjoins(words[last]) or words[last].link == " and "):
        if words[last + 1].key in lists()["never"] or words[last + 1].key in lists()["title"]:
            break
        last += 1
    return last, words[last].end


def _head_after(text: str, end: int) -> tuple[int, str] | None:
    """Where the body ends that follows its owner, and its last word: "Iraqi | security forces" → "forces"."""
    found, start = None, after_possessive(text, end)
    if not text[start : start + 1].isspace():
        return None
    for word, stop in each_word_after(text, start, 6):
        lowered = word.lower().replace("’", "'")
        bare = without_possessive(lowered)
        if bare in kinds("body"):
            found = stop - len(lowered) + len(bare), bare
        elif lowered not in lists()["body_modifier"]:
            break
        if bare != lowered and lowered not in lists()["body_modifier"]:
            break
    return found


def phrase(text: str, words: tuple[Word, ...], at: int) -> Found | None:
    """A capitalised name with a body's word in it: "Liberation Front of Kavu", "Ministry of Defence"."""
    if "-" in words[at].text and words[at].text.rpartition("-")[2] in SUFFIXES:
        return None  # “the al Qaeda-linked Group for …": the name begins behind it
    last = at
    while last + 1 < len(words) and last - at + 1 < _LONGEST and (adjoins(words[last]) or words[last].link in _LINKS):
        last += 1
    for stop in range(last, at, -1):
        kind = kinds("body").get(words[stop].key)
        if kind and _tight(words, at, stop, kind):
            return _named(text, words, at, _with_its_place(words, stop), kind)
    if words[at].key in lists()["heads_body"] and last > at and words[at].link.strip() in {"of", "of the", "for"}:
        stop = at + 1
        while stop < last and (adjoins(words[stop]) or words[stop].link == " and "):
            stop += 1
        return _named(text, words, at, stop, kinds("body").get(words[at].key, "other"))
    return None


def _tight(words: tuple[Word, ...], at: int, stop: int, kind: str) -> bool:
    """Whether it is one name: "of" only after a body's word, so that "Ari Bosk of the Council" is not one."""
    headed = kind == "armed_group"
    for word, following in pairwise(words[at : stop + 1]):
        head = word.key in kinds("body")
        headed = headed or head
        if word.link in {"'s ", "’s ", "' ", "’ "}:
            plural = word.link in {"' ", "’ "} and word.key.endswith("s")  # "Tanker Owners' Association"
            if not plural and word.key not in _OWNERS_WITHIN and words[stop].key != "office":
                return False
        elif _listed_trades(word, following):
            continue
        elif not adjoins(word) and not (headed and (word.link in _OF_OR_FOR or (word.link == " and " and not head))):
            return False
    return True


def _listed_trades(word: Word, following: Word) -> bool:
    """“Manufacturers and Exporters": two plurals that a body's name joins."""
    return word.link == " and " and word.key.endswith("s") and following.key.endswith("s")


def _with_its_place(words: tuple[Word, ...], stop: int) -> int:
    """The last word of "of Kavu", "on Human Rights" or "for Nature Conservation" after a body's word."""
    about = words[stop].link in _ABOUT and words[stop].key in _OF_A_MATTER
    if not (about or words[stop].link in _OF) or not _is_of(words, stop + 1):
        return stop
    following = words[min(stop + 1, len(words) - 1)]
    if about and (countries.country_code(following.text) or (entries(following.key) and not _is_matter(following))):
        return stop  # "the Council for Kavu"
    stop += 1
    while stop + 1 < len(words) and (_is_of(words, stop + 1) or countries.adjectival(words[stop].text)):
        if not (adjoins(words[stop]) or (words[stop].link == " and " and _is_matter(words[stop + 1]))):
            break
        if countries.country_code(words[stop].text) and not countries.adjectival(words[stop].text):
            break
        stop += 1
    return stop


_ABOUT = frozenset({" on ", " for ", " against "})
_OF_A_MATTER = frozenset(
    "commission committee office council centre center institute foundation coalition alliance network campaign "
    "association forum organization organisation initiative agency society union fund league movement".split()
)
"""What may be for or on a matter: "the Commission on Human Rights"."""


def _is_of(words: tuple[Word, ...], at: int) -> bool:
    return at < len(words) and words[at].key not in lists()["never"]


def _is_matter(word: Word) -> bool:
    """Whether it is a common word, and so goes on with what a body is of: "Trade and Industry"."""
    return sort_of(word.key) == "word" and word.key not in lists()["given"] and word.key not in kinds("body")


def _says_whose(word: str) -> bool:
    """Whether it is an adjective and no name: "Iraqi", "York-based"."""
    return countries.adjectival(word) is not None or ("-" in word and word.rpartition("-")[2] in SUFFIXES)


def described(text: str, words: tuple[Word, ...], at: int) -> Found | None:
    """A name that the text says is a body's: "the Maute group", "Sons of the River, a little-known militia"."""
    last = at
    while last + 1 < len(words) and last - at < 4 and (adjoins(words[last]) or words[last].link in _OF):
        last += 1
    start, end = words[at].start, words[last].end
    if countries.country_code(text[start:end]) or any(_says_whose(word.text) for word in words[at : last + 1]):
        return None
    if _is_spanish_gang(text, words, at, last) or _ARABIC_GROUP.match(text, start):
        return Found(start, end, last, Body(text[start:end], (), "armed_group", None))
    called = _CALLED.match(text, end)
    if called is not None and last == at and opens_sentence(text, start) and sort_of(words[at].key) == "word":
        return None  # "Presumed guerrillas"
    match = called or (_IS_A.match(text, end) if text.startswith(",", end) else None)
    if match is None:
        return _acting(text, words, at, last)
    kind = "armed_group" if match.group(1).lower() in _ARMED_NOUNS else "other"
    kind = "media" if match.group(1) in {"newspaper", "broadcaster"} else kind
    start = _with_number(text, start) if kind in _NUMBERED else start
    return Found(start, end, last, Body(text[start:end], (), kind, None))


_GOING_TO = frozenset("in at near from to outside around into through between toward towards of".split())


def _is_spanish_gang(text: str, words: tuple[Word, ...], at: int, last: int) -> bool:
    """Whether it is called as gangs of Latin America are ("Los Ardillos"), and is no place."""
    if words[at].text != "Los" or last == at or entries(key(text[words[at].start : words[last].end])):
        return False
    return word_before(text, words[at].start).lower() not in _GOING_TO


def follows_group(text: str, start: int) -> bool:
    """Whether what begins here is called a group right before: "the armed group Carlos Patino"."""
    first = max(0, start - _CALLED_REACH)
    if text[start - 1] in _QUOTES or _introduced_by(text, first, start) not in _NAMING:
        return False
    found = _NAMED_SO.search(text, first, start)
    return found is not None and "," not in found.group()


def _acting(text: str, words: tuple[Word, ...], at: int, last: int) -> Found | None:
    """A name of which the text says that it calls itself so or claims an attack, or an acronym that acts."""
    start, end = words[at].start, words[last].end
    reach = max(0, start - _CALLED_REACH)
    before = _introduced_by(text, reach, start)
    if before in _NAMING and _NAMED_SO.search(text, reach, start):
        while last + 1 < len(words) and last - at < _LONGEST and words[last].link in _IN_A_NAME:
            last += 1
        end = words[last].end
        return Found(start, end, last, Body(text[start:end], (), "armed_group", None))
    if last > at and _CLAIMS.match(text, end):
        return Found(start, end, last, Body(text[start:end], (), "armed_group", None))
    if before in _BODY_NOUNS and _PEACEFUL_SO.search(text, reach, start):
        return Found(start, end, last, Body(text[start:end], (), "other", None))
    if text.startswith(",", end) and _BEFORE_ITS_NAME.search(text, reach, start):
        return Found(start, end, last, Body(text[start:end], (), "other", None))
    first = words[at]
    acronym = first.text.isupper() and first.text.isalpha() and len(first.text) in _ACRONYM
    apposed = text.startswith(",", first.end) and text[start - 2 : start] == ", "  # "the miners' union, CSIF, demanded"
    if acronym and (apposed or not text.startswith(",", first.end)) and _ACTS.match(text, first.end):
        return Found(start, first.end, at, Body(first.text, (), "other", None))
    return None


def _introduced_by(text: str, first: int, start: int) -> str:
    """The last word before `start`, not looking back beyond `first`, without its comma; "the" is passed over."""
    before = text[first:start].rstrip("\"“'‘").rsplit(None, 2)
    if before and before[-1] == "the":
        before.pop()
    return before[-1].removesuffix(",") if before else ""


_QUOTES = frozenset("\"“'‘")
_NAMING = frozenset(
    "itself themselves called named dubbed as by of gang cartel militia faction outfit group alliance collective crew "
    "movement".split()
)
"""The last words of `_NAMED_SO`."""
_BODY_NOUNS = frozenset("group organisation organization body association".split())
"""The last words of `_PEACEFUL_SO`."""


def _with_number(text: str, start: int) -> int:
    """Where a name begins, its number taken in: “the 33rd Front"."""
    numbered = _NUMBER_BEFORE.search(text, max(start - _LONGEST_NUMBER, 0), start)
    return numbered.start() if numbered is not None else start


def _named(text: str, words: tuple[Word, ...], at: int, stop: int, kind: str) -> Found:
    start, end = words[at].start, words[stop].end
    start = _with_number(text, start) if kind in _NUMBERED else start
    name = text[start:end]
    if kind == "state_force" and any(word.key in lists()["makes_armed"] for word in words[at : stop + 1]):
        kind = "armed_group"
    if any(word.key == "news" for word in words[at : stop + 1]):
        kind = "media"
    country = next((code for word in words[at : stop + 1] if (code := countries.country_code(word.text))), None)
    return Found(start, end, stop, Body(name, (), kind, country))
