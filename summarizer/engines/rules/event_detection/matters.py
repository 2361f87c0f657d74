"""What else than a violent or security incident an article is plainly about, by its make or by its headline and lead.

An article whose words of violence are all in what is denied, likened or told of earlier times has none in headline and
lead, and has there the words of a crash, a fraud, an election, a market. `patterns/matters.txt` holds both.
"""

from datetime import date
from typing import TYPE_CHECKING

from summarizer.engines.rules.event_detection.cleared_up import cleared_up
from summarizer.engines.rules.event_detection.genres import genre, unquoted
from summarizer.engines.rules.event_detection.matter_words import Told
from summarizer.engines.rules.event_detection.proof import HARM
from summarizer.engines.rules.event_detection.quiet_news import quiet_news
from summarizer.engines.rules.reading.analysis import Sentence
from summarizer.text.expressions import compiled

if TYPE_CHECKING:
    from summarizer.engines.rules.story import Story


def other_matter(story: "Story") -> str:
    """What an article is about that is no incident; "" where it may report one."""
    return genre(story) or _by_opening(story) or ("accident" if cleared_up(story) else quiet_news(story))


def _by_opening(story: "Story") -> str:
    opening = _told(story)
    deeds = opening.count("deeds")
    arms = opening.count("arms")
    hurt = _hurt(story)
    if deeds <= _OF_A_RUMOUR and _CLEARED_UP.search(_headline(story)) and not _claimed(story):
        return "accident"
    if not deeds and not arms and not _claimed(story):
        if _caused(story, opening) or (opening.count("accident") >= _ACCIDENT and not _unexplained(story)):
            return "accident"
        if opening.count("nature") >= _NATURE:
            return "nature"
    if not hurt and opening.count("drill") and opening.count("exercise") >= _EXERCISE:
        return "exercise"
    if arms and _violent(story):
        deeds += arms
    if deeds > _MOST_DEEDS:
        return ""
    if opening.count("money") >= _MONEY + deeds and opening.count("court") >= _COURT:
        return "fraud"
    return next((matter for matter, least in _LEAST.items() if _about(opening, matter, least + 2 * deeds, hurt)), "")


def _about(opening: Told, matter: str, least: int, hurt: set[str]) -> bool:
    return not hurt and opening.count(matter) >= least


def _violent(story: "Story") -> bool:
    """Whether headline or lead tell a violent event, so that the arms in them are no goods."""
    told = [*story.main_mentions(opening=True), *story.title.mentions]
    return any(mention.kind and mention.weight >= _TELLING for mention in told)


_TELLING = 2.0
_MOST_DEEDS = 2
_ACCIDENT, _NATURE = 2, 2
_EXERCISE = 3
_MONEY, _COURT = 2, 2
_LEAST = {"market": 4, "politics": 4, "culture": 4}
"""Different words of a matter in headline and lead from which that is what an article is about."""


def _headline(story: "Story") -> str:
    """The title, or the first line of a text without one."""
    return story.title.words or story.text.partition("\n")[0][:_LINE]


_LINE = 160
_OF_A_RUMOUR = 1
_OF_NOBODY = "(?:sabotage|saboteurs|foul play|hostile fire|malice|arson|arsonists|bombs?)"
_CLEARED_UP = compiled(
    r"(?i)(?:, not|\b(?:was|were) not|['‘’\"“]not|^not|(?<!not )(?<!n['’]t )(?<!\bto )\brul(?:es?|ed|ing) out|"
    rf"\b(?:finds?|found|no) (?:sign of|trace of|evidence of|no)) (?:an? |any |the |by )?{_OF_NOBODY}\b|"
    rf", not (?:an |any )?attack(?:ers)?\b|\b(?:{_OF_NOBODY}|an? attack|terrorism)(?: is| was)? ruled out\b|"
    r"\bno (?:shooting|bullet|kidnapping)s?, no (?:bomb|plot)\b"
)
"""“A fallen line, not foul play", "sabotage ruled out": the headline says that nobody did it."""


def _caused(story: "Story", opening: Told) -> bool:
    """Whether headline and lead have a word of accidents, and the article a cause that is one."""
    return opening.count("accident") > 0 and _CAUSE.search(story.text) is not None


def _unexplained(story: "Story") -> bool:
    """Whether it was a blast, and nobody can say yet what caused it."""
    return _BLAST.search(story.text[:_HEAD]) is not None and _UNKNOWN.search(story.text) is not None


