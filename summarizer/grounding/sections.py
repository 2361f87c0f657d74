"""The sections of a draft, item by item: quotes to evidence, then whether the evidence carries the item."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from summarizer.grounding.background import Frame
from summarizer.grounding.casualties import casualty
from summarizer.grounding.claimants import claimant
from summarizer.grounding.context import Context
from summarizer.grounding.findings import Carried, Doubt, Ledger, Refusal
from summarizer.grounding.quotes import quoted
from summarizer.grounding.reactions import reaction
from summarizer.grounding.retold import FEWEST, in_quotes, strange_name, words_of_article
from summarizer.grounding.stance_words import UNCLEAR
from summarizer.schema import (
    Casualty,
    Claimant,
    DraftCasualty,
    DraftClaimant,
    DraftEvidence,
    DraftReaction,
    DraftUnknown,
    Evidence,
    Reaction,
    Unknown,
)
from summarizer.schema.base import Model
from summarizer.schema.vocabulary import SectionName


class Drafted(Protocol):
    """An item with quotes."""

    @property
    def evidence(self) -> list[DraftEvidence]:
        """The quotes."""
        ...


Draft = TypeVar("Draft", bound=DraftCasualty | DraftClaimant | DraftReaction | DraftUnknown)
Item = TypeVar("Item", bound=Model)


class Sections:
    """Grounds the items of one draft; what is refused or doubtful goes to the ledger."""

    def __init__(self, context: Context, ledger: Ledger) -> None:
        """One for each grounding."""
        self._context = context
        self._ledger = ledger

    def casualties(
        self,
        drafts: Iterable[DraftCasualty],
        frame: Frame | None,
        *,
        section: SectionName = "casualties",
        index: int | None = None,
    ) -> list[Casualty]:
        """Those whose evidence carries them. `section` and `index`: where refusals are filed, if not by their own."""
        return list(
            self._kept(
                drafts,
                lambda draft: (draft.count.text, draft.who, *draft.names),
                lambda draft, evidence: casualty(draft, evidence, self._context, frame),
                section,
                index,
            )
        )

    def claimants(
        self,
        drafts: Iterable[DraftClaimant],
        frame: Frame | None,
        *,
        section: SectionName = "claimants",
        index: int | None = None,
    ) -> list[Claimant]:
        """Those whose evidence carries them."""
        return list(
            self._kept(
                drafts,
                lambda draft: (draft.actor or "",),
                lambda draft, evidence: claimant(draft, evidence, self._context, frame),
                section,
                index,
            )
        )

    def reactions(self, drafts: Iterable[DraftReaction]) -> list[Reaction]:
        """Those whose evidence carries them."""
        return list(
            self._kept(
                drafts,
                lambda draft: (draft.speaker,),
                lambda draft, evidence: reaction(draft, evidence, self._context),
                "reactions",
                None,
            )
        )

    def unknowns(self, drafts: Iterable[DraftUnknown]) -> list[Unknown]:
        """Those whose quotes are in the article."""
        return list(self._kept(drafts, lambda draft: (draft.what,), self._unknown, "unknowns", None))

    def _unknown(self, draft: DraftUnknown, evidence: Sequence[Evidence]) -> Carried[Unknown] | Refusal:
        passages = [self._context.passage(each) for each in evidence]
        unclear = any(sentence.has(UNCLEAR) for passage in passages for sentence in passage.sentences)
        doubts: tuple[Doubt, ...] = (
            () if unclear else (Doubt("unknown_doubtful", f"nothing says that this is unclear: “{draft.what}”"),)
        )
        what = draft.what
        if strange_name(what, self._context) is not None or not words_of_article(what, self._context, fewest=FEWEST):
            what = in_quotes(passages)
            doubts = (
                *doubts,
                Doubt("unknown_doubtful", f"the article does not speak of “{draft.what}”; the quote stands"),
            )
        return Carried(Unknown(what=what, evidence=list(evidence)), doubts)

    def _kept(
        self,
        drafts: Iterable[Draft],
        hints: Callable[[Draft], Sequence[str]],
        judge: Callable[[Draft, Sequence[Evidence]], Carried[Item] | Refusal],
        section: SectionName,
        index: int | None,
    ) -> Iterator[Item]:
        for at, draft in enumerate(drafts):
            verdict = self._verdict(draft, hints(draft), judge)
            if isinstance(verdict, Refusal):
                self._ledger.reject(section, at if index is None else index, verdict, draft)
            else:
                self.note(section, verdict.doubts)
                yield verdict.item

    def _verdict(
        self,
        draft: Draft,
        hints: Sequence[str],
        judge: Callable[[Draft, Sequence[Evidence]], Carried[Item] | Refusal],
    ) -> Carried[Item] | Refusal:
        found = quoted(draft.evidence, self._context, hints)
        if isinstance(found, Refusal):
            return found
        verdict = judge(draft, found.evidence)
        return verdict if isinstance(verdict, Refusal) else Carried(verdict.item, (*found.doubts, *verdict.doubts))

    def note(self, section: SectionName, doubts: Iterable[Doubt]) -> None:
        """File warnings."""
        for doubt in doubts:
            self._ledger.warn(section, doubt)
