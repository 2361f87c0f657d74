"""Closed lists of words by which the subject of a verb is found, and how far it may stand off."""

from functools import cache

LONGEST_ASIDE = 34
"""Words between the commas of an apposition or a relative clause."""
FAR_WITH = 25
"""Words back to the "with" of "with Kenya condemning the raid and Oman offering help"."""
FURTHEST_VERB = 60
"""Words back to the verb to which another is joined."""
LONGEST_POST = 5
"""Words without a tag between a preposition and its noun ("spokesman for the foreign affairs committee of …")."""

PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we"})
BE = frozenset({"be", "is", "are", "was", "were", "been", "being"})
HAVE = frozenset({"has", "have", "had", "having", "will", "would", "does", "do", "did", "'ve", "'ll"})
HYPOTHETICAL = frozenset({"could", "may", "might", "should", "must", "can", "cannot", "if", "whether"})
NEGATIVE = frozenset({"not", "never", "neither", "nor", "without", "hardly"})
REFUSING = frozenset(
    "refused refuses refusing declined declines declining failed fails failing reluctant unwilling yet stopped "
    "stops short hesitated forgot avoided".split()
)
ORDERING = frozenset(
    "urged urges urging called calls calling asked asks asking told tells ordered orders pressed appealed forced "
    "allowed invited begged wants want wanted pressure demands demanded likely expected due refused plans planned "
    "ready able unable".split()
)
JOINING = frozenset("and but or then yet while before after by in when also".split())
WANTING = frozenset("wants want wanted had have has see saw get got find found leave left demands".split())
"""Before an object with a participle: "wants the committee convened"."""
TELLING = frozenset({"had", "would", "was", "were", "has", "have", "will"})
"""Before a verb of what is told, of which a joined plain past does not go on."""
HEADS = frozenset(
    "state kingdom republic government sultanate emirate people city province region country head leadership chair "
    "speaker house board rest".split()
)
"""Heads of names and offices that no list of nouns holds ("the Ministry of Foreign Affairs of the State of Qatar")."""
RANKS = frozenset(
    "general colonel brigadier major captain lieutenant commander admiral inspector superintendent sergeant "
    "marshal".split()
)
"""Heads of phrases that mean one who may speak for a force."""
LOCATIVE = frozenset({"in", "at", "near", "from", "outside", "inside"})
"""Before a place in which somebody is, who acts, and not the place."""
CLOSE = frozenset({"close", "loyal", "linked", "near", "allied", "tied", "opposed", "hostile", "akin"})
"""Before "to" and one whom somebody else is near."""
MOST_WORDS_OWNED = 2
"""Words without a tag between an owner and what is owned ("Oman's chief cabinet secretary")."""
POST = frozenset("of for in at from to on with against".split())
OPENS_ASIDE = frozenset(
    "who which whose where speaking in on at a an one another head leader chair himself itself herself meanwhile for "
    "also too however like along together including itself themselves whom himself now then the its his her "
    "chairing visiting writing addressing through via representing himself aged acting on both not only as by "
    "of with to across quoting citing reacting responding flanked after".split()
)
BRACKETS = {")": "(", "—": "—", "–": "–", "--": "--"}


@cache
def adverbs() -> frozenset[str]:
    """Words that may stand between a subject and its verb."""
    return frozenset(
        "also later then again both jointly already now still earlier once swiftly have all each too even only just "
        "soon quick twice repeatedly formally likewise yesterday today tomorrow tonight overnight meanwhile "
        "themselves itself himself herself together ever long had merely all nonetheless nevertheless though however "
        "instead therefore thus too each outright still accordingly duly since".split()
    )
