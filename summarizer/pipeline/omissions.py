"""What the second reader has to say of a brief: sentences that it left out, and background taken for the incident."""

from collections.abc import Iterable, Iterator, Sequence

from summarizer.engines.rules.sure import Finding, Sure
from summarizer.schema import Brief, Caveat, Evidence
from summarizer.text.names import same_actor
from summarizer.text.numbers import interval
from summarizer.text.sentences import Span

OMISSION = "possible_omission"
BACKGROUND = "possible_background"


def omitted(brief: Brief, sure: Sure) -> list[Finding]:
    """The first sure finding of each sentence that is no item's evidence, in the order of the article.

    What the brief says on the strength of another sentence is not left out.
    """
    told = [Span(each.start, each.end) for each in brief.evidence()]
    first: dict[Span, Finding] = {}
    for finding in sure.findings:
        if not _says(brief, finding) and not any(_overlap(finding.sentence, span) for span in told):
            first.setdefault(finding.sentence, finding)
    return [first[span] for span in sorted(first)]


def _says(brief: Brief, finding: Finding) -> bool:
    """Whether an item of the brief says the same."""
    match finding.section:
        case "casualties":
            meant = interval(finding.of)
            return any(
                each.outcome == finding.value
                and (each.count.text == finding.of or (meant and meant[:2] == (each.count.low, each.count.high)))
                for each in brief.casualties
            )
        case "claimants":
            said = [each.actor or "nobody" for each in brief.claimants if each.stance == finding.value]
        case _:
            said = [each.speaker for each in brief.reactions if each.stance == finding.value]
    return any(_same(name, finding.of) for name in said)


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold() or same_actor(one, other)


def omissions(brief: Brief, found: Iterable[Finding]) -> Iterator[Caveat]:
    """A warning for each, with the sentence."""
    for finding in found:
        sentence = " ".join((brief.article.text or "")[slice(*finding.sentence)].split())
        message = f"the brief has nothing of a sentence that seems to say “{finding.value}: {finding.of}”: “{sentence}”"
        yield Caveat(code=OMISSION, section=finding.section, message=message)


def backgrounds(brief: Brief, sure: Sure) -> Iterator[Caveat]:
    """A warning for each casualty and claimant all of whose evidence lies in sentences that tell of another event."""
    for casualty in brief.casualties:
        if _all_within(casualty.evidence, sure.background):
            said = f"{casualty.outcome}: {casualty.count.text}"
            yield Caveat(code=BACKGROUND, section="casualties", message=_of_another(said))
    for claimant in brief.claimants:
        if _all_within(claimant.evidence, sure.background):
            said = f"{claimant.stance}: {claimant.actor or 'nobody'}"
            yield Caveat(code=BACKGROUND, section="claimants", message=_of_another(said))


def _of_another(said: str) -> str:
    return f"“{said}” stands on a sentence that seems to tell of another event"


def _all_within(evidence: Sequence[Evidence], background: Sequence[Span]) -> bool:
    return all(any(_overlap(Span(each.start, each.end), span) for span in background) for each in evidence)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
