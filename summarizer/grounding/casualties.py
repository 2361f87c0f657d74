"""Whether evidence carries a casualty: outcome, number, people, and that it is of this incident."""

from collections.abc import Sequence

from summarizer.grounding.background import Frame, earlier, running
from summarizer.grounding.binding import NOTHING, Bond, bond, numbers_bound
from summarizer.grounding.context import Context, Passage, Sentence
from summarizer.grounding.counted_people import group, people
from summarizer.grounding.counted_things import sent, thing
from summarizer.grounding.counts import Counted, Site, counted, mentions_nobody
from summarizer.grounding.findings import Carried, Doubt, Refusal
from summarizer.grounding.outcome_words import DENIAL, UNREAL, carriers
from summarizer.grounding.patterns import words
from summarizer.grounding.presence import occurs
from summarizer.grounding.retracted import retracted
from summarizer.grounding.sources import source
from summarizer.schema import Casualty, DraftCasualty, Evidence
from summarizer.schema.vocabulary import Outcome
from summarizer.text.expressions import compiled
from summarizer.text.numbers import Quantity


def casualty(
    draft: DraftCasualty, evidence: Sequence[Evidence], context: Context, frame: Frame | None
) -> Carried[Casualty] | Refusal:
    """The casualty as its evidence has it; `frame`: when the incident was, None for a background event."""
    passages = [context.passage(each) for each in evidence]
    found = counted(draft, passages)
    if isinstance(found, Refusal):
        return found
    nobody = found.worded.high == 0
    doubts = list(found.doubts)
    for judge in (_outcome, _number, group, people, _standing):
        verdict = judge(draft, found, passages)
        if isinstance(verdict, Refusal):
            return verdict
        doubts.extend(verdict)
    if frame is not None and not nobody:
        verdict = _background(draft, found, passages, frame)
        if isinstance(verdict, Refusal):
            return verdict
        doubts.extend(verdict)
    return _kept(draft, found, passages, context, doubts)


def _kept(
    draft: DraftCasualty, found: Counted, passages: Sequence[Passage], context: Context, doubts: list[Doubt]
) -> Carried[Casualty] | Refusal:
    if not occurs(draft.who, context):
        return Refusal("name_not_in_article", f"the article does not speak of “{draft.who}”; use its own words")
    names = [name for name in draft.names if name and occurs(name, context)]
    lost = [name for name in draft.names if name not in names]
    said_by, doubt = source(draft.according_to, passages, context)
    doubts.extend([doubt] if doubt else [])
    doubts.extend(Doubt("not_in_article", f"“{each}” is not in the article, and is left out") for each in lost if each)
    item = Casualty(
        outcome=draft.outcome,
        count=found.worded,
        who=draft.who,
        group=draft.group,
        names=names,
        according_to=said_by,
        evidence=[each.evidence for each in passages],
    )
    return Carried(item, tuple(doubts))


def _outcome(draft: DraftCasualty, found: Counted, passages: Sequence[Passage]) -> Refusal | list[Doubt]:
    """Some word of the evidence says the outcome, as a fact, and is not denied."""
    sentences = [sentence for passage in passages for sentence in passage.sentences]
    saying = [sentence for sentence in sentences if carriers(draft.outcome).search(sentence.lower)]
    if found.worded.high == 0:
        if saying or any(mentions_nobody(each) for each in sentences):
            return []
        saying = []
    if not saying:
        return Refusal("outcome_not_in_evidence", f"the evidence does not say that anybody was {_say(draft.outcome)}")
    if found.worded.high != 0:
        return _as_fact(draft, saying)
    return []


def _as_fact(draft: DraftCasualty, saying: Sequence[Sentence]) -> Refusal | list[Doubt]:
    faults = [_unreal(sentence, draft) for sentence in saying]
    if all(fault is not None for fault in faults):
        first = faults[0]
        if first is not None and first.code == "outcome_denied" and draft.according_to:
            return [Doubt("denied_in_evidence", "the evidence gives the figure in order to deny it")]
        return first or []
    return []


