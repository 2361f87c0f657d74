"""What the news of an article is, by its headline and first sentence, where nobody in them does anything to anybody.

A collapse, a flood, a strike of workers, a yearly count and the death of an old man are told with the words of
violence: "hits", "kills", "struck", "under siege". Here the words of each such matter stand in headline or first
sentence, and none there is of somebody who attacks.
"""

from typing import TYPE_CHECKING

from summarizer.engines.rules.event_detection.matter_words import Told
from summarizer.engines.rules.event_detection.opening import acted, head_of, headline_of
from summarizer.text.expressions import compiled

if TYPE_CHECKING:
    from summarizer.engines.rules.story import Story


def quiet_news(story: "Story") -> str:
    """What other matter the news is: "accident", "labour", "figures", "obituary"; "" for none of these."""
    head = head_of(story)
    if _MISHAP.search(head) and not _DONE.search(head_of(story, quoted=True)) and not _deeds(head) and not acted(story):
        return "accident"
    title = headline_of(story).lower()
    if not title:
        return ""  # a first sentence alone says too little
    if _STRIKE.search(head) and _STRIKERS.search(head) and not _VIOLENT.search(head):
        return "labour"
    if _CHANGED.search(title) and _COUNTED.search(head):
        return "figures"
    if _OLD_AGE.search(title):
        return "obituary"
    if _WORK.search(title) and not _ROBBED.search(title) and not acted(story):
        return "culture"
    return _by_words(Told(undenied(head)), head, "" if acted(story) else title)


def undenied(words: str) -> str:
    """Words in lower case less what they deny, fear or liken."""
    return _DENIED.sub(" . ", words)


def _deeds(head: str) -> int:
    return Told(undenied(head)).count("deeds")


def _by_words(told: Told, head: str, title: str) -> str:
    """What courts hear, parliaments decide, theatres play, where nothing in headline and first sentence hurts."""
    deeds, court = told.count("deeds"), told.count("court")
    if _MONEY.search(head) and deeds <= 1 and (court >= _MANY or (court and not deeds and not _HARM.search(head))):
        return "fraud"
    if _agreed(title):
        return "politics"
    if deeds or _HARM.search(head):
        return ""
    return next((matter for matter in _MATTERS if told.count(matter) >= _MANY), "")


def _agreed(title: str) -> bool:
    """Whether the headline tells, before what it came after, of a deal or a vote, and of no harm."""
    news = _AFTER.split(title, maxsplit=1)[0]
    return not _HARM.search(news) and Told(news).count("politics") >= _MANY


_AFTER = compiled(r" (?:after|amid|despite|over) ")


_MATTERS = ("politics", "culture", "market", "exercise")
_MANY = 2

_MONEY = compiled(
    r"\b(?:fraud[a-z]*|embezzl[a-z]+|brib[a-z]+|corruption|graft|kickbacks|laundering|swindl[a-z]+|cheat[a-z]+|"
    r"con ?man|scam|"
    r"counterfeit|forg(?:ed|ery)|libel[a-z]*|defam[a-z]+|bankruptcy|ponzi|stealing|pocketing|stole \d|pensions?|"
    r"phantom|sham|"
    r"fake|inflat(?:ed|ing)|compensation|damages|taking (?:bribes|\d))\b"
)

_HARM = compiled(
    r"\b(?:air ?strikes?|drones?|missiles?|rockets?|bomb[a-z]*|kill(?:s|ed|ing)?|wound(?:s|ed|ing)?|injur(?:es|"
    r"ed|ing)|"
    r"stabb?(?:ed|ing)|shot|shoot(?:s|ing)?|attack(?:s|ed|ers?)?|jets|warplanes|militants|gunmen|torched|tear gas|"
    r"clash(?:es|ed)?|burn(?:s|ed|t)?|beat(?:en)?|troops|soldiers|shell(?:s|ed|ing)?|rebels|dead|deaths?|died|"
    r"fire[ds]?|firing|"
    r"riot(?:s|ing)?|blasts?|explo[a-z]+|seiz(?:es|ed)|kidnap[a-z]*|abduct[a-z]*|hostages?|assassin[a-z]*|"
    r"murder[a-z]*|"
    r"massacre[a-z]*|raid(?:s|ed)?|arson|plot[a-z]*|coup|threat[a-z]*|hack[a-z]*|terror[a-z]*|war crimes|"
    r"sabotage|strikes?|"
    r"struck|hits?|victims|ransom|escape[ds]?|mob|prison(?:ers)?|inmates|arrest[a-z]*|police|detained|cyber[a-z-]*|"
    r"poison[a-z]*|suspect[a-z]*|condemn[a-z]*|blam(?:e[sd]?|ing)|claim[a-z]*|gang[a-z]*|weapon[a-z]*|"
    r"separatists?|armed|army|"
    r"military|forces|border|sanctions|summon[a-z]*|envoy|ambassador|protest[a-z]*|violence|violent|trash(?:es|"
    r"ed)|kick(?:s|ed)|mask[a-z-]*|smash(?:es|ed)|plane|guerrillas?|slain)\b"
)
"""What speaks of harm, of those who do it, and of those who look into it."""

