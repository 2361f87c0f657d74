"""Whose arms or posts they are, by the words before them: “Russian drones", “coalition warplanes", “M23 positions"."""

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.text.countries import adjectival, country
from summarizer.text.names import Mention, body
from summarizer.text.whole_words import whole


def owner_of_arms(arms: Chunk, text: str) -> Speaker | None:
    """The body or the country whose drones, jets or posts they are, by its name if the article's `text` has it."""
    source = arms.source
    if (
        arms.label == "W"
        and isinstance(source, Mention)
        and source.body is not None
        and source.body.kind in {"state_force", "armed_group"}
    ):
        return Speaker(" ".join(source.text.split()), None, source.body.country, "body", arms.start, arms)
    if (named := _named_by(arms)) is not None:
        return named
    code = adjectival(arms.bare.split(maxsplit=1)[0])
    found = country(code) if code else None
    if found is None:
        return None
    if not any(True for _ in whole(text, found.name)):
        return Speaker(arms.bare, None, code, "described", arms.start, arms)
    return Speaker(found.name, None, code, "country", arms.start, arms)


def _named_by(arms: Chunk) -> Speaker | None:
    """The body by whose name arms or posts are called: “M23 positions", “coalition warplanes"."""
    owner = " ".join(arms.bare.split()[: -len(arms.head.split())])
    known = body(owner) if owner else None
    if known is not None and known.kind in {"armed_group", "state_force"}:
        return Speaker(owner, None, known.country, "body", arms.start, arms)
    whose = owner.rsplit(" ", 1)[-1].lower()
    force = whose in _FORCES or owner.lower().endswith("air force")
    if whose in _ALLIES or (force and arms.head in listed("war_machine")):
        return Speaker(owner, None, None, "body", arms.start, arms)
    return None


_FORCES = frozenset({"military", "army", "government", "junta", "regime", "navy", "naval", "police"})
_ALLIES = frozenset({"coalition", "alliance", "nato"})
