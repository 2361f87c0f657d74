"""The words by which claims, reactions and doubts are told, as data.

The vocabularies are ours, after the definitions of the brief's stances.
"""

from collections.abc import Mapping
from types import MappingProxyType

CLAIM = """
    claim(?:s|ed|ing)?|took (?:credit|responsibility)|tak(?:es?|ing|en) (?:credit|responsibility)|
    (?:adjudicated|awarded|attributed|arrogated|took upon|taken upon) (?:itself|themselves|himself)|authorship|
    responsibility|admit*|confess*|acknowledg*|boast*|avow*|own(?:ed|s) up|confirm(?:s|ed|ing)?|behind|did it|
    our|we|announc*|threat*|vow*|signed(?: (?:by|with|in|under))?|apologi[sz]*|initials|gloat*"""
STRONG_CLAIM = r"""
    claim(?:s|ed|ing)? (?:(?:the )?(?:sole )?responsibility|credit|the|to have|that|it|its|an?|they|this|monday|
    tuesday|wednesday|thursday|friday|saturday|sunday)\b|took (?:credit|responsibility)|tak(?:es?|
    ing) (?:credit|responsibility)|claimed by|(?:claimed|claiming|assum(?:ed|es)|accept(?:ed|s)|(?:took|takes) on)
    (?: the)?(?: full)? responsibility|
    own(?:ed|s) (?:the|this|responsib\w+)|
    adopt(?:ed|s|ing) (?:the |this |that )?(?:operation|attack|bombing|ambush|strike|act|assault|crime)|
    put(?:s|ting)? (?:its|their|his|her) (?:own )?names? (?:to|on|under|behind)|ownership|(?:we|i) did it|
    admit* (?:to )?\w*|confess*|ple(?:aded|ads|d) guilty|responsibility (?:\w+ ){0,5}by"""
OWN_DEED = r"""
    (?:it|they|we|he|she|i|its|their|our|his|her|my) (?!called|calls|said|says|described|denied|condemned|
    denounced|expects?|hoped|would|was not|were not)\w+|by us|responsib*|behind|troops|forces|fighters|jets|aircraft|
    drones|missiles|rockets|planes|soldiers|units?|navy|artillery|guilty|confess*"""
"""Words by which a speaker tells what it, or its men or arms, did."""
NOT_DONE = r"""
    (?:had|has|have|did|was|were|is|are|do|does)(?:n't| not| never| nothing| no)|
    (?:carried out|flown|fired|launched|conducted|made|staged|ordered|planned) (?:no|none|nothing)"""
"""Words by which a speaker tells what was not done."""
SPEECH = """
    said|says|say|saying|told|tells|stat(?:ed|es|ing)|statement|announc*|declar*|add(?:ed|s|ing)|according|
    report*|insist*|vow*|warn*|wrote|tweet*|post(?:ed|s)|releas*|video|communiqu*|message|acknowledg*|confirm*|
    reveal*|disclos*|alleg*|argu*|maintain*|assert*|claim*|publish*|conclud*|establish*|determin*"""
DENIES = r"""
    den(?:y|ies|ied|ying)|denials?|reject*|refut*|dismiss*|disavow*|disown*|disclaim*|disput*|contest*|
    nothing to do|no (?:role|part|involvement|link|links|connection|hand|knowledge|truth)|
    none of (?:its|their|our|his)|
    not (?:\w+ ){0,3}(?:involved|responsible|behind|carr\w+|target*|fire*|attack*|strik*|struck|true|us|our)|
    distanc*|scoff*|sneer*|wav(?:ed|es)|brush*|shrug*|laugh*|hear of|none of|slander*|libel|imaginative|insult*|
    fairy|invent*|shameless|hysterical|theatre|farce|gossip|disinformation|malicious|groundless|concocted|
    asleep|elsewhere|at home|wedding|abroad|never|neither|(?:did|had|was|were)(?: not|n't)|
    not (?:one|a single)|no (?:unit|officer|soldier|agency|agent|member|fighter|men|operation|strike|flight|soldiers|
    troops)|
    tortured|coerced|lost control|fable|fiction|fairytale|false|baseless|untrue|unfounded|fabricat*|lies?|lying|
    absurd|ridiculous|
    nonsense|preposterous|innocent|not guilty|had played no|rul(?:ed|
    es|ing) out|pleaded not|scorn*|spurn*|ridicul*|smear*|calumn*|nobody (?:in|of|from|among)|blacked out|
    (?:call|describ|brand|label|dubb|term)(?:s|ed|es|ing) (?:the|this|that|these|those|such|any|\w+'s)\s
    (?:[\w'-]+ ){0,3}(?:charges?|allegations?|accusations?|suggestions?|insinuations?|remarks?|claims?)"""
