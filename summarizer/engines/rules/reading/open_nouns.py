"""People whom no list of nouns has: by the ending of a trade, as "a third", or as a number before "dead"."""

from summarizer.engines.rules.lexicon import Noun, listed
from summarizer.engines.rules.reading.chunks import Atom
from summarizer.engines.rules.reading.tokens import Token, looks_verbal, word_classes
from summarizer.text.countries import adjectival
from summarizer.text.names import Mention

_COUNTED = frozenset(
    "dead injured wounded missing killed others more other deaths fatalities bodies corpses graves coffins biers lives "
    "injuries seriously "
    "critically".split()
)
"""Words after which a number still counts people ("12 deaths")."""

SOMEBODY = Noun("P", "civilians")
ONE_MORE = Noun("P", "unknown")
SAYER = Noun("S", "body")
CHIEF = Noun("P", "officials")
_SAYS = frozenset({"said", "says", "told", "added"})
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth".split())
_AFTER_ONE_MORE = frozenset(
    "one was is had has died blew , . wounded injured hurt killed dead critically seriously slightly suffered lost "
    "remains remained who missing captured arrested abducted".split()
)
"""Words before which "a third" and "another" are people."""

_BEFORE_ONE_MORE = frozenset(
    "arrested killed wounded injured captured detained abducted wounding injuring killing arresting".split()
)

_SHORTEST_PERSON = 4
_PERSON_ENDINGS = (
    "er", "ers", "or", "ors", "ist", "ists", "ee", "ees", "ian", "ians", "man", "men", "woman", "women", "boys",
    "girls", "mates",
)  # fmt: skip
"""Endings of nouns for people by trade or origin."""


def is_open_person(tokens: list[Token], at: int) -> bool:
    """Whether a noun that no list has names people by its ending: "four peach pickers", "a paramilitary ranger"."""
    word, classes = tokens[at].lower, word_classes()
    if word.endswith(("-year-old", "-year-olds")):
        return _stands_alone(tokens, at)
    if word in classes or word in listed("no_people"):
        return False
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    ends = following in classes or not following[:1].isalpha()
    return ends and len(word) > _SHORTEST_PERSON and word.endswith(_PERSON_ENDINGS)


def _stands_alone(tokens: list[Token], at: int) -> bool:
    """Whether an age is a person of its own: "a 21-year-old was stabbed", but not in "a 21-year-old student"."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return not following[:1].isalpha() or word_classes().get(following) in {"V", "X"}


def is_national(tokens: list[Token], at: int) -> bool:
    """Whether a people's name counts persons: "five Spaniards", "an Israeli"; not in "two Israeli officers"."""
    word = tokens[at].text
    if not word[:1].isupper() or "." in word or adjectival(word) is None:
        return False
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if following in {"and", "or"} and at + 2 < len(tokens) and adjectival(tokens[at + 2].text) is not None:
        return is_national(tokens, at + 2)  # "four Turkish and Nigerien drivers"
    return word_classes().get(following) in {"V", "X"} or not following[:1].isalpha()


_MOST_BEFORE_NAME = 4
_NO_DESCRIPTION = frozenset(
    "dead alive missing injured wounded hurt responsible available likely unlikely unable able aware afraid certain "
    "sure several many few other same such own more most less least much new next last first".split()
)
"""Adjectives that hardly belong to the name after them: "found dead Ana Orr's son"."""


def name_after(tokens: list[Token], atoms: dict[int, Atom], at: int) -> Atom | None:
    """The name of a person that some adjectives or an unknown trade lead to: "movie actor Carl Otis"."""
    for where in range(at, min(at + _MOST_BEFORE_NAME + 1, len(tokens))):
        atom = atoms.get(where)
        if atom is not None:
            named = atom.label == "H" and where > at and all(map(_describes, tokens[at:where]))
            return atom if named and (_titled(tokens, atom) or _leads_to_name(tokens, where)) else None
    return None


def _titled(tokens: list[Token], name: Atom) -> bool:
    """Whether a name has a role in small letters, to which the words before it belong: "social democratic leader"."""
    titled = isinstance(name.source, Mention) and bool(name.source.title)
    return titled and tokens[name.first].text.islower()


def _leads_to_name(tokens: list[Token], name: int) -> bool:
    """Whether the last word before a name describes it."""
    last = tokens[name - 1]
    plain = word_classes().get(last.lower) == "A" or last.lower.endswith("-year-old")
    return plain or is_describing_noun(last)


def _describes(token: Token) -> bool:
    word = token.lower
    known = word_classes().get(word)
    if known is not None:
        return known == "A" and word not in _NO_DESCRIPTION
    if word.endswith("-year-old"):
        return True
    return word.replace("-", "").isalpha() and not looks_verbal(word) and word not in listed("noun_or_verb")


def is_describing_noun(token: Token) -> bool:
    """Whether a noun that no list has can be what somebody is: by the ending of a trade, or a people's name."""
    word = token.lower
    if word in word_classes() or word in listed("no_people"):
        return False
    return (len(word) > _SHORTEST_PERSON and word.endswith(_PERSON_ENDINGS)) or adjectival(token.text) is not None


def is_one_more(tokens: list[Token], at: int, determiner: str) -> bool:
    """Whether "a third", "another" stands for one of the people just told of: a verb of harm follows."""
    ordinal = at < len(tokens) and tokens[at].lower in _ORDINALS
    following = at + 1 if ordinal and determiner == "a" else at
    if following >= len(tokens) or (determiner == "a" and not ordinal):
        return False
    if ordinal and determiner == "a" and at > 1 and tokens[at - 2].lower in _BEFORE_ONE_MORE:
        return True
    return tokens[following].lower in _AFTER_ONE_MORE


def is_sayer(tokens: list[Token], at: int) -> bool:
    """Whether a noun that no list has speaks: nothing stands between it and "said"."""
    word = tokens[at].lower
    said = at + 1 < len(tokens) and tokens[at + 1].lower in _SAYS
    return said and word.isalpha() and word not in word_classes() and not looks_verbal(word)


def is_other_noun(tokens: list[Token], at: int) -> bool:
    """Whether a word after a number is a noun for what is no people ("12 cattle")."""
    if at >= len(tokens):
        return False
    word = tokens[at].lower
    known = word_classes().get(word)
    if known == "A" or (known is None and word[0].isalpha() and not looks_verbal(word)):
        return word not in _COUNTED
    return word in {"%", "percent"}


def is_whole(tokens: list[Token], at: int) -> bool:
    """Whether a number's "of" at `at` goes on with a pronoun for the whole ("three of them")."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return following in {"them", "whom", "these", "those", "which"}
