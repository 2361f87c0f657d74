"""Where an incident happened when no sentence says it: title, dateline, target, and the country most spoken of."""

from collections import Counter
from collections.abc import Sequence

from summarizer.engines.rules.lexicon import nouns
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftPlace
from summarizer.text.countries import adjectival, capital_of, country
from summarizer.text.expressions import compiled
from summarizer.text.keys import key
from summarizer.text.lexicon import lists
from summarizer.text.names import Mention
from summarizer.text.places import PlaceMention, country_code, locate, place_mentions


def in_title(story: Story) -> list[DraftPlace]:
    """The places that the title names, where the text names them too; for live blogs, whose entries rarely do."""
    named = place_mentions(story.title.words) if story.title.words else []
    return [
        DraftPlace(name=" ".join(mention.text.split()), within=[], country=mention.location.country)
        for mention in named
        if mention.location.kind in {"city", "site", "region"} and mention.text in story.text
    ][:1]


def in_dateline(story: Story, *, here: bool = False, said: bool = True) -> list[DraftPlace]:
    """The place of the dateline, where nothing finer is told; of a capital only where it happened "here".

    Args:
        story: the article as read.
        here: take a capital as well, if the opening says "here" or "in this capital".
        said: whether it must say so.
    """
    opening = story.analysis.opening()
    header = [s for s in story.analysis.sentences[:1] if s.region == "boilerplate"]
    lead = next((s for s in (*header, *opening) if s.region != "headline" and _DATELINED.match(s.text)), None)
    head = _DATELINED.match(lead.text) if lead is not None else None
    if lead is None or head is None:
        return []
    if here and said and not any(_HERE.search(sentence.outer.string) for sentence in opening):
        return []
    first = next((mention for mention in lead.places if mention.start < lead.start + _DATELINE), None)
    name = " ".join((first.text if first is not None else head.group()).strip(" -").split())
    known = first.location if first is not None else locate(name.title())
    if known is None or (not here and capital_of(name)):
        return []
    within = list(first.within) if first is not None else []
    return [DraftPlace(name=name, within=within, country=known.country)]


_DATELINED = compiled(r"[A-ZÀ-Þ][A-ZÀ-Þ' -]{2,30}(?=[,:(–—-]| -| \()")
_HERE = compiled(
    r"(?<!reported )(?<!said )(?<!told )(?<!confirmed )(?<!announced )(?<!known )"
    r"(?<!learned )(?<!charged )(?<!stated )(?<!declared )(?<!issued )(?<!published )(?<!released )(?<!arrived )\b"
    r"(?:here|this capital|this city|the capital|this port|the city)(?= |$)"
)
_DATELINE = 3


def of_the_hurt(story: Story) -> list[DraftPlace]:
    """The town of whose mayor headline and lead tell harm, where they name no other: "the mayor of X was shot"."""
    for sentence in story.analysis.opening():
        for toll in story.tolls[sentence.index]:
            if toll.outcome not in _HARM or story.why_toll(toll):
                continue
            for mention in sentence.places:
                own = any(chunk.start <= mention.start < chunk.end for chunk in toll.chunks)
                if own and mention.location.kind == "city" and _MAYOR.search(story.text, sentence.start, mention.start):
                    return [
                        DraftPlace(
                            name=" ".join(mention.text.split()), within=list(mention.within), country=code_of(mention)
                        )
                    ]
    return []


_HARM = frozenset({"killed", "injured", "captured"})
_MAYOR = compiled(
    r"(?i)\b(?:mayor|councill?or|councill?man|alderman|sheriff|chief|priest|headman)s?\s+of\s+(?:the\s+)?$"
)


def only_one(story: Story) -> list[DraftPlace]:
    """The one town or site of headline and lead, although it is told of a court or of a speaker."""
    fine = [m for s in story.analysis.opening() for m in s.places if m.location.kind in {"city", "site"}]
    if len({mention.text for mention in fine}) != 1 or _SAYS.match(story.text, fine[0].end):
        return []
    return [DraftPlace(name=" ".join(fine[0].text.split()), within=[], country=fine[0].location.country)]


_SAYS = compiled(r" (?:said|says|told|reported|announced)\b")


def country_named(story: Story, *, capital_too: bool = True) -> list[DraftPlace]:
    """The country of which most of the text speaks, where the text names nothing finer in it; else its capital.

    A capital that only the dateline names is where somebody wrote: then the country, if an adjective tells it.
    """
    code = spoken_country(story)
    capital = []
    told = by_adjective = False
    for sentence in story.analysis.sentences[:_FAR] if code else ():
        for mention in sentence.places:
            if mention.location.country != code:
                continue
            place = DraftPlace(name=" ".join(mention.text.split()), within=[], country=code)
            if mention.location.kind == "country":
                return [place]
            if capital_too and capital_of(mention.text) == code:
                capital.append(place)
                told = told or sentence.region != "boilerplate"
        by_adjective = by_adjective or any(adjectival(word.strip(_MARKS)) == code for word in sentence.text.split())
    known = country(code) if code and by_adjective and capital and not told else None
    return capital[:1] if known is None else [DraftPlace(name=known.name, within=[], country=code)]