ACCUSES = r"""
    accus*|incriminat*|imput*|into cause|stands? behind|signall?(?:s|ed)|
    blam*|attribut*|alleg*|charg(?:e|es|ed|ing)\b|convict*|guilty|sentenc*|indict*|prosecut*|implicat*|
    responsib*|behind|point* (?:the |a |its |their )?finger|held|hold(?:s|ing)?|identif*|nam(?:ed|es|ing)|
    carried out by|committed by|work of|perpetrat*|culprits?|suspect*|masterminds?|masterminded|orchestrat*|
    fired by|launched by|condemn*|denounc*|link(?:ed|s)|denied|denies|arrest*|wanted|traced|evidence|verdict|
    provocations? (?:by|of|from)|(?:on|under) (?:the )?(?:orders|instructions) (?:of|from)|payroll|paid by|
    (?:it|this) was (?:the )?(?:[\w'-]+ ){1,4}(?:who|that) (?:had|did|fired|killed|shot|
    launched|planted|attacked)|ruled|found|booked|arraign*|remand*|jail*|detain*|custody|on trial|court|faces?|facing|
    put* (?:[\w'-]+ ){1,8}down to|(?:lay|lays|laid|pinn?ed|pins|pinned) (?:[\w'-]+ ){1,8}(?:on|to|at)|mentioned|
    (?:it|this|that) (?:was|is) (?:the |an? )?(?!not|no|never)(?:[\w'-]+ ){0,2}[\w'-]+(?=[.,"])|spoke of|speaks of|
    hands of|describ*|belong*|
    members? of|bore|bears|pointed|points|
    hand (?:in|behind)|handwriting|signature|doorstep|at the (?:door|feet)|fingerprints|culprits|complicity|no doubt|
    convinced|certain that|swear|swore|adamant|naming|
    came from|come from|sent by|order|blame|participat*|took part|
    imprison*|years? (?:in prison )?for|
    (?:got|gets|given|gave|handed|received|life) (?:[\w,'-]+ ){0,6}(?:years|life|prison|sentence)"""
ACCUSING_VERBS = r"""
    accus(?:e|es|ed|ing)|(?<!the )blam(?:e|es|ed|ing)|denounc(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|
    point(?:s|ed|ing)? (?:the |a |an |its |their |his |her )?(?:\w+ )?finger|
    (?:held|holds?|holding)(?= (?:[\w'-]+ ){1,6}responsible\b)"""
ANSWERS = r"""
    (?:call|label|labell|term|dubb|brand|describ|pronounc)(?:s|ed|es|ing) (?:it|that|this|them|
    (?:the|that|this|such|those) (?:accusations?|allegations?|charges?|claims?|suggestions?|ideas?|notion|report|story|
    paper|talk|caller|remarks?|question|account|version))|
    (?:accusations?|allegations?|charges?|claims?|suggestions?|insinuations?|idea|notion|story|version)\s
    (?:was|were|is|are|came|had|did|does|amounted)|
    (?:it|they|he|she|we|i|(?:its|their|his|her|our|my) (?:[\w'-]+ ){0,2}[\w'-]+|both|all of them)\s
    (?:had|has|have|was|were)(?: all| both| only| merely)?(?: been)? (?:in|at|on|with|back|away|confined|out|gone|
    stayed|kept|left|ended|used|nowhere|engaged|accounted)|
    made light of|hacked|had to do with|far from|sw(?:ears?|ore|orn) """
"""Words by which somebody who was charged with it answers, and does not own up: an alibi, a word for the charge."""
DISOWNS = r"""
    nothing to do with|(?:had|has|have|played|denied|denies|denying|rejected|rejects|with) (?:any |no |all |an? )
    (?:role|part|involvement|link|links|connection|hand|knowledge|responsibility)|
    (?:not|\w+n't|never) (?:been |in any way )?(?:responsible|involved|behind)"""
"""Words by which an actor says outright that it did not do it."""
MUTUAL = r"""
    (?:accus|blam)(?:e|es|ed|ing) (?:each|one another|the other)|trad(?:ed|ing) (?:blame|accusations)|
    (?:held|holds?|holding) (?:the other|each other|one another) responsible"""
