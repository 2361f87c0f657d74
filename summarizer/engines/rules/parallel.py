"""Sentences that tell another event in parallel: "Meanwhile, rebels blew up a bus in Kavu", "another bomb in Orsa"."""

import re
from collections.abc import Mapping, Sequence

from summarizer.engines.rules.analysis import Analysis, Sentence
from summarizer.engines.rules.clauses import Stretch
from summarizer.engines.rules.events import EventMention

_OPENS = re.compile(
    r"(?:(?:and|but) )?(?:meanwhile|in addition|in the meantime|at the same time|elsewhere|separately) ,? ?"
)
_ANOTHER = re.compile(
    r"(?:^|, )(?:(?:in|at|near|outside) L\d+ , )?(?:D\d+ ,? ?)?(?:another|a separate|a different|yet another|other) ?"
    r"(?:[a-z-]+ )?[EWP]\d"
)
_DEED = 1.5
"""Weight of a verb from which it tells an attack."""


def mark_parallel(
    analysis: Analysis, found: Mapping[int, Sequence[EventMention]], outlines: dict[int, list[Stretch]]
) -> None:
    """Mark the clauses of such sentences as of elsewhere, where they name another place than what is told before."""
    known: set[str] = set()
    begun = False
    for sentence in analysis.told():
        if begun and _another(sentence, found[sentence.index], known):
            for segment in sentence.segments:
                stretches = outlines[id(segment)]
                outlines[id(segment)] = [each._replace(mark=each.mark or "elsewhere") for each in stretches]
            continue
        begun = begun or bool(found[sentence.index])
        known |= {name for each in sentence.places for name in (each.text.lower(), *map(str.lower, each.within))}


def _another(sentence: Sentence, found: Sequence[EventMention], known: set[str]) -> bool:
    string = sentence.outer.string
    if not (_OPENS.match(string) or _another_one(sentence)):
        return False
    deed = any(m.rule != "noun" and m.weight >= _DEED and m.segment is sentence.outer for m in found)
    fine = [each for each in sentence.places if each.location.kind in {"city", "region", "site"}]
    apart = [each for each in fine if not {each.text.lower(), *map(str.lower, each.within)} & known]
    return deed and bool(apart) and len(apart) == len(fine)


def _another_one(sentence: Sentence) -> bool:
    if not {"another", "separate", "different", "other"} & sentence.outer.words and "another" not in sentence.text:
        return False
    match = _ANOTHER.search(sentence.outer.string[:60])
    if match is not None:
        return True
    first = next((each for each in sentence.outer.chunks if each.label in "EW"), None)
    return first is not None and first.determiner == "another" and sentence.outer.offset(first.start) < 40
