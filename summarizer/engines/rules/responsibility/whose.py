"""Whose attack it is by the noun that tells it: "an Israeli air strike", "a Taliban attack", "the army's raid"."""

import re

from summarizer.engines.rules.event_detection.events import EventMention
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.responsibility.actors import actors_of
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.text.countries import adjectival, country, country_code
from summarizer.text.expressions import compiled
from summarizer.text.names import Mention
from summarizer.text.whole_words import whole

_OF_A_STATE = frozenset({"air_strike", "drone_strike", "missile_or_rocket_attack", "shelling"})
"""What only a side with such arms does, so that "Israeli strikes" says who struck; "Iraqi bombing" says where."""
_SIDES = frozenset({"armed_group", "state_force"})
_OWNER = compiled(r"([BLP]\d+) 's $")
_ADJECTIVES = 3
"""Words of a noun phrase among which its nationality stands ("a fresh wave of" aside)."""


def doer_of_noun(story: Story, mention: EventMention) -> Speaker | None:
    """Who did it by the event noun of a mention, None where the noun does not say."""
    noun = mention.noun
    if noun is None or noun.label != "E":
        return None
    before = _OWNER.search(mention.segment.string[: mention.segment.offset(noun.start)])
    if before is not None and noun.attribute in _OF_A_STATE:
        owner = actors_of(story).at(mention.segment, *before.span(1))
        return owner if owner is not None and owner.kind != "person" else None
    source = noun.source
    if isinstance(source, Mention) and source.body is not None and source.body.kind in _SIDES:
        return Speaker(" ".join(source.text.split()), None, source.body.country, "body", noun.start, noun)
    return _of_nation(story, noun) if noun.attribute in _OF_A_STATE else None


def _unhedged(phrase: str) -> str:
    return re.sub(r"(?i)^(?:suspected|alleged|apparent|presumed) ", "", phrase)


def _of_nation(story: Story, noun: Chunk) -> Speaker | None:
    """The country whose adjective stands before the noun, by its name if the article has it."""
    for word in noun.bare.split()[:_ADJECTIVES]:
        code = adjectival(word) or (country_code(word) if word.isupper() or "." in word else None)
        found = country(code) if code else None
        if found is not None:
            named = next(whole(story.text, found.name), None) is not None
            return Speaker(found.name if named else _unhedged(noun.bare), None, code, "country", noun.start, noun)
    return None
