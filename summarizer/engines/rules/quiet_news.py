"""What the news of an article is, by its headline and first sentence, where nobody in them does anything to anybody.

A collapse, a flood, a strike of workers, a yearly count and the death of an old man are told with the words of violence:
"hits", "kills", "struck", "under siege". Here the words of each such matter stand in headline or first sentence, and
none there is of somebody who attacks.
"""

from typing import TYPE_CHECKING

from summarizer.engines.rules.cleared_up import acted, head_of, headline_of
from summarizer.engines.rules.matter_words import Told
from summarizer.text.expressions import compiled

if TYPE_CHECKING:
    from summarizer.engines.rules.story import Story


def quiet_news(story: "Story") -> str:
    """What other matter the news is: "accident", "labour", "figures", "obituary"; "" for none of these."""
    head = head_of(story)
    if _MISHAP.search(head) and not _DONE.search(head) and not _deeds(head) and not acted(story):
        return "accident"
    if _STRIKE.search(head) and _STRIKERS.search(head) and not _VIOLENT.search(head):
        return "labour"
    title = headline_of(story).lower()
    if _CHANGED.search(title) and _COUNTED.search(head):
        return "figures"
    return "obituary" if _OLD_AGE.search(title) else ""


def _deeds(head: str) -> int:
    return Told(_DENIED.sub(" . ", head)).count("deeds")


_DENIED = compiled(
    r"\b(?:not|no|nor|never|without|rather than|instead of|nothing to do with|rul(?:ed|es|ing) out|dismissed|denie[sd]|"
    r"rumours? (?:of|that|about)|fears? (?:of|that)|feared|mistaken for|mistook|suspicion of|speculation|talk of|as if|"
    r"as though|like|with the force of) [^,.;:]{0,60}"
)

_VEHICLE = (
    r"(?:plane|jet|aircraft|helicopter|airliner|turboprop|transport|chopper|bus|minibus|truck|lorry|train|tram|ferry|boat|"
    r"ship|coach|van|convoy)"
)
_BUILT = (
    r"(?:bridge|mine|building|roof|stand|scaffold(?:ing)?|crane|dam|pit|shaft|tunnel|silo|wall|market|balcony|floor|slope)s?"
)

_MISHAP = compiled(
    rf"\b(?:{_VEHICLE}[^.]{{0,30}} (?:crash(?:e[ds])?|plunge[sd]?|rolled|overturn(?:s|ed)|collid(?:es|ed)|derail(?:s|ed)|"
    r"capsize[sd]?|sinks?|sank|overr[au]ns?|overshoots?|overshot|shot off|smashed|skidded|ran off|came down in)|"
    rf"crash(?:e[ds])? on (?:takeoff|take-off|landing)|{_VEHICLE}s? collide|"
    r"(?:transport|air|bus|train|road|car|ferry) crash|level crossing|unguarded crossing|"
    rf"{_BUILT}[^.]{{0,25}} (?:collaps(?:e|es|ed)|gives? way|gave way|caved in|fell in|falls in|topple[sd]?)|"
    r"(?:bridge|mine|building|roof|stand|crane|dam|tower|wall|pit) collapse|cable car|gondola|(?:land|mud|rock)slides?|"
    r"earthquakes?|quakes?|volcan(?:o|ic)|eruption|floods?|flooding|cyclone|typhoon|hurricane|tornado|"
    r"storm (?:kills?|killed|leaves|hits|batters)|avalanches?|lightning|tsunami|heat ?waves?|heat kills|cold wave|cholera|"
    r"measles|malaria|ebola|epidemic|crocodiles?|elephants?|leopards?|sharks?|locusts|stampede|"
    r"gas (?:explosion|blast|leak|bottle|cylinder)|natural gas|propane|liquefied gas|carbon monoxide|generator fumes|"
    r"fireworks (?:plant|factory|store|workshop|explosion|depot)|grain (?:silo|elevator|dust)|dust explosion|boiler|"
    r"chemical plant|pesticide factory|drown(?:ed|ing)?|sunstroke|died of heat|sewer blast|bird strike|worn valve|corroded|"
    r"static electricity)\b"
)

