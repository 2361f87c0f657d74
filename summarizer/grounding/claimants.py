"""Whether evidence carries a claimant: it speaks of the actor, and says the stance of that actor and no other."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from summarizer.grounding.accusing import accused, is_accused
from summarizer.grounding.background import Frame, claim_of_another
from summarizer.grounding.context import Context, Passage, Sentence
from summarizer.grounding.findings import Carried, Doubt, Refusal
from summarizer.grounding.patterns import words
from summarizer.grounding.pointing import stands_for
from summarizer.grounding.presence import by_its_arms, find, fits, occurs, positions
from summarizer.grounding.sources import source
from summarizer.grounding.stance_words import (
    ANSWERS,
    CLAIM,
    DENIES,
    DISOWNS,
    NEGATED_CLAIM,
    NOT_DONE,
    OWN_DEED,
    SILENT,
    SPEECH,
    STRONG_CLAIM,
    SUSPECTS,
)
from summarizer.schema import Claimant, DraftClaimant, Evidence
from summarizer.schema.vocabulary import ClaimStance
from summarizer.text.expressions import compiled
from summarizer.text.places import country_code

LONGEST_MOTIVE = 20
"""Words of a motive."""


def claimant(
    draft: DraftClaimant, evidence: Sequence[Evidence], context: Context, frame: Frame | None
) -> Carried[Claimant] | Refusal:
    """The claimant as its evidence has it; `frame`: when the incident was, None for a background event."""
    passages = [context.passage(each) for each in evidence]
    actor = (draft.actor or "").strip() or None
    verdict = _actor(actor, draft.stance, passages, context)
    if isinstance(verdict, Refusal):
        return verdict
    verdicts = [_STANCES[draft.stance](actor, passage) for passage in passages]
    sound = [verdict for verdict in verdicts if not isinstance(verdict, Refusal)]
    if not sound and draft.stance == "claimed" and _is_its_own_text(actor, passages, context):
        sound = [Doubt("stance_doubtful", f"only the source says that the text is “{actor}”'s own")]
    if not sound:
        return next(verdict for verdict in verdicts if isinstance(verdict, Refusal))
    doubts = (
        [] if any(verdict is None for verdict in sound) else [each for each in sound if isinstance(each, Doubt)][:1]
    )
    if frame is not None:
        doubts.extend(claim_of_another(passages, frame))
    said_by, doubt = source(draft.according_to, passages, context)
    doubts.extend([doubt] if doubt else [])
    motive = draft.motive or None
    if motive is not None:
        motive, doubt = _motive(motive, context)
        doubts.extend([doubt] if doubt else [])
    item = Claimant(actor=actor, stance=draft.stance, according_to=said_by, motive=motive, evidence=list(evidence))
    return Carried(item, tuple(doubts))


def _is_its_own_text(actor: str | None, passages: Sequence[Passage], context: Context) -> bool:
    """Whether the article is a communiqué of the actor's side, by its source, and the evidence denies nothing."""
    source_name = context.article.source or ""
    if actor is None or not source_name:
        return False
    named = find(actor, source_name.lower()) is not None or (
        words("troops|forces|soldiers|police|navy|army|military").search(actor.lower()) is not None
        and words("army|armed forces|defen[cs]e|military|navy|air force|police|general staff").search(
            source_name.lower()
        )
        is not None
    )
    return named and not any(
        each.has(DENIES) or each.has(STRONG_CLAIM) or is_accused(actor, each)
        for own in passages
        for each in own.sentences
    )


def _motive(motive: str, context: Context) -> tuple[str | None, Doubt | None]:
    if len(motive.split()) > LONGEST_MOTIVE:
        return None, Doubt("motive_too_long", f"a motive has at most {LONGEST_MOTIVE} words; it is left out")
    if not occurs(motive, context):
        return None, Doubt("not_in_article", f"the motive “{motive}” is not in the article's words, and is left out")
    return motive, None


def _actor(actor: str | None, stance: ClaimStance, passages: Sequence[Passage], context: Context) -> Refusal | None:
    if actor is None:
        return None if stance == "silent" else Refusal("no_actor", "only a silent claimant may be nobody")
    if not occurs(actor, context):
        return Refusal("name_not_in_article", f"the article does not speak of “{actor}”; use its own words")
    if any(fits(actor, sentence) for passage in passages for sentence in passage.sentences):
        return None
    if any(stands_for(passage, actor) for passage in passages):
        return None
    if stance not in _OWN_WORDS and any(by_its_arms(actor, each) for passage in passages for each in passage.sentences):
        return None
    return Refusal("actor_not_in_evidence", f"the evidence does not speak of “{actor}”; quote a sentence that does")