_HEAD = 500
_BLAST = compiled(r"(?i)\b(?:blasts?|explosions?|exploded|blew up)\b")
_UNKNOWN = compiled(
    r"(?i)\b(?:cause|reason|what (?:had )?(?:caused|set off))[^.\n]{0,50}\b(?:unknown|unclear|not (?:yet |"
    r"immediately )?"
    r"(?:been )?(?:known|clear|established|determined)|under investigation|being investigated)\b|\b(?:not "
    r"(?:yet |immediately )?"
    r"(?:known|clear)|unclear|unknown) (?:what|whether|who)\b"
)


def _claimed(story: "Story") -> bool:
    """Whether anything in an article speaks of somebody who did it."""
    today = story.analysis.published
    told = (s.text for s in story.analysis.told() if not _of_another_time(s, today))
    return _DOER.search(_DENIED.sub(" . ", " ".join(told).lower())) is not None


_DOER = compiled(
    r"\b(?:claimed (?:responsibility|credit|it\b|the attack)|responsibility for|takes? (?:the )?(?:credit|"
    r"blame) for|culprits?|perpetrators?|"
    r"whoever did|outside interference|explosives?|explosive device|residue|detonators?|dynamited?|gelignite|"
    r"charges (?:were )?(?:laid|placed|set)|"
    r"stoned|pelted|strangled|shot dead|opened fire|gunmen|saboteurs|sabotaged|deliberately|on purpose|"
    r"retaliation|revenge|loosened|arsonists?|"
    r"set fire to|doused|torched|firebombed?)\b"
)


_CAUSE = compiled(
    r"(?i:\b(?:caused by|blamed on|put down to|due to|owing to|began (?:at|with|when|in)|started (?:at|in|"
    r"when|by|with)|traced to|set off by|sparked by|"
    r"(?:likely|probable|possible) cause|cause was|came from|result of|after|when) (?:[\w'’-]+ "
    r"){0,6}?(?:leak(?:ed|ing)?|valve|fault|faulty|defect|defective|"
    r"short[ -]circuit|wiring|welding|sparks?|cigarette|candle|stove|heater|boiler|static|gas cylinder|"
    r"transformer|brakes?(?: had)? failed|"
    r"tyre burst|burst tyre|fatigue|exhaustion|speeding|black ice|fog|human error|mechanical|technical|"
    r"overload|negligence|carelessness|"
    r"wear|corroded|corrosion|rust|red signal|red light)\b|\b(?:no (?:sign|evidence|indication|suggestion|"
    r"trace)s? of (?:any |an )?(?:attack|"
    r"foul play|sabotage|explosives?|arson)|ruled out (?:any )?(?:sabotage|foul play|an attack|arson|"
    r"terrorism)|not (?:being )?(?:treated as )?suspicious|"
    r"nothing to suggest a deliberate|negligent (?:homicide|manslaughter|disaster)|tragic accident|was an "
    r"accident|accidental)\b)"
)
"""“The most likely cause was a leak", "the line began at a worn valve", "there was no sign of any attack"."""


def _told(story: "Story") -> Told:
    """Title and lead, less what is quoted, denied, feared, likened, or told of another time."""
    parts = [story.title.words]
    for sentence in story.analysis.opening():
        if _of_another_time(sentence, story.analysis.published):
            continue
        parts += [story.text[part.start : part.end] for part in unquoted(story.analysis, sentence)]
    return Told(_DENIED.sub(" . ", " . ".join(" ".join(part.split()) for part in parts).lower()))


def _of_another_time(sentence: Sentence, published: date | None) -> bool:
    """Whether the dates of a sentence lie well before the news."""
    days = [mention.last for mention in sentence.dates if mention.last is not None]
    return published is not None and bool(days) and all((published - day).days > _RECENT for day in days)


_RECENT = 60

_DENIED = compiled(
    r"\b(?:(?:not|no|nor|never|without|rather than|instead of|nothing to do with|ruled out|rules out|ruling "
    r"out|dismissed|denies|denied|"
    r"rumours? (?:of|that|about)|fears? (?:of|that)|feared|thought (?:it|that|of)|mistaken for|mistook|"
    r"suspicion of|speculation|talk of|"
    r"as if|as though|like) [^,.;:]{0,60}|(?:sabotage|an attack|attack|arson|foul play|terrorism) (?:is |was |"
    r"has been |were )?ruled out)"
)


def _hurt(story: "Story") -> set[str]:
    """What became of people by headline and lead: killed, injured, captured."""
    told = [s for s in story.analysis.opening() if not _of_another_time(s, story.analysis.published)]
    opening = {sentence.index for sentence in told}
    tolls = [t for t in story.main_tolls() if t.segment.sentence in opening] + list(story.title.tolls)
    return {toll.outcome for toll in tolls if toll.outcome in HARM and toll.figure.high != 0}