def _unreal(sentence: Sentence, draft: DraftCasualty) -> Refusal | None:
    """Why every word for the outcome in this sentence speaks of something that did not happen; None if one does not."""
    matches = [each for each in sentence.triggers if draft.outcome in each.outcomes or draft.outcome == "unspecified"]
    if not matches:
        return None
    if all(each.negated for each in matches) and not any(quantity.interval.low for quantity in sentence.quantities):
        return Refusal("outcome_denied", f"the evidence says that nobody was {_say(draft.outcome)}")
    clauses = [sentence.lower[max(0, each.start - 60) : each.start] for each in matches]
    if all(_ends_in(UNREAL, clause, within=1) for clause in clauses):
        return Refusal("outcome_not_a_fact", "the evidence speaks of what was planned, or would have happened")
    if all(_ends_in(DENIAL, clause, within=6) for clause in clauses):
        return Refusal("outcome_denied", "the evidence denies it")
    return None


def _ends_in(vocabulary: str, clause: str, *, within: int) -> bool:
    """Whether the last words before an outcome word hold one of these, with no stop between."""
    found = list(words(vocabulary).finditer(clause))
    if not found:
        return False
    gap = clause[found[-1].end() :]
    return len(gap.split()) <= within and not any(mark in gap for mark in ".,;:")


def _number(draft: DraftCasualty, found: Counted, _passages: Sequence[Passage]) -> Refusal | list[Doubt]:
    """The number stands with a word of this outcome, and with no other."""
    if not found.sites or found.worded.high == 0 or draft.outcome == "unspecified":
        return []
    verdicts = [thing(*site) or _at(site, draft.outcome) for site in found.sites]
    if any(verdict is None for verdict in verdicts):
        return _if_everywhere([_far_off(site, draft.outcome) or sent(*site) for site in found.sites])
    first = next(verdict for verdict in verdicts if verdict is not None)
    return Refusal("number_of_another_group", first)


def _if_everywhere(doubts: Sequence[Doubt | None]) -> list[Doubt]:
    """The first doubt, if there is one at every place where the number stands."""
    return [] if None in doubts else [each for each in doubts if each is not None][:1]


def _far_off(site: Site, outcome: Outcome) -> Doubt | None:
    """Why the number may count others: its outcome word stands by a later number, and no list joins the two."""
    found = bond(site.sentence, site.start, site.end)
    if found.close or outcome not in found.outcomes:
        return None
    for each in numbers_bound(site.sentence, outcome):
        gap = site.sentence.text[site.end : each.start] if each.start > site.end else ""
        if len(gap.split()) > LONGEST_LIST_GAP and _LISTED.search(gap) is None:
            number = site.sentence.text[site.start : site.end]
            message = f"“{each.text}” counts the {_say(outcome)}; “{number}” may not"
            return Doubt("possibly_another_group", message)
    return None


LONGEST_LIST_GAP = 8
"""Words between two numbers of one list, at most, unless a list goes on between them."""

_LISTED = compiled(r"(?:,|\band|\bor|\bincluding|\bplus|as well as|along with) (?:at least |some |about |another )?$")


def _at(site: Site, outcome: Outcome) -> str | None:
    """Why the number at this place is not of this outcome; None if it may be."""
    found = bond(site.sentence, site.start, site.end)
    text = site.sentence.text[site.start : site.end]
    if outcome in found.outcomes:
        return _negated_here(found, outcome, text)
    if found.outcomes and found.outcomes != {"unspecified"} and not _weakly(site, found, outcome):
        others = " or ".join(sorted(_say(each) for each in found.outcomes))
        return f"“{text}” counts people {others}, not {_say(outcome)}"
    elsewhere = _counting_people(site.sentence, outcome)
    if found == NOTHING and any(
        _broken_down(site, each.end, outcome) or _recounted(site, each.end) for each in elsewhere
    ):
        return None
    if found == NOTHING and elsewhere and not any(each.start <= site.start < each.end for each in elsewhere):
        return f"“{text}” does not count the {_say(outcome)}; “{elsewhere[0].text}” does"
    return None


