"""Whether the article has any word for the kind that an incident is said to be."""

from collections.abc import Mapping
from types import MappingProxyType

from summarizer.grounding.context import Context
from summarizer.grounding.findings import Doubt
from summarizer.grounding.patterns import words
from summarizer.schema.vocabulary import Kind

KIND_WORDS: Mapping[Kind, str] = MappingProxyType(
    {
        "suicide_bombing": """
            suicide|blew (?:himself|herself|themselves|itself)|blowing|bomber|bombers|martyr*|detonat*|vest*""",
        "drone_strike": "drone*|unmanned|uncrewed|uavs?|quadcopter*|loitering|shahed*|kamikaze",
        "missile_or_rocket_attack": "missiles?|rocket*|projectile*|katyusha*|grad|ballistic|rpgs?",
        "shelling": "shell*|artillery|mortar*|tanks?|howitzer*|bombard*|rounds",
        "bombing": """
            bomb*|explo*|blast*|blew|blown|ieds?|mines?|landmine*|grenade*|devices?|detonat*|dynamit*|booby*|petrol|
            molotov*|charges?""",
        "abduction": """
            abduct*|kidnap*|hostage*|hijack*|seiz*|taken|took|tak(?:es|ing)|captur*|captiv*|snatch*|missing|disappear*|
            held|dragged|ransom*""",
        "unrest": """
            riot*|protest*|crowd*|demonstrat*|mobs?|march*|unrest|rall(?:y|ies|ied)|loot*|supporters|clash*|violence|
            lynch*|gather*|strik*""",
    }
)
"""For kinds that cannot be told without some word of theirs; ours, after the definitions of the vocabulary."""


def kind_doubt(kind: Kind, context: Context) -> Doubt | None:
    """A doubt where not one word of the article or its title is of the kind."""
    vocabulary = KIND_WORDS.get(kind)
    title = (context.article.title or "").lower()
    if vocabulary is None or words(vocabulary).search(context.text) or words(vocabulary).search(title):
        return None
    return Doubt("kind_doubtful", f"no word of the article speaks of what the kind “{kind}” means")
