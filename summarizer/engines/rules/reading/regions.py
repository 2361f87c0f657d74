"""What part of a page a sentence belongs to: headline, lead, body, or boilerplate that is no one's evidence."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from summarizer.engines.rules.lexicon import listed
from summarizer.text.expressions import compiled
from summarizer.text.late import late

Region = Literal["headline", "lead", "body", "boilerplate"]

_BYLINE = compiled(
    r"(?:By|BY) (?:[A-Z][\w.'’-]+ ?){2,4}(?:(?:,| and| in) .{0,80})?$"
    r"|[A-ZÀ-Þ][\w'’ ,-]{2,60} (?:-|–|—) By (?:[A-Z][\w.'’-]+ ?){2,4}(?:, .{0,60})?$"
)
"""“By Ximena Orduña, special correspondent"."""

_HEADER = compiled(
    r"[A-Z][A-Z .,'’()-]{1,60},? (?:\d{1,2} [A-Za-z]{3,9} \d{2,4}|NO DATE|no date)(?: \([^()]{2,60}\))? ?-{1,2}"
    r"(?:\s*\[[^\]]{1,160}\]|\s)*+$"
    r"|(?:\[[^\]]{1,160}\]\s*)++$"
)
"""“BOGOTA, 12 Jan 90 (EFE) -- [Text]" on a line of its own, and an editor's notes."""
_ROLE_LINE = compiled(
    r"(?:(?:[A-Z][\w'’.-]+|of|the|and|in|for) ){0,4}(?:[Cc]orrespondents?|[Rr]eporters?|[Ee]ditors?|[Ww]riters?|"
    r"[Ss]taff|[Dd]esk|[Bb]ureau|[Nn]ewsroom|[Cc]olumnist)$"
)
_NAME_LINE = compiled(r"(?:[A-ZÀ-Þ][\w'’-]+\.? ?){2,4}$")
"""“Court reporter", “Herald Staff Writer"; “Ximena Orduña" alone on a line near the head."""

TIME = late(
    r"\W*(?P<hour>\d{1,2})[:.h](?P<minute>[0-5]\d)(?![\d%])(?: ?(?P<half>[ap])\.?m\.?)?(?: ?(?:GMT|UTC|[A-Z]{2,4}))?\W*"
)
"""What an entry of a live blog begins with: "16:42", "12.10pm EAT", "09:50 - "."""

_LABEL_LINE = late(
    r"(?i)\W*(?P<sums>highlights|key (?:points|messages|facts|figures|developments|highlights)|main points|at a glance|"
    r"what we know(?: so far)?|summary|in brief)\W*$"
    r"|\W*(?:(?:situation |general )?overview|situation|context|background|(?:humanitarian |emergency )?response|"
    r"needs|gaps|"
    r"funding|coordination|press release|press statement|media statement|for immediate release|communiqu[eé]|statement|"
    r"(?:statement|communiqu[eé]|press release|bulletin|pr|no\.?)(?: no\.?)? ?[\w/-]*\d[\w/-]*|"
    r"urgent|breaking(?: news)?|flash|"
    r"in the name of (?:god|allah)(?:, the .*)?|bismillah.*|incident report|security incident report|comment|details|"
    r"contacts?|media contacts?|ends|end of statement|notes to editors)\W*$"
)
"""Lines that only head a section of a report or a release: "SITUATION OVERVIEW", "Statement No. 47"."""

_LONGEST_LABEL_LINE = 8

LEAD_SENTENCES = 3
"""Sentences after the headline in which news prose tells what the news is."""

_LONGEST_HEADLINE = 30


@cache
def _boilerplate() -> re.Pattern[str]:
    return compiled(
        r"^\W*(?:see also|read more|read also|also read|related(?: articles?| stories)?:|more on this|"
        r"watch:|photos?:|image:|"
        r"(?:with )?(?:additional )?reporting by|editing by|writing by|compiled by|copyright|©|\(c\)|"
        r"all rights reserved|"
        r"sign up|subscribe|advertisement|click here|follow us|share this|this article (?:was|first)|file photo|"
        r"we use cookies|by using this site|cookie|newsletter|image (?:source|caption|credit)|photo credit|caption:|"
        r"\((?:with )?(?:additional )?(?:reporting|writing|editing) by|listen to|download (?:the|our) app|most read|"
        r"this is a developing story|correction:|editor's note)"
        r"|\((?:[\w\s/.,-]{0,40})?(?:file )?photo(?:graph)?(?: by [^)]{0,40})?\)\W*$"
        r"|(?:photo|picture|image)(?:graph)?: [^.]{2,60}\.?$"
        r"|\ball rights reserved\b|\bcookies? (?:policy|settings|notice)\b",
        re.IGNORECASE,
    )