_OWN_WORDS = frozenset({"claimed", "denied", "silent"})
"""Stances that are the actor's own words, or the lack of them."""


def _claimed(actor: str | None, passage: Passage) -> Refusal | Doubt | None:
    sentences = passage.sentences
    if all(_only_told(actor, each) for each in sentences):
        return Refusal("stance_not_in_evidence", f"in the evidence somebody else tells it to “{actor}”")
    if any(each.has(STRONG_CLAIM) and not _negated(each) and _is_claimant(actor, each) for each in sentences):
        return None
    if actor is not None and any(_claims_after_a_turn(actor, each) for each in sentences):
        return None
    if any(each.has(STRONG_CLAIM) and not _negated(each) for each in sentences):
        return Refusal("stance_not_in_evidence", f"somebody else than “{actor}” claims it in the evidence")
    if all(_negated(each) or _denies(each) or each.has(DISOWNS) for each in sentences):
        return Refusal("stance_not_in_evidence", f"the evidence says the opposite of “{actor}” having claimed it")
    if all(is_accused(actor, each) for each in sentences):
        return Refusal("stance_not_in_evidence", f"in the evidence somebody else accuses “{actor}”")
    if any(_speaks(actor, each) or '"' in each.text for each in sentences):
        own = any((each.has(OWN_DEED) and not each.has(NOT_DONE)) or '"' in each.text for each in passage.around)
        return None if own else Doubt("stance_doubtful", f"“{actor}” speaks, but of no deed of its own")
    if any(each.has(CLAIM) for each in sentences):
        return Doubt("stance_doubtful", f"nothing in the evidence says outright that “{actor}” claimed it")
    return Refusal("stance_not_in_evidence", f"the evidence does not say that “{actor}” claimed it")


_TURN = compiled(r"; |, (?:but|while|whereas) ")


def _claims_after_a_turn(actor: str, sentence: Sentence) -> bool:
    """Whether a clause of its own says that the actor claims it: "X denied any role, but Y claimed responsibility"."""
    for clause in _TURN.split(sentence.lower)[1:]:
        claim = words(STRONG_CLAIM).search(clause)
        if claim is None or words(NEGATED_CLAIM).search(clause) or words(DISOWNS).search(clause):
            continue
        if any(end <= claim.start() for _, end in positions(actor, clause)):
            return True
    return False


def _negated(sentence: Sentence) -> bool:
    return sentence.has(NEGATED_CLAIM)


def _denies(sentence: Sentence) -> bool:
    return words("den(?:y|ies|ied|ying)|denials?").search(sentence.lower) is not None


def _is_claimant(actor: str | None, sentence: Sentence) -> bool:
    """Whether the actor stands where the one who claims stands: before the word, or after "by"."""
    places = positions(actor, sentence.lower) if actor else []
    if not places:
        return True  # the sentence speaks of the actor by another word
    match = words(STRONG_CLAIM).search(sentence.lower)
    if match is None:
        return True
    places = [place for place in places if not _possessive_country(actor, sentence, place)]
    if not places:
        return False
    if match.group().endswith(" by"):
        return any(start >= match.end() for start, _ in places)
    if any(start < match.start() and not _object_of_speech(sentence, start) for start, _ in places):
        return not _rival(actor, sentence, places, match.start())
    return any("by" in sentence.lower[match.start() : start].split() for start, _ in places) or not _names_before(
        sentence, match.start()
    )


def _possessive_country(actor: str | None, sentence: Sentence, place: tuple[int, int]) -> bool:
    """Whether a country only owns the one who claims: "Iran's proxies"."""
    return sentence.lower.startswith("'s", place[1]) and country_code(actor or "") is not None


def _object_of_speech(sentence: Sentence, start: int) -> bool:
    return (
        words("told|accus(?:es|ed|ing)|blam(?:es|ed|ing)").search(sentence.lower[max(0, start - 24) : start])
        is not None
    )


