"""What an article is by its make: an opinion, a review, an obituary, a page of history, a table of figures.

Such a piece may be full of violence and yet reports none. It says what it is: in the label before its title, in the
note on its author, in the first person of its narrator, or in its time, which is that of long ago and not this week.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.engines.rules.event_detection.proof import HARM
from summarizer.engines.rules.reading.analysis import Analysis, Sentence
from summarizer.engines.rules.reading.transcripts import spoken
from summarizer.text.expressions import compiled
from summarizer.text.sentences import Span

if TYPE_CHECKING:
    from summarizer.engines.rules.story import Story


def genre(story: "Story") -> str:
    """What an article is by its make, "" where it may be a report."""
    head = f"{story.title.words}\n{story.text[:_HEAD]}"
    if _labelled(head):
        return "opinion"
    if _OBITUARY.search(head) and not _BY_FORCE.search(head):
        return "obituary"
    if _FIGURES.search(head) and _COMPARED.search(head) and not _tells_news(story):
        return "figures"
    if _by_its_author(story):
        return "opinion"
    if _LONG_AGO.search(head) and _long(story) and not _newsy(story) and not _STILL_OPEN.search(head):
        return "history"
    return ""


def _long(story: "Story") -> bool:
    """Whether there are sentences enough to miss something in them."""
    return len(story.analysis.told()) >= _SENTENCES


_SENTENCES = 7

_HEAD = 420
"""Letters of a text that hold its headline and the better part of its lead."""


def _labelled(head: str) -> bool:
    """Whether title or text begin with the name of what is no report."""
    return any(_LABEL.match(line) or _LABEL_BEHIND.search(line) for line in head.split("\n")[:_LINES])


_LINES = 3

_LABEL = compiled(
    r"(?i:\W{0,3}(?:(?:guest |the |sunday |weekend )?(?:opinion|editorial|op-ed|oped|comment|commentary|"
    r"column|columnist|viewpoint"
    r"|point of view|perspective|leader|leading article|letters?(?: to the editor| from [a-z]+)?|essay|"
    r"reflection|first person|diary"
    r"|back ?story|long read|from the archives?|on this day|history(?: page| corner| lesson)?|flashback|"
    r"looking back|time capsule"
    r"|obituary|obituaries|profile|portrait|in memoriam|recipe|travel|quiz|podcast|horoscope|book extract|"
    r"extract|excerpt"
    r"|(?:film|book|theatre|theater|tv|television|music|album|game|concert|opera|stage|exhibition|restaurant|"
    r"box set|dance|movie|"
    r"art|video game|radio|series)? ?reviews?|books?|film of the week|critic's notebook|explainer|q&a|"
    r"questions and answers|"
    r"interview with a historian)(?:[:|]| [-–—]+ )))"
)
"""“Opinion: ", "OPINION - ", "Film review: ", "From the archive: "."""

_LABEL_BEHIND = compiled(
    r"(?i:(?:[|–—]| - )\s?(?:opinion|editorial|comment|column|viewpoint|obituary|(?:film |book |tv |theatre "
    r")?review|letters|essay|op-ed)\s*$)"
)

_OBITUARY = compiled(
    r"\b(?:dies|dead|has died|died)(?:,? (?:at(?: the age of)?|aged)) (?:[6-9]\d|1[01]\d)\b|, (?:[6-9]\d|"
    r"1[01]\d), (?:has )?(?:dies|died) "
    r"(?:in his sleep|in her sleep|peacefully|after a (?:long|short) illness)|\b(?:He|She) was (?:[6-9]\d|"
    r"1[01]\d)\.[^.\n]{0,60} cause was\b"
)
"""“… dies at 84", "He was 84. His daughter said the cause was heart failure"."""

_BY_FORCE = compiled(
    r"\b(?:shot|stabbed|murdered|assassinated|poisoned|gunned|bomb|attack|blast|explosion|(?:wounded|injured|"
    r"hurt) (?:in|by|when)"
    r"|of (?:his|her|their) (?:wounds|injuries)|killed (?:by|in|when)|strike)\b"
)