def _counting_people(sentence: Sentence, outcome: Outcome) -> list[Quantity]:
    """The numbers of a sentence that an outcome binds; not "two car bombs" that "killed six"."""
    return [each for each in numbers_bound(sentence, outcome) if thing(sentence, each.start, each.end) is None]


def _broken_down(site: Site, end: int, outcome: Outcome) -> bool:
    """Whether the number is of a breakdown: "sixteen were killed: eleven civilians, three soldiers"."""
    between = site.sentence.lower[end : site.start] if site.start > end else ""
    opens = _BREAKDOWN.search(between)
    if opens is None or ";" in between:
        return False
    start = end + opens.end()
    return not any(start <= each.start < site.start and outcome not in each.outcomes for each in site.sentence.triggers)


_BREAKDOWN = compiled(r": |\bincluding |\bamong (?:them|whom) ")


def _recounted(site: Site, end: int) -> bool:
    """Whether the number is another source's for those just counted: "lists seventeen dead; the union knows of 14"."""
    between = site.sentence.lower[end : site.start] if site.start > end else ""
    turn = _TURNS.search(between)
    return turn is not None and _COUNTS_ANEW.search(between, turn.end()) is not None


_TURNS = compiled(r"; |, (?:and|but|while|whereas|though|although) |[,;] (?=the )| (?:but|while|whereas) ")
_COUNTS_ANEW = compiled(
    r"\b(?:knows? of|knew of|(?:speaks?|spoke|talks?|talked) of|counts?|counted|insists? on|insisted on|"
    r"admits?(?: to)?|admitted(?: to)?|confirms?|confirmed|made it|makes it|(?:put|puts|has|had) it at|says?|said|"
    r"(?:figure|count|tally|toll|number|total) (?:is|was|stands at|stood at|came to)|wrote down|lists?|listed|"
    r"recorded|treated|took in|received|buried|"
    r"reported|reports|claims?|claimed) (?:only |just |at least |more than |over |up to |about |some |around |"
    r"[\"'“‘])*$"
)
"""What a source does that gives a figure of its own."""


def _weakly(site: Site, found: Bond, outcome: Outcome) -> bool:
    """Whether a word that takes no number ("shot", "held", "buried") may say the outcome nearer than the bond does."""
    if found.close:
        return False
    return carriers(outcome).search(site.sentence.lower) is not None


def _negated_here(found: Bond, outcome: Outcome, text: str) -> str | None:
    own = [each for each in found.triggers if outcome in each.outcomes]
    if own and all(each.negated for each in own):
        return f"the evidence says that “{text}” were not {_say(outcome)}"
    return None


def _standing(_draft: DraftCasualty, found: Counted, _passages: Sequence[Passage]) -> list[Doubt]:
    """The number is not one that its own sentence takes back."""
    return _if_everywhere([retracted(*site) for site in found.sites])[:1] if found.sites else []


def _background(
    draft: DraftCasualty, found: Counted, passages: Sequence[Passage], frame: Frame
) -> Refusal | list[Doubt]:
    """At least one place where the toll stands may speak of the incident."""
    places = found.sites or tuple(
        Site(sentence, match.start(), match.end())
        for passage in passages
        for sentence in passage.sentences
        for match in carriers(draft.outcome).finditer(sentence.lower)
    )
    before = {id(sentence): passage for passage in passages for sentence in passage.sentences}
    verdicts = [
        earlier(site.sentence, site.start, frame) or running(before[id(site.sentence)], site.sentence)
        for site in places
    ]
    if not verdicts or any(verdict is None for verdict in verdicts):
        return []
    refused = [verdict for verdict in verdicts if isinstance(verdict, Refusal)]
    if len(refused) == len(verdicts):
        return refused[0]
    return [verdict for verdict in verdicts if isinstance(verdict, Doubt)][:1]


_SAYING = {
    "killed": "killed",
    "injured": "injured",
    "missing": "missing",
    "captured": "captured",
    "displaced": "displaced",
    "unspecified": "harmed",
}


def _say(outcome: Outcome) -> str:
    return _SAYING[outcome]
