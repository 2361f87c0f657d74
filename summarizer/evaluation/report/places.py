"""Where in the article the items of a scored case stand: by an answer's evidence, by the words of a label."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from summarizer.evaluation.findings import Finding
from summarizer.evaluation.labels import Labels
from summarizer.schema import Brief, Evidence, Incident, OtherIncident
from summarizer.text.normalise import fold
from summarizer.text.number_words import lowercase

MOST_OCCURRENCES = 50
"""So many places of the same words are looked at before the first is taken."""


class Places:
    """Finds items in one article."""

    def __init__(self, text: str, labels: Labels, brief: Brief | None) -> None:
        self._text = text
        self._labels = labels
        self._brief = brief
        self._folded = fold(text)
        self._lowered = lowercase(self._folded.text)

    def of(self, finding: Finding) -> list[Evidence]:
        """The stretches of text behind an item, in the order of the text; empty where neither side says.

        The words of a label stand beside the evidence of its answer only where they lie outside it.
        """
        given = list(dict.fromkeys(self._given(finding)))
        found = given + [
            each for each in self._wanted(finding, given) if not any(_overlap(each, other) for other in given)
        ]
        spans = {(each.start, each.end): each for each in found}
        return [spans[span] for span in sorted(spans)]

    def _given(self, finding: Finding) -> Iterator[Evidence]:
        if finding.answer is None or self._brief is None:
            return
        if finding.section == "incident":
            if self._brief.incident:
                yield from self._fill(finding, self._brief.incident)
            return
        item: Any = getattr(self._brief, finding.section)[finding.answer]
        yield from item.evidence
        if isinstance(item, OtherIncident):
            yield from chain.from_iterable(casualty.evidence for casualty in item.casualties)
            yield from chain.from_iterable(claimant.evidence for claimant in item.claimants)

    def _fill(self, finding: Finding, incident: Incident) -> Iterator[Evidence]:
        """The incident's quotes for what they say together, the words themselves for the rest."""
        match finding.field:
            case "kind" | "stage":
                yield from incident.evidence
            case "date" if incident.date:
                yield from self._find([incident.date.text], incident.evidence)
            case "places":
                yield from self._find([incident.places[finding.answer or 0].name], incident.evidence)
            case "weapons" | "targets":
                yield from self._find([getattr(incident, finding.field)[finding.answer]], incident.evidence)

    def _wanted(self, finding: Finding, near: Sequence[Evidence]) -> list[Evidence]:
        if finding.label is None:
            return []
        incident = self._labels.incident
        if finding.section == "unknowns":
            return self._find(self._labels.unknowns[finding.label].any, near)
        if finding.section != "incident":
            item = getattr(self._labels, finding.section)[finding.label]
            return [place for each in item.evidence for place in self._find([each], near)]
        if incident is not None and finding.field in {"places", "weapons", "targets"}:
            return self._find(getattr(incident, finding.field)[finding.label].any, near)
        if incident is not None and finding.field in {"kind", "stage"} and not near:
            return [place for each in incident.evidence for place in self._find([each], near)]
        return []

    def _find(self, alternatives: Sequence[str], near: Sequence[Evidence]) -> list[Evidence]:
        """One place of the first alternative that there is: best inside what it is near to, and spelt the same."""
        for words in alternatives:
            spans = list(self._spans(words))
            inside = [span for span in spans if any(e.start <= span[0] and span[1] <= e.end for e in near)]
            spelt = [span for span in inside or spans if self._text[slice(*span)] == words]
            for start, end in (spelt or inside or spans)[:1]:
                return [Evidence(quote=self._text[start:end], start=start, end=end, match="exact")]
        return []

    def _spans(self, words: str) -> Iterator[tuple[int, int]]:
        wanted = lowercase(fold(words).text.strip())
        at, seen = self._lowered.find(wanted) if wanted else -1, 0
        while at >= 0 and seen < MOST_OCCURRENCES:
            end = at + len(wanted)
            if not (_inside_word(self._lowered, at) or _inside_word(self._lowered, end)):
                yield self._folded.original_span(at, end)
            at, seen = self._lowered.find(wanted, at + 1), seen + 1


def _inside_word(text: str, edge: int) -> bool:
    return 0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum()


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end