"""Words by which two sides accuse each other."""
CULPRIT = "responsib*|behind|alleg*|convict*|charged|identif*|suspect*|arrest*|indict*|guilty|sentenc*"
SUSPECTS = """
    suspect*|believ*|detain*|arrest*|thought|likely|unlikely|may|might|could|appear*|apparent*|link*|alleg*|presum*|
    possib*|
    probabl*|unconfirmed|reported*|rumou?r*|speculat*|seem*|blam*|attribut*|accus*|point*|suggest*|hallmark*|
    bears?|bore|consistent|indicat*|purported*|assum*|known to|active in|operat*|under investigation|question*|
    investigat*|so-called|fear*|consider*|widely|signs|usually|often|frequent*|in the past"""
SILENT = r"""
    (?:not|\w+n't|yet to|never|without|nobody|no ?one|none|neither|no (?:\w+[ -]){0,4}\w+|declin*|refus*|fail*|
    reluctant) (?:[\w'-]+,? ){0,11}(?:claim*|responsib*|comment*|respon*|say|said|confirm*|credit|acknowledg*|word|
    statement|reply|replied|touch|heard|hand|name|adopt*|den(?:y|ied)|admit*|took|taken|react*|return*|reach*|
    contact*|available|discuss*|speak|spok*|made (?:itself|themselves|himself) known|come forward|publish*|
    post(?:ed)?|issued|anything|drawn|elaborat*|answer*|mention*)|
    no (?:immediate |public |official )?(?:claims?|comment|word|response|reaction|statement|reply|mention)|
    unclaimed|silent|
    silence|unanswered|unreturned|quiet|mum|mute|tight-lipped|
    (?:said|say|says|saying|published|posted|issued|announced|released) nothing|hung up|
    nothing (?:(?:has|had|was|is) (?:been )?)?(?:heard|known|said)|
    (?:carried|carry|listed|printed|aired|broadcast|owned up to|admitted|confirmed) (?:nothing|none|neither)|
    pass(?:es|ed) over|(?:not|n't|never) (?:[\w'-]+ ){0,4}(?:pick* up|list*|put its name|phone|calls?|own* up)|
    (?:nobody|no ?one|none|neither) (?:[\w'-]+ ){0,6}own* up|not a word|phones? (?:was|were|is|are)? ?(?:switched )?off|
    responsib\w+ (?:\w+ ){0,4}(?:was|were|has|had) not|went unclaimed|not clear who|unclear who|declined|
    claims? (?:of responsibility )?(?:was|were|has|had|have) (?:not|yet|\w+n't)"""
NEGATED_CLAIM = r"""
    (?:not|\w+n't|yet to|never|without|nobody|no ?one|none|neither|no (?:\w+[ -]){0,4}\w+|den\w+|declin*|refus*|
    far from|stopped short of) (?:[\w'-]+ ){0,4}(?:claim*|responsib*|adopt*|admit*|acknowledg*|confirm*|credit|own*|
    any|having|it had|carr*|involve*|behind|tak\w+ credit|took)|
    (?:no (?:\w+ ){0,2}(?:group|one|organi[sz]ation|faction|party|side|militia|movement)|nobody|none)
     (?:[\w'-]+,? |, ){0,12}(?:claim*|responsib*|admit*|credit)"""

