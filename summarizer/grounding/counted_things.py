"""Whether a number counts no people who were harmed: "71 of the drones", "sent 400 soldiers"."""

from summarizer.grounding.context import Sentence
from summarizer.grounding.findings import Doubt
from summarizer.grounding.outcome_words import THINGS
from summarizer.grounding.patterns import tight
from summarizer.text.expressions import compiled


def thing(sentence: Sentence, start: int, end: int) -> str | None:
    """Why the number at `start:end` counts no people: "71 of the drones", "three days of mourning"."""
    noun = _COUNTED_THING.match(sentence.lower, end)
    if noun is None:
        return None
    return f"“{sentence.text[start:end]}” counts {noun.group(1)}, not people"


def sent(sentence: Sentence, start: int, end: int) -> Doubt | None:
    """A doubt where the number counts people whom somebody sent: they came because of it, and were not harmed by it."""
    verb = _SENT.search(sentence.lower[max(0, start - 40) : start])
    if verb is None:
        return None
    number = sentence.text[start:end]
    return Doubt("possibly_another_group", f"“{number}” may count those who were sent (“{verb.group(1)}”)")


_COUNTED_THING = compiled(rf" (?:of (?:the|its|their|his|her|those|these) )?(?:[\w-]+ )?({tight(THINGS)})(?![\w'-])")
_SENT = compiled(
    r"\b(sent|sends|sending|deployed|deploys|deploying|dispatched|despatched|mobili[sz]ed|stationed|posted|ordered|trained"
    r"|hired|recruited)(?: (?:in|out|up|some|about|another|an?|additional|extra|more|than|nearly|almost)){0,3} $"
)
