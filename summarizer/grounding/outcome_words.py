"""The words by which outcomes, groups of people and background are told, as data.

The vocabularies are ours, after the definitions of the brief's outcomes and groups.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal

from summarizer.grounding.patterns import Vocabulary, alternatives, tight, words
from summarizer.schema.vocabulary import Group, Outcome

Side = Literal["after", "before", "either"]
"""Where the people of an outcome word stand: after it ("killing four"), before it ("four died"), or either."""

OUTCOME_WORDS: Mapping[tuple[Outcome, Side], str] = MappingProxyType(
    {
        ("killed", "after"): """
            kill|kills|killing|slay|slays|slaying|slew|murdering|assassinating|executing|massacring|beheading|
            lynching|martyring|gunning down|shooting dead|mowing down|mowed down|claim(?:s|ed|ing) the li(?:fe|ves)|
            (?:took|taking|takes) the li(?:fe|ves)|cost(?:ing|s)? the li(?:fe|ves)|death tolls?|the dead|
            put(?:s|ting)? the (?:dead|killed)|gave the dead|(?:slit|cut)(?:s|ting)? the throats? of|
            deaths? of|killings? of|murders? of|assassinations? of|massacres? of|executions? of|
            (?:taking|bringing|raising|lifting|pushing) the tolls?|
            loss of""",
        ("killed", "before"): """
            die|dies|died|dying|dead|perish*|fallen|the (?:supreme|ultimate) (?:price|sacrifice)|
            laid down (?:his|her|their) li(?:fe|ves)|sent to hell|macheted|
            (?:embrac|attain)(?:ed|ing) (?:the honou?r of )?(?:shahadat|shahada|martyrdom)|
            lost (?:their|his|her|its) li(?:fe|ves)|lives (?:were |was |have been )?lost|
            did not survive|didn't survive|didn't make it|did not make it|succumb*|fatally|mortally|
            (?:did not|didn't) live|bled to death|breathed (?:his|her|their) last|throats? (?:cut|slit)|
            fell to (?:[\\w-]+ ){0,3}(?:fire|gunfire|bullets|snipers?)|
            to death|blew (?:himself|herself|themselves) up|blowing (?:himself|herself|themselves) up|burn(?:ed|
            t) alive|drowned|pronounced dead""",
        ("killed", "either"): """
            killed|slain|murdered|assassinated|executed|massacred|beheaded|lynched|martyred|martyrs?|shot dead|
            gunned down|hacked to death|stabbed to death|beaten to death|burn(?:ed|t) to death|crushed to death|
            deaths?|fatalit*|bod(?:y|ies)|corpses?|killing (?:himself|herself|themselves)(?: and)?""",
        ("injured", "after"): "injures|injure|injuring|wounds|wounding|hurting|maiming|maims",
        ("injured", "before"): r"""
            in (?:a )?(?:critical|serious|stable|grave)(?: (?:but|and) (?:critical|serious|
            stable|grave))? condition|in hospital|in intensive care|hospitali[sz]ed|
            (?:taken|rushed|brought|admitted|flown) to (?:[\\w'-]+ ){0,3}(?:hospitals?|clinics?)|lost (?:a|an|
            both|his|her|their) (?:legs?|arms?|eyes?|hands?|limbs?|foot|feet|fingers?|sight|hearing)|
            treated for (?:\w+ )?(?:wounds?|injur(?:y|ies)|burns|shock|fractures|smoke inhalation|cuts)|
            (?:receiving|undergoing|under) (?:\w+ )?treatment|
            recovering from (?:\w+ ){0,2}(?:wounds?|injur(?:y|ies)|burns)""",
        ("injured", "either"): "injured|wounded|hurt|maimed|injur(?:y|ies)|wound|concussed|scalded",
        ("missing", "before"): """
            unaccounted|trapped|under (?:the )?rubble|beneath (?:the )?rubble|disappeared|vanished""",
        ("missing", "either"): "missing",
        ("captured", "after"): """
            abducting|abducts|abduct|kidnapping|kidnaps|kidnap|capturing|captures|arresting|arrests|detaining|
            detains|snatching|rounding up|apprehending|abductions? of|hijacking""",
        ("captured", "before"): r"""
            in custody|in detention|into custody|taken away|taken prisoner|led away|(?:hauled|carted|marched) (?:off|
            away)|(?:driven|drove) (?:off|away) (?:in|to) (?:[\w-]+ ){0,2}(?:trucks?|lorr(?:y|ies)|vans?|bus(?:es)?|
            jeeps?|pick-ups?|vehicles?|cars?|barracks|prison|jail|captivity)""",
        ("captured", "either"): """
            abducted|kidnapped|captured|arrested|detained|hostages?|captives?|prisoners?|apprehended|rounded up|
            snatched|abductions?|detainees?|taken hostage|took hostage|forcibly disappeared""",
        ("displaced", "after"): "displacing|displaces|uprooting|evacuating",
        ("displaced", "before"): """
            fled|(?<!tried to )(?<!trying to )(?<!attempted to )flee|(?<!while )fleeing|homeless|
            (?:left|leaving|leave) their (?:homes?|villages?)|
            (?:sought|seeking|took|taken|taking|found|finding) (?:refuge|shelter)|
            driven from their (?:homes?|villages?)""",
        ("displaced", "either"): "displaced|evacuated|uprooted|refugees?",
        (
            "unspecified",
            "either",
        ): "casualt*|victims?|neutrali[sz]ed|neutrali[sz]ing|out of action|eliminated|eliminating",
    }
)
"""Words that name an outcome and take a number, by outcome and side."""

WEAK_OUTCOME_WORDS: Mapping[Outcome, str] = MappingProxyType(
    {
        "killed": r"""
            toll|losses|deceased|fatal|
            (?<!on his )(?<!on her )(?<!on their )(?<!to )(?<!for )li(?:fe|ves)|funerals?|buried|
            burial|mourn*|orphaned|widow*|wiped out|deadly|martyrdom|
            shahadat|shahada|shaheed*|to hell|put the dead|killed and wounded|
            lifeless|laid to rest|remains|killings?|assassination|murder*|massacre|execution*|slaughter*|
            shot(?! down)|graves?|lost (?:his|her|their|my|our|its) (?:[\w-]+ ){0,3}(?:husband|wife|sons?|
            daughters?|child|children|brothers?|sisters?|mother|father|parents|family|relatives|cousins?)|
            drown*|suicide|detonat* (?:his|her|their)|behead*|lynch*|crushed|electrocuted|suffocat*|
            asphyxiat*|killer*|fell (?:in|to|during|fighting|on)|
            los(?:t|ing|es) (?:an?|one|two|three|four|five|six|\d+) (?:[\w-]+ )?(?:soldiers?|sergeant|
            officers?|fighters?|men)|
            lost (?:an?|one|two|three|four|five|six|several|\d+) of (?:his|her|their|our|its) own|
            cut down|mow(?:n|ed) down|fell(?=[,.;]| and| there)|
            cost (?:the |its )?(?:[\w-]+ ){1,4}?(?:men|soldiers|fighters|policem[ae]n|officers|troops)|
            sheets?|slab|none survived|lived (?:only )?until|see (?:the )?(?:morning|dawn)|shehids?|sent to|
            coffins?|body bags?|biers?|shrouds?|no longer (?:alive|living)|(?:won't|will not|would not|
            wouldn't|didn't|did not|never|not) (?:\w+ )?(?:c[oa]me (?:home|back)|return*|wake up|get up|got up|go home|
            be at)|
            cold (?:room|store)|mortuar*|morgues?|undertaker*|took the life|tak(?:e|es|ing|en) the life""",
        "injured": """
            bullet in|cut (?:his|her|their|both)|fell sick|fainted|(?:legs?|arms?|skull|hands?|ribs?) broken|
            (?:hit|shot|struck|grazed|wound) (?:in|on) (?:the|his|her|their|both|one)|
            treat(?:ed|ing|ment)|burning|burned|burnt|burns|concussi*|bruis*|fracture*|lacerat*|stabbed|
            stabbing|shot|beaten|beatings?|beat|scarred|disfigur*|mutilat*|shrapnel|traumatic|trauma|blinded|
            blinding|amputat*|tortured|assaulted|raped|gored|smoke inhalation|suffer(?:ed|ing)|sustain(?:ed|
            ing)|poison*|sicken*|fell ill|chok*|gasping|unconscious|bleeding|stretcher*|patients?|surgery|
            broke (?:an?|his|her|their|both|one)|broken|dislocat*|sprain*|slash*|knif(?:ed|ing)|club(?:bed|bing)|
            bayonet*|paralys*|paralyz*|cuts? (?:by|to|on|in|with|above|below)|cuts|gash*|graz(?:e|ed|ing)|
            hit(?=[,.;]|$)|fighting for (?:his|her|their) li(?:fe|ves)|life support|coma|
            lost (?:an?|both|his|her|their|one|two|three|several|the) (?:\\w+ )?(?:
            fingers?|toes?|foot|feet|hands?|legs?|arms?|eyes?|sight|hearing|teeth|ears?)|
            (?:fragments?|shrapnel|splinters?|debris|glass|bullets?|gunfire|pellets) (?:hit|struck|cut|caught)|
            hit (?:in|by) (?:the|an?|his|her|their|shrapnel|gunfire|bullets?|fragments)|in danger|
            (?:struck|hit|beaten) with|beds?|
            wards?|stretchers?|stitched|bandaged|ambulances?|hospitals?|doctors|clinics?|medical|paramedics?|airlifted|evacuated|wounds""",
        "missing": """
            search* for|look* for|lost contact|trapping|burying|whereabouts|rubble|disappear*|vanish*|untraced|
            not been (?:found|seen|heard)|yet to be (?:found|located|identified)|feared|lost at sea|buried|
            never seen|be (?:found|located|traced)|accounted for|seen since|nowhere to be|n't been (?:seen|found|heard)|
            not (?:been )?returned""",
        "captured": """
            seiz*|took|taken|taking|takes|held|holding|holds|hold|carried off|carrying off|marched|drove off|
            dragg*|forced|surrender*|sentenced|convicted|jail*|imprison*|intern(?:ed|ment)|freed|released|
            ransom*|custody|arrest*|detention*|captiv*|whisked|hijack*|bundled|prison*|led off|kidnap*|abduct*|
            handcuff*|walked (?:off|away)|control of|hostage-taking|
            gave (?:themselves|himself|herself) up|turned (?:themselves|himself|herself) in|swapped|raid*|
            suspects?|charged|laid down (?:their )?(?:arms|weapons)|in (?:our|their) hands""",
        "displaced": """
            displacement|walking (?:to|toward|towards|into|across|out)|streaming|pouring|trekking|relocated|
            brought out|ferried|crossed (?:[\\w'-]+ ){1,4}into|new arrivals|driven|drove|
            forc(?:ed|ing)|flight|evacuat*|exodus|abandon*|refuge|shelter*|
            crossed into|poured|tak(?:en|ing) to the roads?|took to the roads?|night in the open|safety|
            (?:moved|relocated|rehoused) to|escap*|on the move|quit their|
            to (?:leave|evacuate)|walked|trekked|sleep*|camp(?:ed|ing)|under the roof|
            on the road|lost their homes?|homes""",
        "unspecified": """
            harm|harmed|elimination|neutrali[sz]ation|liquidation|unhurt|unharmed|unscathed|affected|struck|losses|loss|lost|hit|toll|liquidat*|destroyed|
            targeted|safe|escaped""",
    }
)
"""Words that carry an outcome in some sentences, and take no number."""

GROUP_NOUNS: Mapping[Group, str] = MappingProxyType(
    {
        "military": """
            soldiers?|troops?|servicem[ae]n|servicewom[ae]n|servicemembers?|service members?|conscripts?|
            paratroop*|marines?|airm[ae]n|sailors?|commandos?|infantrym[ae]n|reservists?|legionnaires?|
            peacekeepers?|gunners|army officers?|jawans?|tank crews?""",
        "police": """
            police|policem[ae]n|policewom[ae]n|police officers?|gendarmes?|constables?|border guards?|
            coast ?guards?|sheriffs?|troopers?""",
        "militants": """
            militants?|insurgents?|rebels?|gunm[ae]n|terrorists?|jihadists?|extremists?|attackers?|assailants?|
            bombers?|guerrillas?|hijackers?|bandits?|separatists?|kidnappers?|assassins?""",
        "civilians": """
            civilians?|villagers?|residents?|worshippers?|shoppers?|students?|pupils?|schoolchildren|
            schoolgirls?|schoolboys?|children|child|wom[ae]n|girls?|boys?|bab(?:y|ies)|infants?|passengers?|
            farmers?|miners?|traders?|vendors?|tourists?|pilgrims?|bystanders?|passers-by|commuters?|teachers?|
            protesters?|demonstrators?|mourners?|patients?|shepherds?|fisherm[ae]n|spectators?|concertgoers?|
            diners?|guests?|families|parishioners?|drivers?|shopkeepers?|herders?|refugees?""",
        "journalists": "journalists?|reporters?|cameram[ae]n|photographers?|correspondents?",
        "aid_workers": "aid workers?|relief workers?|paramedics?|humanitarian workers?",
        "officials": """
            officials?|ministers?|mayors?|governors?|lawmakers?|senators?|deputies|diplomats?|judges?|
            councillors?""",
    }
)
"""Nouns that say to which group people belong. Words that fit several (guards, fighters) are left out."""

OPPOSED: frozenset[frozenset[Group]] = frozenset(
    frozenset(pair)
    for pair in (
        ("civilians", "military"),
        ("civilians", "police"),
        ("civilians", "militants"),
        ("military", "militants"),
        ("police", "militants"),
        ("journalists", "military"),
        ("journalists", "militants"),
        ("aid_workers", "military"),
        ("aid_workers", "militants"),
    )
)
"""Groups that nobody can belong to at once as an article tells it; others are a labeller's choice."""

NEGATION = r"no|not|never|nobody|none|neither|nor|without|cannot|\w+n't"
DENIAL = """
    den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|dismiss(?:ed|es|ing)?|disput(?:e|es|
    ed|ing)"""
UNREAL = """
    (?:would|could|might) have|(?:plan|plans|planned|planning|plot|plots|plotted|plotting|intend|intends|
    intended|intending|threatened|threatening|threatens|threat|vowed|vowing|vows|sought|seeking|attempted|
    attempting|attempt|tried|trying|conspired|conspiring|conspiracy|wanted|aimed|aiming|hoped|ordered) to|
    (?:plots?|plans?) (?:for|of)|aimed at|designed to|meant to"""

INCLUDING = """
    including|includ(?:e|es|ed)|among (?:them|the|those|whom)|of (?:them|whom|these|those)|at least one of"""

THINGS = r"""
    (?:drones|missiles|rockets|shells|projectiles|bombs|mines|aircraft|planes|jets|helicopters|tanks|vehicles|cars|
    trucks|lorries|vans|ambulances|motorcycles|trains|trams|carriages|buses|boats|canoes|ships|vessels|tankers|houses|homes|huts|shops|buildings|schools|mosques|churches|villages|towns|
    districts|rounds|bullets|strikes|attacks|raids|incidents|explosions|blasts|seconds|minutes|hours|days|weeks|months|
    years|metres|meters|kilomet(?:re|er)s|miles|yards|feet|storeys|floors|kilos|kilograms|kg|grams|lit(?:re|er)s|inches|blocks|dogs?|horses?|camels?|cows?|goats?|sheep|cattle|fingers|toes|legs|limbs|eyes|feet|teeth|dollars|euros|pounds|percent|tonnes|tons)"""
"""Plural nouns for what is no people."""

SEPARATE = """
    meanwhile|elsewhere|separately|an?(?:other)? (?:separate|different|unrelated) (?:attack|strike|incident|
    bombing|raid)"""
"""Words that often lead to another event of the same time."""

SUPERLATIVE = "deadliest|worst|biggest|largest|bloodiest|highest|heaviest|first|most|fewest|lowest|longest"

WAR_TOLL = r"""
    (?:has|have) (?:been )?(?:killed|died|left|claimed|displaced|wounded|injured|cost)(?: [\w',-]+){1,8} since
     (?:early |
    late |mid-?)?(?:19|20)\d\d|since (?:the )?(?:\w+ ){0,3}(?:war|conflict|insurgency|uprising|revolution|
    invasion|coup|genocide|blockade)|(?:since|after) (?:\w+ ){0,4}invaded|(?:war|conflict|insurgency|insurrection|
    rebellion)(?: in(?: \w+){1,3})?,? (?:that |which )?(?:has|had|have) (?:\w+ )?(?:killed|left|claimed|
    displaced|wounded|injured|cost|taken)|
    (?:war|conflict|campaign|offensive)(?: [\w'-]+,?){0,6} (?:that|which),?(?: [\w'-]+,?){0,10} (?:has|had|have)
    (?: \w+)? (?:killed|left|claimed|displaced|wounded|injured|cost)|
    (?:in|over|during|of) (?:the )?(?:\w+ ){0,4}(?:years|decades) of|
    (?:years|decades|months)-long|so far this (?:year|month)|this year alone|(?:over|in|during) the (?:past|
    last) (?:\w+ )?(?:years?|decades?|months)|in recent (?:years|months)|since the (?:start|
    beginning) of the (?:year|war|conflict|month)|(?:killed|left|claimed|displaced|injured|wounded|
    died) (?:[^ ]+ ){0,6}in the (?:war|conflict|insurgency|rebellion)"""
"""Words that tie a number to a war, a campaign or a period, and not to one event."""

AT_WAR = r"""
    (?:at|civil|the|this|that|their) war|(?:war|conflict|fighting|insurgency|uprising|campaign) (?:[\w'-]+ ){0,4}(?:
    since|began|broke out|started|erupted|enter(?:ed|s)|is|has)|since (?:the )?(?:\w+ ){0,3}(?:
    war|conflict|insurgency)"""
RUNNING_TOLL = r"""
    (?:has|have) (?:since )?(?:been )?(?:killed|died|left|claimed|displaced|wounded|injured|cost|driven|fled|lost)"""
"""After a sentence on a war (`AT_WAR`) these count all of it."""

EARLIER = """
    (?:days?|weeks?|months?|years?|hours?) (?:after|since|earlier|before|ago)|last (?:week|month|year|spring|
    summer|autumn|fall|winter)|earlier (?:this|last|in)|previous|previously|in revenge for|in retaliation for|
    in response to|the (?:last|previous) such|a similar|had (?:been )?(?:killed|died|wounded|injured)|
    an? (?:earlier|separate) (?:attack|strike|bombing|incident)|
    in (?:january|february|march|april|may|june|july|august|september|october|november|
    december)"""
"""Words that often, and not always, lead away from the incident."""


@cache
def _rows() -> tuple[tuple[Outcome, Side, Vocabulary], ...]:
    return tuple((outcome, side, words(text)) for (outcome, side), text in OUTCOME_WORDS.items())


@cache
def outcome_words() -> Vocabulary:
    """All words of `OUTCOME_WORDS` as one pattern, longer alternatives first."""
    every = [each for text in OUTCOME_WORDS.values() for each in alternatives(tight(text))]
    return words("|".join(sorted(every, key=len, reverse=True)))


@lru_cache(maxsize=1024)
def meanings(word: str) -> tuple[tuple[Outcome, Side], ...]:
    """What a match of `outcome_words` can mean."""
    return tuple((outcome, side) for outcome, side, pattern in _rows() if pattern.fullmatch(word))


@cache
def carriers(outcome: Outcome) -> Vocabulary:
    """Every word that can carry a casualty of this outcome, strong or weak; "unspecified" is carried by any."""
    rows = [text for (each, _), text in OUTCOME_WORDS.items() if outcome in {each, "unspecified"}]
    rows += [text for each, text in WEAK_OUTCOME_WORDS.items() if outcome in {each, "unspecified"}]
    return words("|".join(tight(text) for text in rows))


@lru_cache(maxsize=1024)
def group_of(noun: str) -> Group | None:
    """The group that a noun phrase in small letters names; None where it names none or several."""
    found = {group for group, text in GROUP_NOUNS.items() if words(text).search(noun)}
    return found.pop() if len(found) == 1 else None