_DONE = compiled(
    r"\b(?:threat[a-z]*|hoax|caller|claims?|claimed|credit|responsibility for|suspect(?:s|ed)?|deliberate(?!ly)|"
    r"opened fire|exchange[ds]? (?:fire|gunfire|shots)|fought|fights?|fighting|shells?|shelled|rockets?|missiles?|drones?|"
    r"mortars?|jets|bombs?|explosives?|militants|gunmen|hackers|arsonists?|(?:denies|deny|denied|disowns?)|"
    r"(?:no|not an) accident|guilty|convicted|sentenced|arson|stormed|ambush(?:ed)?|somebody|someone|something else|cut|"
    r"sawn?|water cannon|rammed|pushed|threw|thrown|flogged|whip(?:s|ped)?|stoned?|lynch(?:ed)?|canisters?|mined|sappers|"
    r"poison[a-z]*|blamed? (?:on|the|each)|cause unknown|cause unclear)\b|\?"
)
"""What headlines say of what somebody did, threatened to do, or may have done."""

_STRIKE = compiled(
    r"\b(?:strikes?|striking|walk-?outs?|walk(?:s|ed)? (?:out|off)|down(?:s|ed)? tools|picket(?:s|ing)?(?: lines?)?|stoppage|"
    r"industrial action|go-slow|strikers)\b"
)
_STRIKERS = compiled(
    r"\b(?:unions?|strikers?|walk-?out|workers|staff|employees|teachers|lecturers|nurses|doctors|medics|dockers|drivers|pilots|"
    r"bakers|steelworkers|ironworkers|miners|cleaners|lawyers|judges|pay|wages?|bonus(?:es)?|allowances|salar(?:y|ies)|"
    r"pensions?|job cuts|stoppage|overtime|bargaining|depots|mediator)\b"
)
_VIOLENT = compiled(
    r"\b(?:air ?strikes?|drones?|missiles?|rockets?|bomb(?:s|ed|ing)?|kill(?:s|ed|ing)?|wound(?:s|ed|ing)?|stabb(?:ed|ing)|"
    r"shot|shoot(?:s|ing)?|attack(?:s|ed)?|jets|warplanes|militants|gunmen|torched|tear gas|clash(?:es|ed)?|traded|"
    r"burn(?:s|ed|t)?|beat(?:en)?|strikes? on|strikes? (?:hits?|kills?)|troops|army|shell(?:s|ed)?|mowed|hostage|trial|rebels|"
    r"found dead|body|bodies|dead|died|open(?:s|ed)? fire|fired|riot(?:s|ing)?|stones?|charged|baton[a-z]*|arrest(?:s|ed)?)\b"
)

_CHANGED = compiled(
    r"\b(?:fell|falls?|fallen|dropped|drops?|down|rose|rises?|risen|up|climbed|increased|declined|shrank|halved|doubled|"
    r"tripled|jumped)(?: \w+){0,2} (?:by |to |from )?(?:a |an |\d|nearly|almost|more than|half|third|slightly|sharply)|"
    r"\b(?:lowest|fewest|highest|record (?:high|low|number|\d)|hits? record|[a-z]+-year (?:low|high)|than in any year|"
    r"than (?:a year|the year|in \d{4})|year earlier|year before|previous year|fell slightly|last year)\b"
)
_COUNTED = compiled(
    r"\b(?:(?:annual|yearly|quarterly|security|half-year(?:ly)?) (?:report|survey|review|index|count|figures)|survey|"
    r"statistics|statistician|figures|study|index|data|recorded|yearbook|watchdog)\b"
)
"""“Knife crime in Scotland at lowest since counting began", by the year's figures."""

_OLD_AGE = compiled(
    r"\b(?:dies|died|dead|passes away|passed away)(?: \w+){0,3} (?:at(?: the age of)?|aged) [5-9]\d\b(?! after being)|"
    r"\b(?:dies|died|death) (?:in (?:his|her) sleep|peacefully|of (?:an? )?(?:long |short |brief )?(?:[a-z]+ )?(?:illness|disease|"
    r"cancer|failure|stroke|heart attack|old age|natural causes|pneumonia|malaria)|"
    r"after (?:a|an) (?:long|short|brief|lengthy) (?:illness|battle with))|"
    r"\bnatural (?:death|causes)\b|^(?:\W{0,2}[^:]{0,30}\W{0,2}: )?obituary\b|, 19[2-9]\d-20\d\d$"
)
"""“Dies of kidney failure", "dies at 81", "buried after natural death"."""
