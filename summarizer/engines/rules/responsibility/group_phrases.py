"""Phrases that name, describe or go back to an armed group."""

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.text.expressions import compiled
from summarizer.text.names import Mention

ALLIED = ("-backed", "-linked", "-led", "-aligned", "-allied", "-affiliated")
GROUP_KINDS = frozenset({"armed_group", "militants"})
GROUP_NAMES = frozenset({"group", "outfit", "militia", "organisation", "organization", "movement", "faction", "gang"})
OF_A_SPOKESMAN = frozenset("chief senior deputy top main official local new former second another lead".split())
BRANCHES = frozenset({"affiliate", "branch", "offshoot", "wing"})
TEXTS = frozenset({"statement", "video", "message", "post", "communique", "communiqué", "report", "outlet", "channel"})
WORDS_OF_OTHERS = TEXTS | {"spokesman", "spokeswoman", "spokesperson", "media", "agency", "website", "lawyer"}
MEMBERS = frozenset(
    "remnants killers criminals murderers assassins thugs hordes subversives "
    "terrorists elements fighters fighter members member followers "
    "gunmen supporters militants rebels jets warplanes drones aircraft "
    "guerrillas warriors bombers cadres jihadists insurgents units unit commander commanders leader "
    "leaders cells commandos commando commandoes combatants hitmen henchmen column columns "
    "sleepers operatives agents hirelings militiamen volunteers sarmachars".split()
)
OTHERS = WORDS_OF_OTHERS | MEMBERS
QUOTES = frozenset('"“”')
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "him", "her", "them"})
PEOPLE_ENDINGS = ("ists", "men", "ers", "ians", "ites", "-year-old")
"""How words end that mean people."""
SPLINTERS = frozenset({"dissidents", "defectors", "splinter"})
"""Who left a group, and are not it: “dissidents of the Front"."""
SPOKEN_FOR = compiled(
    r"(?i)^(?:(?P<whose>.+?) )?(?:chief |senior |military |main |alleged |local )?(?:spokes(?:man|woman|person)|"
    r"commander|leader)(?: (?:for|of) (?:the |a )?(?P<body>.+))?$"
)
OF_FORCE = compiled(r"(?i).*?\b(?:police|army|navy|air force|forces|defen[cs]e ministry|coastguard|military)\b")
"""The force in an officer's role: “Gazipur Metropolitan Police" of its commissioner."""
APPOSED = compiled(
    r"(?: in (?:the )?(?:[a-z]+|L\d+))? (?:,|--|—|–) (?:(?:identified|named|known)(?: [a-z]+){0,2} as )?"
    r"([PBH]\d+)(?: [^,—–-]{0,60})? (?:,|--|—|–|\.)"
)
"""“A local gang, the Iron Circle,", “the man, identified as Anton Reik,": the name beside a description."""
OPERATED = compiled(
    r" (?:(?:operated|flown|piloted|launched|fired|driven|run|sent|carried out)(?: [a-z]+ly)? by|belonging to)"
    r"(?: the)? ([PBLS]\d+)"
)
"""“Drones operated by the army": whose."""

LED_BY = compiled(r" (?:led|headed|run|commanded) by (?:(?:P\d+|a man) (?:called|named|known as) )?(?:the )?H\d+")
SOURCES = frozenset({"source", "sources", "insider"})
BANDS = frozenset({"gang", "band", "group", "cell", "faction", "network", "crew", "militia", "column", "clan"})
PRESS = compiled(r"(?i)\b(?:media|press|information|political) (?:office|wing|arm|bureau|unit|department)$")
"""Through what a group speaks: “the Front's media office"."""
ITS = frozenset({"its", "their"})
LED = GROUP_KINDS | {"body", "party", "unknown", ""}
"""Bodies whose leader's words are their own; a minister or an officer speaks for himself."""


def is_group(chunk: Chunk) -> bool:
    """Whether a chunk names or describes an armed group to which "the group" may go back."""
    if chunk.label not in "BP" or chunk.attribute not in GROUP_KINDS or anaphoric(chunk):
        return False
    return chunk.label == "B" or named_within(chunk) or (chunk.head in listed("group_noun") and bool(chunk.modifiers))


def named_within(chunk: Chunk) -> bool:
    """Whether a phrase for people names their armed group: “al-Shabaab fighters"."""
    source = chunk.source
    return (
        chunk.label == "P"
        and isinstance(source, Mention)
        and source.body is not None
        and source.body.kind == "armed_group"
        and chunk.attribute in GROUP_KINDS
        and chunk.head.endswith(("s", "men"))
    )


def branch(segment: Segment, number: int) -> int:
    """Where a group's name ends, its branch taken in: “Islamic State's Sahel branch"."""
    following = segment.chunks[number + 1] if number + 1 < len(segment.chunks) else None
    owned = following is not None and following.head in listed("group_noun")
    if following is not None and owned and f" 's {following.label}{number + 1}" in segment.string:
        return following.end
    return segment.chunks[number].end


def described(chunk: Chunk) -> Speaker:
    return Speaker(chunk.bare, None, None, "described", chunk.start, chunk)


def collective(speaker: Speaker) -> bool:
    return (
        speaker.kind in {"body", "country"} or speaker.chunk.head in listed("group_noun") or speaker.chunk.label == "S"
    )


_GROUP_WORDS = GROUP_NAMES | {"coalition", "alliance", "network"}


def only_a_word(chunk: Chunk) -> bool:
    """Whether a phrase is only the "group" after a name."""
    return not chunk.determiner and _GROUP_WORDS.issuperset(chunk.bare.lower().split())


def anaphoric(chunk: Chunk) -> bool:
    """Whether a phrase ("the group", "the Iran-backed militia") only describes a group that was named before."""
    back = chunk.determiner in {"the", "this"} or (chunk.determiner == "that" and not chunk.head.endswith("s"))
    if not back or chunk.head not in listed("group_noun") - SPLINTERS:
        return False
    plain = listed("bare_group_adjective")
    return all(word in plain or word.endswith(ALLIED) for word in chunk.modifiers)


def as_told(text: str, name: str, aliases: tuple[str, ...]) -> str:
    """The longest of a body's names that the article uses."""
    return max((each for each in (name, *aliases) if each in text), key=len, default="")


def is_outlaw(chunk: Chunk) -> bool:
    """Whether somebody is told of in words for those who do such deeds: an armed group, its men, gunmen, strangers."""
    if chunk.label == "B":
        return chunk.attribute == "armed_group"
    if chunk.label != "P":
        return False
    stranger = not listed("stranger").isdisjoint(chunk.modifiers)
    return chunk.attribute in GROUP_KINDS or chunk.head in listed("perpetrator") | _IRREGULARS or stranger


_IRREGULARS = frozenset({"militiamen", "paramilitaries", "tribesmen", "herders"})
