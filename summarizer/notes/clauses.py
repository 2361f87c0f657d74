"""The clauses in which a sentence may tell a fact that is no figure: its own words in their order, or turned round."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.notes.sentence_words import ATTACKS, BEING, BLASTS, EMPTY, REPORTS, STANCES, stem
from summarizer.notes.tokens import Token, same, tokens
from summarizer.schema.note import Fact


class Item(NamedTuple):
    """A token of a clause, whether it may be left out, and which joining words may lead to it (None: any)."""

    token: Token
    optional: bool = False
    lead: frozenset[str] | None = None


class Clause(NamedTuple):
    """What a sentence must say in a row.

    `deed`: it names the incident; `stance`: somebody's claim or reaction; `setting`: where, when or what it hit;
    `thing`: what it hit or was done with, by its name alone.
    """

    items: tuple[Item, ...]
    deed: bool = False
    stance: bool = False
    setting: bool = False
    thing: bool = False

    def ends(self, sentence: Sequence[Token], start: int) -> Iterator[int]:
        """Where the clause can end that begins at a place of a sentence; joining words between do not count."""
        places = {start} if self.items else set()
        for item in self.items:
            held = {at + 1 for place in places if (at := _meets(sentence, place, item)) is not None}
            places = held | places if item.optional else held
        yield from sorted(place for place in places if place > start)


def _meets(sentence: Sequence[Token], at: int, item: Item) -> int | None:
    """Where the token stands, after joining words alone."""
    start = at
    while at < len(sentence):
        if same(sentence[at], item.token):
            between = {token.word for token in sentence[start:at]}
            return at if item.lead is None or between <= item.lead else None
        if not sentence[at].joins:
            return None
        at += 1
    return None


def clauses(fact: Fact) -> tuple[Clause, ...]:
    """The ways to tell a fact that is no figure."""
    if "“" in fact.text and fact.section != "casualties":
        return _quoted(fact)
    if fact.section == "incident":
        return _of_incident(fact.text)
    if fact.section == "casualties":
        return _of_uncounted(fact.text)
    if fact.section in {"claimants", "reactions"}:
        return _of_stance(fact)
    return _of_unknown(fact.text)


def _items(text: str, *, keep: frozenset[str] = frozenset()) -> tuple[Item, ...]:
    return tuple(Item(token) for token in tokens(text) if not token.joins or token.word in keep)


def _word(text: str) -> Item:
    return Item(_joining(text))


def _quoted(fact: Fact) -> tuple[Clause, ...]:
    """A quotation is told whole, with who it is from before or after it."""
    head, _, rest = fact.text.partition("“")
    quote = _items(rest.replace("”", ""))
    who = tuple(Item(each.token, optional=bool(each.token.day)) for each in _items(head))
    said = (_word("said"), _word("reported"))
    after = (Clause((*quote, *who, verb), stance=True) for verb in said)
    before = (Clause((*who, verb, *quote), stance=True) for verb in said)
    return (Clause((*who, *quote), stance=True), Clause((*quote, *who), stance=True), *after, *before)


def _of_incident(text: str) -> tuple[Clause, ...]:
    label, _, named = text.partition(": ")
    if named:
        deed = label.startswith("weapon")
        called = [Item(each.token, optional=each.token.word == stem("named")) for each in _items(label)]
        went_off = [Clause((*_items(named), _word("exploded")), deed=True)] if named.endswith("bomb") and deed else []
        return (Clause(_items(named), deed=deed, thing=True), Clause((*called, *_items(named)), deed=deed), *went_off)
    if text.startswith("in "):
        parts = [_items(part) for part in text.removeprefix("in ").split(", ")]
        return tuple(
            Clause(tuple(item for part in parts[first:last] for item in part), setting=True)
            for first in range(len(parts))
            for last in range(first + 1, len(parts) + 1)
        )
    return _of_kind(text)


def _of_kind(text: str) -> tuple[Clause, ...]:
    items = _items(text)
    if not text.startswith(("a ", "an ")):
        return (Clause(items, setting=True),)
    last = items[-1].token.word
    others = [_word("attack")] if last in ATTACKS else []
    if last == stem("bombing"):
        others += [Item(Token(each, None, "", each)) for each in sorted(BLASTS)]
    return tuple(Clause(way, deed=True) for way in (items, *((each,) for each in others)))


def _of_stance(fact: Fact) -> tuple[Clause, ...]:
    found = _items(fact.text)
    at = next((at for at, item in enumerate(found) if item.token.word in STANCES), len(found))
    who, verb, what = _who(fact, found[:at]), found[at : at + 1], found[at + 1 :]
    ways = [(*who, *verb, *what)]
    doing = verb[0].token.word if verb else ""
    owned = [item.token.word for item in what] == ["responsib"]
    if doing == stem("claimed") and owned and who and who[0].token.interval is None:
        ways += [
            (*what, *verb, _word("by"), *who),
            (*verb, *what, _word("by"), *who),
            (*who, _word("said"), _word("carried"), _word("out")),
            (*who, _word("said"), _word("behind")),
            (*who, _word("said"), _word("responsible")),
        ]
    elif doing == stem("claimed") and who and who[0].token.interval is not None:
        days = tuple(item for item in what if item.token.day)
        rest = tuple(item for item in what if not item.token.day)
        nobody = (who, (_word("no"), _word("group")))
        ways += [(*each, *verb, *what) for each in nobody] + [(*days, *each, *verb, *rest) for each in nobody]
    elif doing in {stem("blamed"), stem("accused")} and what:
        ways += [(*who, _word(each), *what) for each in ("blamed", "accused")]
        ways += [(*what, _word(each), _word("by"), *who) for each in ("blamed", "accused")]
    elif fact.section == "reactions":
        ways.append((*what, *verb, _word("by"), *who))
    joining = EMPTY | {token.word for token in tokens(fact.text) if token.joins}
    return tuple(Clause(_led(way, joining), stance=True) for way in ways)


def _led(way: tuple[Item, ...], joining: frozenset[str]) -> tuple[Item, ...]:
    """With the joining words that may stand before each token: a form of "be" only after the verb, or with "by"."""
    verb = next((at for at, item in enumerate(way) if item.token.word in STANCES), len(way))
    passive = any(item.token.word == "by" for item in way)
    return tuple(
        item._replace(lead=joining | BEING if passive or at > verb else joining) for at, item in enumerate(way)
    )


def _who(fact: Fact, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Who claims or reacts: an official may be called by the last name, a party only in full."""
    if fact.voice is None or fact.voice_kind == "party":
        return items
    voice = [token.word for token in tokens(fact.voice) if not token.joins]
    if not voice or voice[-1] not in {item.token.word for item in items}:
        return items
    return tuple(Item(each.token, optional=each.token.word != voice[-1]) for each in items)


