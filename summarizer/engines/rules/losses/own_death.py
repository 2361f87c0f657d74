"""Whether the bomber died in the blast by intent, and whether what exploded was left over from earlier fighting."""

from summarizer.engines.rules.story import Story
from summarizer.text.late import late

_OWN_DEATH = late(
    r"\b(?:bl[eo]w(?:s|ing|n)? (?:himself|herself|themselves|itself) up|killing (?:himself|herself|themselves) and"
    r"|strapped to (?:his|her|their) (?:body|bodies|chest|chests|waist)"
    r"|(?:detonat(?:ed|es|ing)|trigger(?:ed|s|ing)|set(?:s|ting)? off|activat(?:ed|es|ing)|explod(?:ed|es|ing))"
    r" (?:his|her|their|an?|the) (?:[a-z-]+ ){0,3}(?:vests?|belts?|jackets?|waistcoats?)"
    r"|wearing (?:an? )?(?:[a-z-]+ )?(?:explosives?|bombs?|suicide)\b"
    r"|(?:attacker|bomber|driver|assailant)s?,? (?:also )?(?:died|perished|was killed|were killed)"
    r" in the (?:blast|explosion))"
)
_SELF = late(r"\bkill(?:ed|ing|s) (?:himself|herself|themselves) (?:and|along with|together with)\b")
_BLAST = late(r"\b(?:bomb|bomber|bombers|bombs|explosives?|blast|explosion)\b")
_LADEN = late(
    r"(?:explosives?-(?:laden|packed|filled|rigged)"
    r"|(?:laden|packed|loaded|filled|rigged) with (?:[a-z0-9-]+ ){0,4}explosives?)"
)
_DRIVEN_IN = late(
    r"\b(?:rammed|ramming|drove|driving|driven|crashed|crashing|ploughed|plowed|slammed|sped)"
    r" (?:[^.;]{1,60} )?(?:into|through|at)\b"
)
_NOBODY_ABOARD = late(
    r"\b(?:unmanned|uncrewed|remote-controlled|remotely|drone|drones|boat|boats|dhow|left|abandoned|parked)\b"
)


def by_own_death(story: Story) -> bool:
    """Whether title or lead tell that a bomber blew himself up, or drove what he was to blow up into something."""
    texts = [story.title.string, *(sentence.text.replace("\n", " ") for sentence in story.analysis.opening())]
    for text in (each.lower() for each in texts):
        if _OWN_DEATH.search(text):
            return True
        if _SELF.search(text) and _BLAST.search(text):
            return True
        if _LADEN.search(text) and _DRIVEN_IN.search(text) and not _NOBODY_ABOARD.search(text):
            return True
    return False


_LEFT_OVER = late(
    r"\b(?:unexploded|war-era|left over|leftover|leftovers|remnants? of (?:war|explosive)|(?:had |they |he |she )found"
    r"|picked up|playing with|dug up|mistook|mistaking|tampering with|dismantl(?:e|ing)|scrap)\b"
)


def left_over(story: Story) -> bool:
    """Whether the lead's first sentence tells of ammunition that was found, played with or never had exploded."""
    lead = next((s for s in story.analysis.sentences if s.region == "lead"), None)
    return lead is not None and "#W" in lead.outer.words and _LEFT_OVER.search(lead.text.lower()) is not None
