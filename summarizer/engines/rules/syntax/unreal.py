"""Whether harm is told as a fact, or as what was feared, planned, prevented or denied."""

from summarizer.text.expressions import compiled

_UNREAL = compiled(
    r"(?:\b(?:not|never|without|nearly|almost|could|would|might|may|will|shall|should|can|to|if|"
    r"from|of trying to|denied|denies|denying|threatened|"
    r"vowed|hoping|trying|planning|aimed at|nobody|avoid|prevented|about|"
    r"(?:ready to|help|helping|helped|support|assist)(?: [^ ,.]+){1,5} in|"
    r"(?:involved in|wanted for|wanted in|charged with|known for|accused of)(?: [a-z]+){0,2})|n't)"
    r"(?: have| be| been| also)?$"
)

_REAL_AFTER = compiled(
    r"(?:rose|risen|climbed|jumped|brought|believed|reported|thought|feared|known|said|appeared|"
    r"possible|able|helped|enabled [A-Z]\d+|allowed [A-Z]\d+|"
    r"had|managed|went on|continued|going|claimed|claims|claim|claiming|alleged|admits?|admitted|admitting|conceded?s?|"
    r"confess(?:es|ed)|owned up|came|comes|amount(?:s|ed)|added up|adds up) to(?: have| be| have been)?$"
)

_BLAMED = compiled(r"\b(?:involved in|wanted for|responsible for|accused of|known for|guilty of)\b[^.;]*$")
"""What somebody did at some time, and no harm of this event."""

_NEVER = compiled(
    r"(?:\b(?:not|never|without|nearly|almost|if|threatened|threatening|vowed|hoping|trying|planning|plotting|planned|"
    r"aimed at|avoid|prevent|prevented|averted|would mean|could mean)|n't)(?: an?| the| any)?$"
)
"""What takes a noun back; "about the murder of six priests" speaks of what happened."""

_FARTHEST = 60
"""Characters before a word of harm in which what makes it unreal stands."""


def unreal(string: str, at: int, *, nominal: bool = False) -> bool:
    """Whether what stands before `at` takes the harm back; `nominal`: it is told by a noun ("the killing of")."""
    preceding = string[max(0, at - _FARTHEST) : at].rstrip()
    if nominal:
        return bool(_BLAMED.search(preceding) or _NEVER.search(preceding))
    return bool(_UNREAL.search(preceding)) and not _REAL_AFTER.search(preceding)


def for_life(string: str, end: int) -> bool:
    """Whether a fight that ends there in a chunked string is one for life, or against a fire."""
    return _FOR_LIFE.match(string, end) is not None


_FOR_LIFE = compiled(
    r" (?:for (?:his|her|their|its) (?:own )?(?:lives|life|survival)|against (?:cancer|corruption|poverty|crime|"
    r"inflation|time)"
    r"|(?:a|the) (?:infection|disease|illness|flames|fire|blaze))"
)
"""“Fighting for her life" is no clash."""