def _of_uncounted(text: str) -> tuple[Clause, ...]:
    """Somebody harmed, who is not counted, suffered it: "the attacker was killed"."""
    *whom, harm = _items(text) or (_word("nobody"),)
    return (Clause((*whom, Item(_joining("was")), harm._replace(lead=EMPTY)), stance=True),)


def _joining(word: str) -> Token:
    return Token(stem(word), None, "", word)


def _of_unknown(text: str) -> tuple[Clause, ...]:
    items = _items(text)
    known = [_word("not"), _word("known")]
    if [item.token.word for item in items[:2]] != [each.token.word for each in known]:
        return (Clause(items, stance=True),)
    rest = items[2:]
    return tuple(
        Clause(way, stance=True)
        for way in ((*known, *rest), (*rest, *known), (_word("unknown"), *rest), (*rest, _word("unknown")))
    )


def reporting(sentence: Sequence[Token], at: int, independent: int) -> Iterator[int]:
    """Where a mention of the reports themselves ends: "reports say", "two independent sources report"."""
    end = at
    if sentence[end].word == stem("according") and end + 1 < len(sentence) and sentence[end + 1].word == "to":
        end += 2
    counted = end < len(sentence) and sentence[end].interval is not None
    if counted:
        interval = sentence[end].interval
        if interval is None or interval != (independent, independent, False):
            return
        end += 1
    if end < len(sentence) and sentence[end].word == stem("independent"):
        end += 1
    if end < len(sentence) and sentence[end].word in REPORTS:
        yield end + 1
        if end + 1 < len(sentence) and sentence[end + 1].word in {"say", stem("report")}:
            yield end + 2