_WORK = compiled(
    r"\b(?:film|movie|novel|play|museum|exhibition|opera|gallery|documentary|painter|photographer|script|poem|"
    r"memoir|musical|"
    r"theatre)s?\b[^.;]{0,40}\b(?:on|about|opens?|wins?|won|recalls?|recreates?|reopens?|shuts for|premieres?|"
    r"read)\b|"
    r"\b(?:widow|artist|painter) paints?\b|^(?:theatre|théâtre|film|books?|cinema|art|opera|dance): "
)
"""“Film on the siege opens to packed halls", “Museum opens gallery on the raid of 1897"."""

_ROBBED = compiled(
    r"\b(?:robbers|thieves|armed|gunmen|attackers?|hold up|stolen|heist|evacuated|blast|fire|ablaze|shot|stabbed|"
    r"threat[a-z]*|kill(?:s|ed))\b"
)


_DENIED = compiled(
    r"\b(?:not|no|nor|never|without|rather than|instead of|nothing to do with|rul(?:ed|es|ing) out|dismissed|"
    r"denie[sd]|"
    r"rumours? (?:of|that|about)|fears? (?:of|that)|feared|mistaken for|mistook|suspicion of|speculation|talk of|"
    r"as if|"
    r"as though|like|with the force of) [^,.;:]{0,60}"
)

_VEHICLE = (
    r"(?:plane|jet|aircraft|helicopter|airliner|turboprop|transport|chopper|bus|minibus|truck|lorry|train|tram|"
    r"ferry|boat|"
    r"ship|coach|van|convoy)"
)
_BUILT = (
    r"(?:bridge|mine|building|roof|stand|scaffold(?:ing)?|crane|dam|pit|shaft|tunnel|silo|wall|market|balcony|"
    r"floor|slope|"
    r"mosque|church|temple|school|stadium|house|block|tower|factory|hall|mall|terrace|ceiling|stage|pier|jetty)s?"
)

_MISHAP = compiled(
    rf"\b(?:{_VEHICLE}[^.]{{0,30}} (?:crash(?:e[ds])?|plunge[sd]?|rolled|overturn(?:s|ed)|collid(?:es|ed)|"
    r"derail(?:s|ed)|"
    r"capsize[sd]?|sinks?|sank|overr[au]ns?|overshoots?|overshot|shot off|smashed|skidded|ran off|came down in)|"
    rf"crash(?:e[ds])? on (?:takeoff|take-off|landing)|{_VEHICLE}s? collide|"
    r"(?:transport|air|bus|train|road|car|ferry) crash|level crossing|unguarded crossing|"
    rf"{_BUILT}[^.]{{0,25}} (?:collaps(?:e|es|ed)|gives? way|gave way|caved in|fell in|falls in|topple[sd]?)|"
    r"(?:bridge|mine|building|roof|stand|crane|dam|tower|wall|pit|mosque|church|school|house|factory|stadium|"
    r"stage) collapse|cable car|gondola|(?:land|mud|"
    r"rock)slides?|"
    r"earthquakes?|quakes?|volcan(?:o|ic)|eruption|floods?|flooding|cyclone|typhoon|hurricane|tornado|"
    r"storm (?:kills?|killed|leaves|hits|batters)|avalanches?|lightning|tsunami|heat ?waves?|heat kills|"
    r"cold wave|cholera|"
    r"measles|malaria|ebola|epidemic|crocodiles?|elephants?|leopards?|sharks?|locusts|stampede|"
    r"gas (?:explosion|blast|leak|bottle|cylinder)|natural gas|propane|liquefied gas|carbon monoxide|generator fumes|"
    r"fireworks (?:plant|factory|store|workshop|explosion|depot)|grain (?:silo|elevator|dust)|dust explosion|boiler|"
    r"chemical plant|pesticide factory|drown(?:ed|ing)?|sunstroke|died of heat|sewer blast|bird strike|"
    r"worn valve|corroded|"
    r"static electricity)\b"
)

