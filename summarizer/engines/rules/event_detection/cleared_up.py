"""Whether an article tells that nobody did anything: of a false alarm, a rumour, a bang that was something else.

Such a report names what did not happen as often as any other names what did. What tells it apart is that its headline
says so, and some sentence in so many words that there was no attack, no bomb, no intent. A sentence alone is not
enough: in every other report somebody denies something.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.engines.rules.event_detection.opening import headline_of
from summarizer.text.expressions import compiled

if TYPE_CHECKING:
    from summarizer.engines.rules.story import Story


def cleared_up(story: "Story") -> bool:
    """Whether the headline says that what was feared did not happen, and the article says so as well."""
    title = headline_of(story).lower()
    if _SCARE.search(title) and not _REAL.search(title) and _TOOK_FOR.search(story.text):
        return True
    if not _FALSE.search(title) or _REAL.search(title) or "?" in title:
        return False
    return any(_NOTHING.search(words) or _FALSE.search(words) for words in _denying(story))


_FALSE = compiled(
    r"\b(?:rumou?rs?|reports?|clip|video|story|posts?|messages?)\b[^.;]{0,50}\b(?:untrue|baseless|unfounded|"
    r"made up)\b|"
    r"\bfalse (?:alarm|report)s?\b|\b(?:proves?|proved|was|were) (?:false|unfounded|baseless|harmless)\b|"
    r"\bbaseless\b|"
    r"\bdid not happen\b|\bnever happened\b|\bdebunk[a-z]*\b|\bpranks?\b|\b(?:is|was|were) (?:an? |ai )*faked?\b|"
    r"^fake\b|^correction\b|\bsonic boom\b|"
    r"\bfilm (?:shoot|set|crew)\b|\brehears(?:al|ed)\b|\bmake-believe\b|\bflash mob\b|\bby accident\b|"
    r"\bby mistake\b|\bmistook\b|\bin error\b|\bruled an accident\b|\bnone of (?:it|this|them|that) was (?:true|"
    r"real)\b|"
    r"\b(?:was|were) (?:only |just )?(?:playing|practising|rehearsing|filming)\b|\bturned out to (?:be|have been)\b|"
    r"\bwas (?:an? )?(?:[a-z]+ ){1,3}(?:project|den|costume|cork|firework|balloon|toy|geocache)\b|\b(?:report|"
    r"rumour|rumor) was\b"
)
_SCARE = compiled(
    r"^['‘\"“](?:[a-z]+ ){0,2}(?:shots?|shooting|gunfire|bombs?|blast|explosion|attack|hijack(?:ing)?|"
    r"kidnap(?:ping)?|raid|"
    r"drones?|missiles?|rockets?|intruder|gunman|terror attack|gas attack)['’\"”][^.;]{0,50} (?:was|were|is|"
    r"are) (?!no\b|not\b)"
)
"""“'Shots' at station were a burst tyre"."""
_TOOK_FOR = compiled(
    r"\b(?:took (?:for|to be)|taken for|turned out|in fact|came from|set off by|contained nothing|nothing more|"
    r"belonged to|began with|traced to|emerged|explained)\b"
)
_REAL = compiled(
    r"\b(?:threat[a-z]*|hoax|caller|kill(?:s|ed|ing)|dead|dies|militants|bombs|strikes?|rebels|mob|jailed|"
    r"sentenced|court|"
    r"denies|deny|denied|says it|claims?|claimed|exchange|troops|marines|soldiers|shoot|admits?|hit(?:s|ting)?|"
    r"true|real|open fire|lynch[a-z]*|drone|jet)\b"
)
"""What headlines say of harm that was done all the same."""


def _denying(story: "Story") -> Iterator[str]:
    """The sentences that deny anything."""
    for sentence in story.analysis.told():
        words = sentence.text.lower()
        if _DENYING.search(words):
            yield " ".join(words.split())