_FIGURES = compiled(
    r"(?i:\b(?:year-?book|(?:annual|yearly) (?:report|survey|study|review|index|count|figures)|statistics|"
    r"figures (?:showed|show|published|"
    r"collected|released|out)|according to figures|new figures|lowest (?:figure|level|number)s?|fewest|"
    r"highest (?:figure|number)s? since|"
    r"(?:police|new|latest) study suggests|crime figures|survey (?:published|by|of)|data (?:published|"
    r"released) by)\b)"
)
_COMPARED = compiled(
    r"(?i:\b(?:(?:than |from )?(?:a|the|in the) year (?:before|earlier)|last year|previous year|year-on-year|"
    r"(?:first|second) half of "
    r"the year|third straight year|(?:fell|down|up|rose|dropped|shrank|shrink|tripled|doubled|halved)(?: by)? "
    r"(?:a |\d)|in \d{4} as in)\b)"
)
"""“Conflict deaths rose for third year, yearbook finds"."""


def _by_its_author(story: "Story") -> bool:
    """Whether the narrator speaks as "I", or a note says who the author of a piece without news is."""
    turns = spoken(story.analysis)
    told = [s for s in story.analysis.told() if s.index not in turns]
    if not _long(story) or any(s.index in turns for s in story.analysis.told()):
        return False
    own = len(_FIRST_PERSON.findall(_narrated(story)))
    noted = bool(told) and _noted(story, told)
    if own >= _OFTEN or (own and noted):
        return not (_signed(story) or _tells_news(story))
    return noted and not _newsy(story)


_OFTEN = 3
_FIRST_PERSON = compiled(r"\b(?:I|I['’](?:ve|m|d|ll)|[Mm]y|me|myself)\b(?!['’.]?[A-Z0-9])")
_SIGNED = compiled(
    r"(?i)\b(?:we|i) (?:hereby |, |claim|take responsib|accept responsib|declare|announce)|\b(?:allah|god "
    r"willing|mr\.? speaker|honourable member|question:|answer:|i act for|on behalf of my|statement (?:by|of|to))\b"
)


def _narrated(story: "Story") -> str:
    """The article less its quotations, also those in single marks, and what somebody answers in an interview."""
    if _FIRST_PERSON.search(story.text) is None:
        return ""
    parts, start = [], 0
    for quote in story.analysis.quotes:
        parts.append(story.text[start : quote.start])
        start = quote.end
    return _SPOKEN.sub(" ", " ".join([*parts, story.text[start:]]))


_SPOKEN = compiled(
    r"(?<![^\W_])['‘][^\n]{2,400}?['’](?![^\W_])|(?m:^(?:[A-ZÀ-Þ][\w.'’-]*[ ,]{1,2}){0,4}[A-ZÀ-Þ][\w.'’-]*: [^\n]*)"
)
"""“'I ran,' he said", and "Ilo Tanu: I ran."."""


def _tells_news(story: "Story") -> bool:
    """Whether headline or lead tell of people killed, hurt or taken this week."""
    told = {sentence.index for sentence in story.analysis.opening() if _NEWS_DAY.search(sentence.text)}
    return any(toll.segment.sentence in told and toll.outcome in HARM for toll in story.main_tolls())


def unquoted(analysis: Analysis, sentence: Sentence) -> Iterator[Span]:
    """The stretches of a sentence that stand outside quotations."""
    start = sentence.start
    nearest = bisect_left(analysis.quotes, sentence.start, key=lambda quote: quote.end)
    for quote in islice(analysis.quotes, nearest, None):
        if quote.start >= sentence.end:
            break
        if quote.start > start:
            yield Span(start, quote.start)
        start = min(quote.end, sentence.end)
    if start < sentence.end:
        yield Span(start, sentence.end)


def _signed(story: "Story") -> bool:
    """Whether a first person is that of a claim, an oath or a message."""
    return _SIGNED.search(story.text) is not None


def _noted(story: "Story", told: "list[Sentence]") -> bool:
    """Whether the last sentence says who wrote the piece, somebody of whom it does not speak before."""
    last = told[-1]
    words = " ".join(last.text.split())
    if _AUTHOR.match(words):
        return True
    named = _WRITES.match(words)
    if named is None or last.paragraph == told[0].paragraph:
        return False
    name = named.group(1)
    before = story.text[: last.start]
    return _unmentioned(name, before)