_DONE = compiled(
    r"\b(?:threat[a-z]*|hoax|caller|claims?|claimed|credit|responsibility for|suspect(?:s|ed)?|deliberate(?!ly)|"
    r"opened fire|exchange[ds]? (?:fire|gunfire|shots)|fought|fights?|fighting|shells?|shelled|rockets?|"
    r"missiles?|drones?|"
    r"mortars?|jets|bombs?|explosives?|militants|gunmen|hackers|arsonists?|(?:denies|deny|denied|disowns?)|"
    r"(?:no|not an) accident|guilty|convicted|sentenced|arson|stormed|ambush(?:ed)?|somebody|someone|"
    r"something else|cut|"
    r"sawn?|water cannon|ramm(?:ed|ing)|car full of|murdered|torpedo[a-z]*|pushed|threw (?:them|him|her|acid|"
    r"stones?|a|two|grenades?)|thrown|flogged|whip(?:s|ped)?|stoned?|lynch(?:ed)?|canisters?|mined|sappers|"
    r"poison[a-z]*|blamed? (?:on|the|each)|cause unknown|cause unclear)\b|\?"
)
"""What headlines say of what somebody did, threatened to do, or may have done."""

_STRIKE = compiled(
    r"\b(?:strikes?|striking|walk-?outs?|walk(?:s|ed)? (?:out|off)|down(?:s|ed)? tools|picket(?:s|"
    r"ing)?(?: lines?)?|stoppage|"
    r"industrial action|go-slow|strikers)\b"
)
_STRIKERS = compiled(
    r"\b(?:unions?|strikers?|walk-?out|workers|ground staff|employees|teachers|lecturers|nurses|doctors|medics|"
    r"dockers|drivers|pilots|"
    r"bakers|steelworkers|ironworkers|miners|cleaners|lawyers|judges|pay|wages?|bonus(?:es)?|allowances|"
    r"salar(?:y|ies)|"
    r"pensions?|job cuts|stoppage|overtime|bargaining|depots|mediator)\b"
)
_VIOLENT = compiled(
    r"\b(?:air ?strikes?|drones?|missiles?|rockets?|bomb(?:s|ed|ing)?|kill(?:s|ed|ing)?|wound(?:s|ed|ing)?|"
    r"stabb(?:ed|ing)|"
    r"shot|shoot(?:s|ing)?|attack(?:s|ed)?|jets|warplanes|militants|gunmen|torched|tear gas|clash(?:es|ed)?|traded|"
    r"burn(?:s|ed|t)?|beat(?:en)?|strikes? on|strikes? (?:hits?|kills?)|troops|army|shell(?:s|ed)?|mowed|hostage|"
    r"trial|rebels|"
    r"kidnap[a-z]*|abduct[a-z]*|murder[a-z]*|assassin[a-z]*|massacre[a-z]*|guerrillas?|torpedo[a-z]*|submarine|"
    r"naval|found dead|body|bodies|dead|died|open(?:s|ed)? fire|fired|riot(?:s|ing)?|"
    r"stones?|charged|baton[a-z]*|arrest(?:s|ed)?)\b"
)

_CHANGED = compiled(
    r"\b(?:fell|falls?|fallen|dropped|drops?|down|rose|rises?|risen|up|climbed|increased|declined|shrank|halved|"
    r"doubled|"
    r"tripled|jumped)(?: \w+){0,2} (?:by |to |from )?(?:a |an |\d|nearly|almost|more than|half|third|slightly|"
    r"sharply)|"
    r"\b(?:lowest|fewest|highest|record (?:high|low|number|\d)|hits? record|[a-z]+-year (?:low|high)|"
    r"than in any year|"
    r"than (?:a year|the year|in \d{4})|year earlier|year before|previous year|fell slightly|last year)\b"
)
_COUNTED = compiled(
    r"\b(?:(?:annual|yearly|quarterly|security|half-year(?:ly)?) (?:report|survey|review|index|count|figures)|survey|"
    r"statistics|statistician|figures|study|index|data|recorded|yearbook|watchdog)\b"
)
"""“Knife crime in Scotland at lowest since counting began", by the year's figures."""

_OLD_AGE = compiled(
    r"\b(?:dies|died|dead|passes away|passed away)(?: \w+){0,3} (?:at(?: the age of)?|"
    r"aged) [5-9]\d\b(?! after being)|"
    r"\b(?:dies|died|death) (?:in (?:his|her) sleep|peacefully|of (?:an? )?(?:long |short |"
    r"brief )?(?:[a-z]+ )?(?:illness|disease|"
    r"cancer|failure|stroke|heart attack|old age|natural causes|pneumonia|malaria)|"
    r"after (?:a|an) (?:long|short|brief|lengthy) (?:illness|battle with))|"
    r"\bnatural (?:death|causes)\b|^(?:\W{0,2}[^:]{0,30}\W{0,2}: )?obituary\b|, 19[2-9]\d-20\d\d$"
)
"""“Dies of kidney failure", "dies at 81", "buried after natural death"."""