@cache
def _present() -> re.Pattern[str]:
    return compiled(
        r"\b(?:is|are|stands?|looks?|inspects?|gathers?|walks?|carry|carries|attends?|mourns?|rises?|pass|passes|"
        r"sits?|holds?|works?|arrives?|speaks?|shows?|react|reacts|waves?|fires?|patrols?|hugs?|billows?)\b"
    )


@cache
def _past() -> re.Pattern[str]:
    return compiled(
        r"\b(?:was|were|said|had|has|have|told|will|would|did|accused|charged|suspected|wanted|expected|due)\b"
        r"|(?<!\bare )(?<!\bis )\b(?!fired)[a-z]{3,}ed\b"
    )


@cache
def _caption_date() -> re.Pattern[str]:
    return compiled(
        r"\b(?:on|in) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2} )?"
        r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
        r"|\bin this\b|\bfile (?:photo|picture|image)|\(AFP|\(AP|\(Reuters",
        re.IGNORECASE,
    )


def boilerplate_words(text: str) -> tuple[str, ...]:
    """The words of a text of which a sentence has one that is furniture of the page."""
    lower = text.lower()
    return tuple(word for word in listed("boilerplate") if word in lower)


def is_boilerplate(sentence: str, *, alone: bool, early: bool, words: Sequence[str] | None = None) -> bool:
    """Whether a sentence is furniture of the page.

    Args:
        sentence: its text.
        alone: it is a paragraph of its own.
        early: it stands near the head of the article, where captions are.
        words: `boilerplate_words` of the whole text, if they are known.
    """
    if alone and (_HEADER.match(sentence) or label_of(sentence) or TIME.fullmatch(sentence)):
        return True
    words = boilerplate_words(sentence) if words is None else words
    if words and any(map(sentence.lower().__contains__, words)) and _boilerplate().search(sentence):
        return True
    return alone and early and (_is_byline(sentence) or is_caption(sentence))


def label_of(line: str) -> str:
    """What a line heads: "sums" for the points of a summary, "heads" for anything else, or nothing."""
    match = _LABEL_LINE.match(line) if len(line.split()) <= _LONGEST_LABEL_LINE else None
    if match is None:
        return ""
    return "sums" if match["sums"] else "heads"


_POINT = late(r"(?:[•▪●·*–—-]|\d{1,2}[.)])\s")
"""What a point of a list begins with."""


def is_point(sentence: str) -> bool:
    """Whether a sentence is a point of a list."""
    return _POINT.match(sentence) is not None


def _is_byline(sentence: str) -> bool:
    """A byline, or the head of one line with a dateline before it."""
    return _BYLINE.match(sentence) is not None or _ROLE_LINE.match(sentence) is not None


def is_name_line(sentence: str) -> bool:
    """Whether a line between headline and text holds a name alone."""
    return _NAME_LINE.match(sentence) is not None


def is_caption(sentence: str) -> bool:
    """A picture's caption: it tells in the present tense what is seen, and when."""
    return bool(_caption_date().search(sentence) and _present().search(sentence) and not _past().search(sentence))


def is_headline(paragraph: str, *, first: bool, more: bool) -> bool:
    """Whether the first paragraph is a headline: short, no stop at its end, and text follows."""
    if not first or not more:
        return False
    bare = paragraph.rstrip()
    return not bare.endswith((".", ":", ";", "…", "!”", '."', ".”")) and len(bare.split()) <= _LONGEST_HEADLINE


@cache
def _dateline() -> re.Pattern[str]:
    return compiled(
        r"\W*(?:date \d{4}-\d\d-\d\d\s+"
        r"|[A-Z][A-Za-zÀ-ÿ'’./ -]{1,40}(?:, [A-Z][A-Za-zÀ-ÿ'’. -]{1,30})?(?:,? \d{0,2} ?[A-Za-z]{3,9}\.? "
        r"?\d{0,2}(?:, \d{4}| \d{2,4})?)?"
        r"(?: \([^()]{2,40}\)|, [A-Z][A-Za-z]{1,14})? ?(?:--|—|–| - |: )\s*(?:\[[^\]]{1,90}\]\s*)*+)"
    )


def dateline_length(sentence: str) -> int:
    """How many characters of a sentence are its dateline ("GAO, Mali, March 4 (Agency) - ")."""
    match = _dateline().match(sentence)
    if match is None:
        return 0
    head = match.group().split("(")[0].split(",")[0].strip(" -–—")
    dated = _DATED.search(match.group()) is not None
    return match.end() if head.startswith("date ") or head.isupper() or "(" in match.group() or dated else 0


_DATED = compiled(
    r"(?i)\b(?:\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2})\b"
)
"""A day in a dateline: “Rawalpindi, 27 April 2029:"."""