def _rival(actor: str | None, sentence: Sentence, places: list[tuple[int, int]], claim: int) -> bool:
    """Whether another name stands between actor and claim as its subject: "the army said the rebels claimed"."""
    last = max(end for start, end in places if start < claim)
    aside = _ASIDE.match(sentence.lower, last, claim)
    last = aside.end() if aside is not None else last
    gap = sentence.lower[last:claim]
    said = words(r"said|says|reported|told \w+").search(gap)
    if said is None:
        return False
    after = last + said.end()
    subjects = [each for each in sentence.names if after <= each.start < claim]
    named = any(find(actor or "", each.text.lower()) is None for each in subjects)
    return (
        named
        or words(r"the (?:[\w-]+ )?(?:group|rebels|militants|militia|movement|insurgents)").search(gap) is not None
    )


_ASIDE = compiled(r", (?:which|who|whom) [^,]+,")
"""“The Front, which the army says is a front for others, claimed …": what others say of it is no claim of theirs."""


def _names_before(sentence: Sentence, end: int) -> bool:
    return any(each.end <= end and each.kind != "country_actor" for each in sentence.names)


def _speaks(actor: str | None, sentence: Sentence) -> bool:
    """Whether the actor is said to speak: the actor, then a word of speech, or "according to" the actor."""
    places = positions(actor, sentence.lower) if actor else []
    speech = [match.start() for match in words(SPEECH).finditer(sentence.lower)]
    if not speech:
        return False
    return not places or any(start < verb or verb < start <= verb + 40 for start, _ in places for verb in speech)


def _denied(actor: str | None, passage: Passage) -> Refusal | Doubt | None:
    if all(_only_told(actor, each) for each in passage.sentences):
        return Refusal("stance_not_in_evidence", f"in the evidence somebody else tells it to “{actor}”")
    if any(each.has(DENIES) for each in passage.sentences):
        return None
    negated = any(each.has(r"not|no|never|\w+n't|nor|nothing") for each in passage.sentences)
    if negated or any(each.has(ANSWERS) and _speaks(actor, each) for each in passage.sentences):
        return Doubt("stance_doubtful", f"nothing in the evidence says outright that “{actor}” denied it")
    return Refusal("stance_not_in_evidence", f"the evidence does not say that “{actor}” denied it")


def _only_told(actor: str | None, sentence: Sentence) -> bool:
    places = positions(actor, sentence.lower) if actor else []
    told = words(r"told|tells|telling")
    return bool(places) and all(told.search(sentence.lower[max(0, start - 12) : start]) for start, _ in places)


def _suspected(actor: str | None, passage: Passage) -> Refusal | Doubt | None:
    if any(each.has(SUSPECTS) for each in passage.sentences):
        return None
    if any(each.has(STRONG_CLAIM) or _denies(each) for each in passage.sentences):
        return Refusal("stance_not_in_evidence", f"the evidence does not say that “{actor}” is suspected")
    return Doubt("stance_doubtful", f"nothing in the evidence says outright that “{actor}” is suspected")


def _reported(actor: str | None, passage: Passage) -> Refusal | Doubt | None:
    if all(_denies(each) or each.has(SILENT) for each in passage.sentences):
        return Refusal("stance_not_in_evidence", f"the evidence does not report as fact that “{actor}” did it")
    if all(each.has(r"accus(?:es|ed|ing)|blam(?:es|ed|ing)|suspected") for each in passage.sentences):
        return Doubt("stance_doubtful", f"the evidence accuses “{actor}” rather than reports it as fact")
    return None


def _silent(actor: str | None, passage: Passage) -> Refusal | Doubt | None:
    if all(_only_told(actor, each) for each in passage.sentences):
        return Refusal("stance_not_in_evidence", f"in the evidence somebody else tells it to “{actor}”")
    if any(each.has(SILENT) for each in passage.sentences):
        return None
    who = f"“{actor}”" if actor else "nobody"
    return Refusal(
        "stance_not_in_evidence", f"the evidence does not say that {who} has not claimed it or would not comment"
    )


_STANCES: Mapping[ClaimStance, Callable[[str | None, Passage], Refusal | Doubt | None]] = MappingProxyType(
    {
        "claimed": _claimed,
        "denied": _denied,
        "accused": accused,
        "suspected": _suspected,
        "reported": _reported,
        "silent": _silent,
    }
)