REACTION_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "denies": DENIES + r"|not|no|never|\w+n't|nothing|neither|nor|none|nobody|fanciful|out of place|"
        r"faked?|fakes|forged|doctored|inflat\w+|"
        r"exaggerat\w+|fiction|invent\w+|groundless|bogus|far-fetched|outlandish|ludicrous|by itself|arithmetic of"
        r"|liars?|propaganda|fantasy|nonsense|invention|fake|disown*|laugh*|brush*|shrug*",
        "threatens": """
            retaliat*|reveng*|aveng*|veng*|respon*|punish*|warn*|threat*|vow*|pay|price|consequences?|will|
            slap|blow|options|next|promis*|reserv*|shall|would|crush*|destroy*|hunt*|strike|force|severe*|harsh*|
            decisive*|hell|continue|never""",
        "condemns": r"""
            condemn*|denounc*|deplor*|decr\w+|outrag*|criticis*|criticiz*|slam*|blast(?:ed|s|ing)|abhor*|
            heinous|coward*|barbaric|barbar*|despicable|terror*|guilt*|crimes?|criminal|violat*|unacceptable|reckless|
            brutal*|vicious|horrif*|horrible|atroci*|shock*|appall*|blam*|accus*|inexcusable|senseless|evil|
            shame*|disgust*|savage*|aggress*|repugnan*|unjustif*|illegal*|unlawful*|massacre|murder*|escalat*|
            provocat*|irresponsib*|dangerous|tragic|tragedy|cruel*|wrong|assault on|attack on|hate*|protest*|
            intolerable|inhuman*|bloodthirst*|treacher*|unprovoked|imprecise|dismay*|concern*|alarm*|anger|fury|
            furious|lament*|stop|must end|rejects?|rejected|fail*|failure|lax|negligen*|
            offen[cs]e|dogs|puppets|abominat*|blasphem*|stab|no place|(?:no cause|nothing) (?:can|could)|
            cannot be justified|unspeakabl*|
            sicken*|wicked|callous|vile|dastardly|ignoble|animals|monst*|indefensib*|never be|un-?islamic|
            grotesque|innocent|enem(?:y|ies) of|collective punishment|repudiat*|sacrileg*|martyred by|
            (?:no|without|never) (?:[\w'-]+ ){0,4}justification""",
        "justifies": """
            right to|entitled|self-defen[cs]e|defend*|legitimate*|justif*|in response|response to|retaliat*|
            lawful*|necessary|punish*|reveng*|aveng*|because|deserv*|pre-?empt*|prevent*|provok*|duty|protect*|
            no choice|military target|answer to|reason|resist*|
            (?:fired|shot|attacked|struck|shooting|fire|started it) first|hailed|hail*|prais*|legal*|ensur*|
    security""",
        "urges_restraint": """
            restrain*|calm*|de-?escalat*|escalat*|cease-?fires?|truce|talks|dialogue|negotiat*|peace*|diploma*|
            urg*|call*|appeal*|implor*|beg(?:s|ged|ging)?|plead*|hop(?:e|es|ed|ing)|patien*|pause|reprisals?|
    refrain*|avoid*|interest|stop|end|halt|tensions?|wider|maximum|caution*|cool*|
            moderation|dangerous|prevent*|forgiv*|forgave|
            not to (?:seek|take|answer|respond|retaliate|strike|fire|be drawn)|without (?:bloodshed|violence|
    force)""",
        "acts": "",
        "supports": r"""
            support*|solidarity|stood (?:\w+ ){0,2}(?:with|by|beside|alongside)|
            condolences?|sympath*|thoughts|pray*|stand*|back*|help*|aid|assist*|iron-?clad|
            alongside|commit*|mourn*|sorrow|sad*|grie*|heart*|offer*|defen[cds]\w*|pledg*|side|ally|allies|
            tribute*|honou?r*|hero*|famil*|friend*|relief|unite*|together|suffer*|wish*|praised?|welcom*""",
        "comments": "",
    }
)
"""Words of which a reaction of a stance has at least one; empty: any words will do."""

PLAIN_REACTION: Mapping[str, str] = MappingProxyType(
    {
        "condemns": "condemn*|denounc*|deplor*",
        "supports": r"condolences?|solidarity|pledg* (?:\w+ ){0,4}support",
        "urges_restraint": "restraint|de-?escalat*|ceasefire",
        "denies": "denied|denies|deny|denying",
        "threatens": r"vow* (?:\w+ ){0,3}(?:reveng*|aveng*|retaliat*)|will (?:pay|retaliate|avenge)",
        "justifies": "legitimate right|self-defen[cs]e|entitled to|right to respond|justif*",
    }
)
"""Words that say one stance outright."""

NEGATED_STANCE = r"""
    (?:not|\w+n't|never|without|declin*|refus*|fail*|stopp* short of|short of|fell short of|
    avoid*) (?:[\w'-]+ ){0,2}"""
"""What turns the stance word after it round."""

WELCOMES = """
    prais(?:e|es|ed|ing)|welcom(?:e|es|ed|ing)|hail(?:s|ed|ing)?|applaud*|celebrat*|salut(?:e|es|ed|ing)|
    congratulat*"""