def at_target(story: Story, targets: Sequence[str]) -> list[DraftPlace]:
    """What was hit, where it is a thing with a name of its own, and not somebody whom the text names."""
    sites = [words for words in targets if _is_site(words)]
    people = _names(story) if sites else frozenset()
    return [DraftPlace(name=words, within=[], country=None) for words in sites if words not in people][:1]


def _names(story: Story) -> frozenset[str]:
    """The persons whom the article names."""
    return frozenset(
        " ".join(chunk.bare.split())
        for sentence in story.analysis.told()
        for segment in sentence.segments
        for chunk in segment.chunks
        if chunk.label == "H"
    )


def _is_site(words: str) -> bool:
    """Whether words name a site, and not people."""
    noun = nouns().single.get(words.rpartition(" ")[2].lower())
    person = key(words.partition(" ")[0]) in lists()["given"]
    return words[:1].isupper() and not person and (noun is None or noun.label == "T")


def spoken_country(story: Story) -> str | None:
    """The country that most of the text's places, countries and adjectives of countries belong to; counted once."""
    if story.country is None:
        story.country = _most_spoken_of(story) or ""
    return story.country or None


def _most_spoken_of(story: Story) -> str | None:
    votes = country_votes(story)
    here = _dateline_country(story)
    if here != _EVERYWHERE and votes[_EVERYWHERE]:
        votes[_EVERYWHERE] //= 2
    best = votes.most_common(2)
    if not best or best[0][1] < _FEW:
        return _country_of_groups(story) or (best[0][0] if best else None)
    if len(best) > 1 and best[1][1] > _CLOSE * best[0][1]:
        if here is None or best[1][1] == best[0][1]:
            return here  # a border that two countries share
        close = here in {code for code, _ in best} and votes[here or ""] - _OF_DATELINE > _CLOSE * best[0][1] / 2
        return here if close else best[0][0]
    return best[0][0]


_EVERYWHERE = "US"
"""Whose ambassadors, soldiers and journalists news from anywhere speaks of."""
_FEW = 3
"""Votes below which a country is hardly spoken of."""


def _country_of_groups(story: Story) -> str | None:
    """The country of the armed groups and forces that a text speaks of, where all are of one."""
    codes = {
        chunk.source.body.country
        for sentence in story.analysis.sentences[:_FAR]
        for segment in sentence.segments
        for chunk in segment.chunks
        if isinstance(chunk.source, Mention) and chunk.source.body is not None
    }
    codes.discard(None)
    return codes.pop() if len(codes) == 1 else None


def _dateline_country(story: Story) -> str | None:
    """The country of the town from which the article is dated."""
    first = story.analysis.sentences[:1]
    head = _DATELINED.match(first[0].text) if first else None
    named = first[0].places[:1] if head is not None else []
    return next((code_of(each) for each in named if each.start == first[0].start), None)


def country_votes(story: Story) -> Counter[str]:
    """How often places, countries and adjectives of each country are named; more in title, dateline and lead."""
    votes: Counter[str] = Counter()
    for word in story.title.words.split():
        _vote(votes, _country_of_word(word), _IN_TITLE)
    for mention in place_mentions(story.title.words) if story.title.words else []:
        _vote(votes, code_of(mention) if mention.location.kind != "country" else None, _IN_TITLE)
    for sentence in story.analysis.sentences[:_FAR]:
        weight = 2 if sentence.region in {"headline", "lead"} else 1
        dated = _DATELINED.match(sentence.text) if sentence.region != "body" else None
        for mention in sentence.places:
            within = dated is not None and mention.start < sentence.start + dated.end()
            _vote(votes, code_of(mention), weight + _IN_DATELINE * within)
        for word in sentence.text.split():
            if word[:1].isupper() and (code := adjectival(word.strip(_MARKS))) is not None:
                votes[code] += weight
    return votes


def named_votes(story: Story) -> Counter[str]:
    """How often each country is named as such: by its name, its adjective or its capital."""
    votes: Counter[str] = Counter()
    for word in story.title.words.split():
        _vote(votes, _country_of_word(word), 1)
    for sentence in story.analysis.sentences[:_FAR]:
        for mention in sentence.places:
            own = mention.location.kind == "country" or capital_of(mention.text) == mention.location.country
            _vote(votes, mention.location.country if own else None, 1)
        for word in sentence.text.split():
            if word[:1].isupper() and (code := adjectival(word.strip(_MARKS))) is not None:
                votes[code] += 1
    return votes


_IN_TITLE, _IN_DATELINE = 2, 2
_OF_DATELINE = 4
"""What a dateline gives the country of its town."""
_MARKS = ".,;:()\"'“”’?!"


def _vote(votes: Counter[str], code: str | None, weight: int) -> None:
    if code:
        votes[code] += weight


def _country_of_word(word: str) -> str | None:
    """The country that a word of a title names: "Lebanon's", "Thai"."""
    bare = word.strip(_MARKS).removesuffix("'s").removesuffix("’s")
    return (adjectival(bare) or country_code(bare)) if bare[:1].isupper() else None


_CLOSE = 0.7


_FAR = 40
"""Sentences among which the country of an incident is looked for."""


def code_of(mention: PlaceMention) -> str | None:
    """The country of a place, if need be that of what it is said to lie in."""
    if mention.location.country or not mention.within:
        return mention.location.country
    return next((code for name in reversed(mention.within) if (code := country_code(name))), None)
