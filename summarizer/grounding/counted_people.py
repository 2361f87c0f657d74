"""Whether a number counts the people, and the group, that a casualty is said to be."""

from collections.abc import Sequence

from summarizer.grounding.context import Passage
from summarizer.grounding.counts import Counted, Site
from summarizer.grounding.findings import Doubt, Refusal
from summarizer.grounding.outcome_words import OPPOSED, group_of
from summarizer.grounding.presence import GENERAL_WORDS, content, find
from summarizer.schema import DraftCasualty
from summarizer.text.expressions import compiled


def group(draft: DraftCasualty, found: Counted, _passages: Sequence[Passage]) -> Refusal | list[Doubt]:
    """The noun that the number counts is not of an opposed group."""
    nouns = [noun for site in found.sites if (noun := _noun(site))]
    groups = [group_of(noun.lower()) for noun in nouns]
    if not nouns or len(groups) < len(found.sites):
        return []
    if all(group is not None and frozenset((group, draft.group)) in OPPOSED for group in groups):
        reason = f"“{found.worded.text}” counts {nouns[0]}, who are {groups[0]}, not {draft.group}"
        return Refusal("number_of_another_group", reason)
    return []


def _noun(site: Site) -> str:
    for each in site.sentence.quantities:
        if each.start <= site.start < each.end or site.start <= each.start < site.end:
            return each.noun or _said_of(site)
    return ""


def _said_of(site: Site) -> str:
    """Who a part of a whole is said to be: "22 of the wounded were women"."""
    match = _ARE.match(site.sentence.text, site.end)
    return match.group(1) if match else ""


_ARE = compiled(r" of (?:the|those|its|their) [\w'-]+ (?:were|was|are) ([\w'-]+)")


def people(draft: DraftCasualty, found: Counted, _passages: Sequence[Passage]) -> Refusal | list[Doubt]:
    """`who` is not the noun of another number of the same sentence."""
    head = content(draft.who)[-1:] if draft.who else ()
    if not head or not found.sites or find(draft.who, found.worded.text.lower()) is not None:
        return []
    reasons = [_of_another(site, head[0]) for site in found.sites]
    if all(reason is not None for reason in reasons):
        return Refusal("number_of_another_group", reasons[0] or "")
    unsaid = [_unsaid(site, head[0]) for site in found.sites]
    return [] if None in unsaid else [Doubt("possibly_another_group", unsaid[0] or "")]


def _unsaid(site: Site, head: str) -> str | None:
    """Why `who` may not be those counted: the number has a noun of its own, and the sentence does not say `who`; or
    `who` is the noun of a later number.
    """
    own, text = _noun(site).lower(), site.sentence.text[site.start : site.end]
    later = [
        each for each in site.sentence.quantities if each.start > site.end and each.noun.lower().split()[-1:] == [head]
    ]
    if not own and later:
        return f"“{later[0].text}” counts the {head}; “{text}” may count others"
    spoken_of = head.removesuffix("s")[:STEM] in site.sentence.lower
    if not own or set(own.split()) & GENERAL_WORDS or head in GENERAL_WORDS or spoken_of:
        return None
    return f"“{text}” counts {own}; the sentence does not speak of {head}"


STEM = 5
"""Letters by which two forms of one word are told: "policeman" and "police"."""


OTHERS = frozenset({"others", "more", "other people", "fatally"})
"""What stands for the noun of a number before: "two soldiers and several others", "three were stabbed, one fatally"."""


def _of_another(site: Site, head: str) -> str | None:
    own = _noun(site).lower()
    if not own or own in OTHERS or head in own or site.sentence.text[site.start : site.end].lower().find(head) >= 0:
        return None
    for each in site.sentence.quantities:
        nouns = each.noun.lower().split()
        if each.start != site.start and nouns and nouns[-1] == head and head not in own:
            return f"“{each.text}” counts the {head}; “{site.sentence.text[site.start : site.end]}” counts {own}"
    return None