UNCLEAR = r"""
    unclear|unknown|not (?:\w+ ){0,4}(?:known|clear|confirm*|verif*|identif*|say|said|determin*|establish*|
    immediately|disclos*|specif*|elaborat*|detail*|release*|been|possible)|\w+n't|unconfirmed|unverified|
    disput*|conflicting|contradict*|investigat*|whether|yet to|could not|cannot|unable|question*|initial*|
    prelimin*|immediate*|no (?:\w+ ){0,3}(?:word|claim|details?|information|confirmation|comment|indication|
    evidence|report*)|remain*|mystery|uncertain*|unidentified|unspecified|deni*|alleged*|claim*|independent*|
    differ*|declin*|without|suspect*|apparent*|possible|possibly|may|might|not|sketchy|undisclosed|unexplained|
    limited|inquiry|probe|motive|why|who|how|trying|fear*|believed|never|doubt*|vari(?:ed|es)|expected"""

ANAPHORS = "he|she|they|it|its|his|her|their|him|them|i|we|our|my|us|who"
BODY_ANAPHORS = r"""
    (?:the|this|that|these|its|their) (?:[\w'-]+ ){0,2}(?:group|groups|militia|movement|organi[sz]ation|party|
    ministry|army|military|forces?|government|police|spokes(?:man|woman|person|people)|minister|president|
    official|officials|leader|leaders|agency|council|department|faction|guards?|rebels?|militants?|insurgents?|
    fighters?|commander|general|statement|network|company|office|embassy|kingdom|country|state|bloc|alliance|
    body|union|navy|command|presidency|authorities|regime|outfit|separatists?|jihadists?|guerrillas?|gunm[ae]n|
    attackers?|suspects?|man|woman|men|governor|mayor|chief|chairman|secretary|premier|diplomat|envoy|
    ambassador|officer|colonel|bishop|archbishop|pope|king|prince|emir|monarch|lawmaker|senator|judge|court|
    prosecutors?|association|charity|hospital|operator|firm|campaign*|coalition|brigade|cell|cartel|gang|
    emirate|caliphate|front|opposition|administration|leadership|cleric|imam|sheikh|priest|doctor|surgeon|
    resident|witness*|teacher|owner|father|mother|brother|sister|son|daughter|wife|husband|widow|relative|
    cousin|uncle|neighbou?r)"""

BOILERPLATE = r"""
    (?:see also|read more|read also|also read|related|more on this|watch|watch live|listen|photos?|file photos?|
    video|image|sign up|subscribe|follow us|with reporting by|reporting by|editing by|additional reporting|
    copyright|©|advertisement|story continues|share this|click here|join our|download our|all rights reserved|
    cookies?)\b(?::| by\b| -| here| to our|$)|(?:with )?(?:additional )?reporting by|[^.]{0,120}\((?:reuters |
    ap |afp )?(?:file )?photo[^)]{0,40}\)$"""
"""How a line begins that is no prose of the article."""

SPEECH_VERBS = """
    said|says|saying|told|tells|added|adds|stated|states|warned|warns|vowed|vows|declared|declares|announced|
    announces|condemned|condemns|denounced|denounces|urged|urges|called|calls|accused|accuses|blamed|blames|
    demanded|demands|wrote|tweeted|posted|insisted|insists|pledged|pledges|promised|promises|threatened|threatens|
    according to|quoted|cited|praised|welcomed|rejected|rejects|denied|denies|expressed|expresses|offered|
    appealed|described|summoned|ordered|deplored|criticised|criticized|slammed|hailed|sent|convened|closed|
    suspended|recalled|confirmed|responded|replied|reacted|noted|argued|asked|spoke|joined|launched|opened|
    deployed|imposed|raised|sealed|lowered|extended|voiced|voices|tweets|posts|prays|prayed|mourned|visited|
    cancelled|canceled|halted|postponed|met|meets|held|will|would|
    say|deny|condemn|denounce|vow|insist|reject|accuse"""
"""Verbs of saying and of reacting."""

TAKES_OBJECT = """
    told|tells|accus(?:es|ed|ing)|blam(?:es|ed|ing)|condemn(?:s|ed|ing)|denounc(?:es|ed|ing)|criticis(?:es|ed|ing)|
    criticiz(?:es|ed|ing)|warn(?:s|ed|ing)|urg(?:es|ed|ing)|ask(?:s|ed|ing)|call(?:s|ed|ing) on|thank(?:s|ed|ing)|
    support(?:s|ed|ing)? for|against|inform(?:s|ed|ing)|prais(?:es|ed|ing)|assur(?:es|ed|ing)|pressed|slammed"""
"""Words after which the one spoken to or about stands."""