_DENYING = compiled(
    r"\b(?:no|not|nobody|none|never|nothing|accident|error|mistake|ruled|ruling|rules|excluded|wrong|false|prank|"
    r"turned|fake|toys?)\b"
)

_DEED = (
    r"(?:(?:air ?|drone |missile )?(?:strikes?|attacks?|attackers?)|explosions?|blasts?|shootings?|bombs?|bombers?|"
    r"bombings?|bullets?|raids?|raiders?|gunm[ae]n|shots?|gunshots?|gunfire|devices?|massacres?|intruders?|missiles?|"
    r"rockets?|drones?|kidnapp(?:ings?|ers)|kidnaps?|abductions?|coup|plots?|hostages?|riots?|incursions?|"
    r"poison(?:ing)?|sabotage|saboteurs?|hijack(?:ing|ers)|arson|arsonists?|shelling|ordnance|clash(?:es)?|stabbing|"
    r"explosives?|foul play|hostile (?:act|fire|action)|killings?|ambush|acts? of terror[a-z]*|terrorists?|"
    r"terrorism|murder|malice|hackers?|gang|cyber-?attack|enemy|intent|weapon)"
)

_NOTHING = compiled(
    r"\bthere (?:was|were|is|are|had been|has been|have been|never was)(?: never| absolutely| simply)? (?:no|"
    r"never any|nothing) "
    rf"(?:such |actual |real )?(?:(?:sign|evidence|trace|question) of (?:an? )?)?(?:[a-z]+ )?{_DEED}\b"
    rf"|(?:^|[.\"“‘'] ?)no (?:[a-z]+ )?{_DEED}(?:,|\.)? (?:and )?no |\bno {_DEED}, (?:no |{_DEED})"
    rf"|\bno (?:[a-z]+ )?{_DEED}(?:, (?:[a-z]+ )?{_DEED}){{0,3}}(?: (?:or|and) (?:[a-z]+ )?{_DEED})? "
    r"(?:was|were|had been|has been) (?:involved|launched|dropped|fired|found|behind|used)\b"
    r"|\b(?:was|were|been|is|are) not (?:been )?(?:attacked|bombed|shot|hacked|poisoned|kidnapped|abducted|"
    r"murdered|hijacked|sabotaged|breached)\b"
    r"|\b(?:nobody|no one) (?:was (?:attacked|shot|kidnapped)|attacked|poisoned|took (?:me|us|him|her|them)|put)\b"
    r"|\b(?:did not happen|never happened|none of (?:it|this|them|that) was (?:true|real)|none took place|"
    r"(?:report|story|article|posts?|claims?|rumou?rs?|video|footage) (?:was|were|is|are) (?:wrong|false|untrue|"
    r"baseless|unfounded|fake|invented|nonsense))\b"
    r"|(?<!no )(?<!not )\b(?:was|were|is|had been|as) (?:\w+ )?(?:an? )?(?:tragic |pure |sheer |"
    r"simple )?(?:accident|accidental|error|mistake)\b"
    r"|\bno (?:signs?|evidence|indications?|traces?|suggestion|hint|question) (?:at all )?of (?:an? |"
    rf"any )?(?:[a-z]+ )?{_DEED}"
    rf"|\b(?:rul(?:ed|es|ing) out|excluded|discounted) (?:an? |any |the )?(?:[a-z]+ ){{0,3}}{_DEED}"
    r"|\bnothing (?:criminal|suspicious|sinister)\b|\bnot (?:being )?treated as (?:suspicious|a "
    r"(?:crime|terror))\b|\bnot suspicious\b"
    rf"|\b(?:foul play|sabotage)(?: \w+){{0,8}} (?:ruled out|excluded)\b|\b(?:was|were|"
    rf"is) not an? (?:[a-z]+ )?{_DEED}\b|\b(?:and|,) not (?:an? |the |by |from )*{_DEED}\b"
)
"""“There was no attack", "nobody put anything into any well", "it was an accident", "none of it was true"."""