def _unmentioned(name: str, before: str) -> bool:
    """Whether a name stands nowhere before, or only in a line that says "By ..."."""
    surname = name.rsplit(maxsplit=1)[-1]
    return before.count(surname) == before.count(f"By {name}")


_AUTHOR = compiled(
    r"(?i:the (?:writer|author|columnist|reviewer|essayist)s? (?:is|are|was|teaches|teach|writes|works|served|"
    r"leads|runs|heads|lives|chairs|edits)\b"
    r"|the views expressed|this (?:article|essay|piece|column) (?:first |originally )?(?:appeared|is "
    r"(?:adapted|taken|an? extract))|(?:he|she) is the author of\b)"
)
_WRITES = compiled(
    r"([A-ZÀ-Þ][\w'’.-]+(?: (?:[A-Z]\. )?(?:[a-z]{2,3} ){0,2}[A-ZÀ-Þ][\w'’.-]+){1,3}),?(?: [^\W\d_]+,)? "
    r"(?:(?:is|was) (?:an? |the |one of )?"
    r"(?:[\w'’-]+ ){0,5}(?:author|editor|fellow|professor|columnist|historian|lecturer|director|member|"
    r"researcher|novelist|writer|journalist|"
    r"minister|ambassador|diplomat|officer|scholar|analyst|teacher|lawyer|critic|correspondent|adviser|"
    r"advisor|president|chair|economist)\b|"
    r"(?:teaches|writes|lectures|edits|chairs|directs|works (?:at|for)|served (?:as|in)|covered|runs)\b)"
)
"""“Henrike Vos teaches public law in Oldenburg.", "Maria Teles is the author of …"."""

_LONG_AGO = compiled(
    r"(?i:\b(?:(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|twenty-\w+|thirty|"
    r"thirty-\w+|forty|forty-\w+|fifty|fifty-\w+|sixty"
    r"|seventy|eighty|ninety|hundred|[3-9]|[1-9]\d|[1-9]\d\d) years (?:ago|on\b|later|since|after)|(?:a |half "
    r"a |the )(?:century|decade|generation) "
    r"(?:ago|on\b|later|after)|(?:two|three|four|five|six) (?:decades|centuries|generations) (?:ago|on\b|"
    r"later|after)|(?:at (?:[2-9]\d|100)(?=: ))|"
    r"anniversary|(?:in|of|since|from) (?:1[0-9]\d\d|200\d)\b|(?:tenth|\d\dth) (?:year|birthday)))"
)
"""“Forty years ago today", "Santa Cruz at 40: ", "half a century on"."""

_STILL_OPEN = compiled(
    r"\b(?:accused|indicted|indictment|confess\w*|inquest|trial|convicted|claims?|claimed|responsibility|"
    r"prevented|arrest\w*|suspects?|"
    r"nobody has|no one has|inquiry|investigation|charged|opened fire|this morning)\b"
)
"""An old crime that is news again."""

_NEWS_DAY = compiled(
    r"\b(?:(?:[Oo]n|[Ll]ate|[Ee]arly|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ast|from|to|and|of|this|for|night to|into|"
    r"before|after|said|told|announced|warned) )"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!s\b| mornings| evenings| afternoons| nights)|\b(?:Mon|"
    r"Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s\b"
    r"|\b(?:yesterday|overnight|last night|last week|this week|tonight|tomorrow|[Ll]ast month|next week|next month)\b"
    r"|\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]{0,7} \d{1,2} (?:-|–|—|\()"
)


def _newsy(story: "Story") -> bool:
    """Whether something in an article happened this week or, by its date, this month."""
    today = story.analysis.published
    dates = (mention for sentence in story.analysis.told() for mention in sentence.dates)
    days = [mention.last for mention in dates if mention.last is not None and _DAY.search(mention.text)]
    recent = today is not None and any(0 <= (today - day).days <= _RECENT for day in days)
    return recent or _NEWS_DAY.search(story.text) is not None


_RECENT = 40
_DAY = compiled(r"\d")
