"""The loop: ask for a draft, ground it, ask once more for the items that failed, keep the good ones.

A correction is asked for with the article, the failing items and the reasons, not with a growing history. An item that
fails twice with the same reason is left alone; grounding will refuse it, and the brief says so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from summarizer.engines.llm import dialects, messages
from summarizer.engines.llm.client import Client, Question, Wanted
from summarizer.engines.llm.dialects import Bounds
from summarizer.engines.llm.leaks import Leaks
from summarizer.engines.llm.ledger import Ledger
from summarizer.engines.llm.prices import Price
from summarizer.engines.llm.response import DEFINITIONS, Correction, Drafted, Place, Reply, drafted
from summarizer.engines.llm.task import Task
from summarizer.engines.llm.trace import UNHEARD, Listeners, Trace
from summarizer.errors import InvalidReply, ProviderError
from summarizer.grounding import align, ground, nearest
from summarizer.schema import Article, Draft, PromptReference, Run

BEYOND_CORRECTION = frozenset({"no_incident", "repeats_the_incident"})
"""Refusals that hang on the incident, not on the item: another wording of the item would not change them."""

_LONGEST_QUOTE = 1000


class Fault(NamedTuple):
    """What is wrong with the item at one place of a reply."""

    place: Place
    code: str
    reason: str


@dataclass(frozen=True)
class Asker:
    """Gets drafts out of one model.

    Args:
        client: who is asked.
        prompt: the fixed prompt, rendered.
        reference: what a brief keeps of the prompt.
        bounds: for dialects that bound the reply.
        corrections: how often failing items are asked for again, at most.
        leaks: blanks in replies what they must not carry on.
        price: of the model's tokens, if it is known.
        listeners: are told of every request.
    """

    client: Client
    prompt: str
    reference: PromptReference
    bounds: Bounds
    corrections: int
    leaks: Leaks
    price: Price | None = None
    listeners: Listeners = UNHEARD

    def draft(self, article: Article, focus: Sequence[str] | None = None) -> Draft:
        """The model's draft of an article, failing items corrected as far as the model could.

        Raises:
            ProviderError: the model gave no usable answer to the first question.
        """
        trace = Trace(article.id, self.client.target, self.reference, self.listeners)
        task = Task(trace, self.client.settings.article_timeout)
        try:
            with self.client.turn:
                return self._draft(article, focus, task)
        except ProviderError as error:  # what it took is paid for all the same
            error.requests, error.cost = task.ledger.requests, self._cost(task.ledger)
            raise
        finally:
            trace.close()

    def _draft(self, article: Article, focus: Sequence[str] | None, task: Task) -> Draft:
        reply = self._whole(article, focus, task)
        settled: set[Fault] = set()
        for _ in range(self.corrections):
            current = drafted(reply, self._run(task))
            found = faults(current, article)
            task.trace.judged([(f"{fault.place.key}: {fault.code}", fault.reason) for fault in found])
            wanted = _open(found, settled)
            if not wanted:
                break
            settled.update(fault for group in wanted.values() for fault in group)
            try:
                reply = reply.replaced(self._corrected(reply, wanted, article, task))
            except ProviderError:  # what is good is paid for already; the rest is refused with its reasons
                break
        return drafted(reply, self._run(task)).draft

    @cached_property
    def schema(self) -> dialects.Schema:
        """The schema of a whole reply, as it is sent."""
        return self.client.plan.dialect.shape(dialects.of_reply(), self.bounds)

    @cached_property
    def _reply(self) -> Wanted[Reply]:
        """A whole reply; made once, since it is the same for every article."""
        return Wanted(Reply, dialects.of_reply(), self.bounds)

    def _whole(self, article: Article, focus: Sequence[str] | None, task: Task) -> Reply:
        try:
            reply = self.client.ask(Question(messages.first(self.prompt, article, focus), self._reply), task)
        except InvalidReply as error:
            once_more = messages.again(self.prompt, article, error.message)
            reply = self.client.ask(Question(once_more, self._reply), task)
        return Reply(**self.leaks.blanked(reply.model_dump(), article.text))

    def _corrected(
        self, reply: Reply, wanted: Mapping[Place, Sequence[Fault]], article: Article, task: Task
    ) -> dict[Place, object]:
        places = {place.key: place for place in wanted}
        asked = [
            messages.Correction(place.key, reply.item(place), _problems(group, reply.item(place), article))
            for place, group in wanted.items()
        ]
        schema = dialects.of_items({key: DEFINITIONS[place.section] for key, place in places.items()})
        question = Question(messages.correct(self.prompt, article, asked), Wanted(Correction, schema, self.bounds))
        items = self.client.ask(question, task).items(places)
        return {place: self.leaks.blanked(item, article.text) for place, item in items}

    def _cost(self, ledger: Ledger) -> float | None:
        """What was paid; None if that is not known, and where nothing was asked."""
        if self.price is None or ledger.unmetered or not ledger.requests:
            return None
        return self.price.of(ledger.usage())

    def _run(self, task: Task) -> Run:
        ledger = task.ledger
        return Run(
            engine="llm",
            model=self.client.target.name,
            prompt=self.reference,
            attempts=ledger.requests,
            stop_reasons=list(ledger.stop_reasons),
            usage=ledger.usage(),
            warnings=list(task.warnings),
            cost=self._cost(ledger),
        )


def faults(current: Drafted, article: Article) -> list[Fault]:
    """What is wrong with a reply: its malformed items, and what does not ground in the article."""
    found = [Fault(Place(item.section, item.index), item.code, item.reason) for item in current.malformed]
    run = current.draft.run.model_copy(update={"rejected": []})  # these are in `malformed`, under their own places
    for item in ground(current.draft.model_copy(update={"run": run}), article).provenance.rejected:
        place = Place(item.section, item.index)
        found.append(Fault(current.places.get(place, place), item.code, item.reason))
    return found


def _open(found: Sequence[Fault], settled: set[Fault]) -> dict[Place, list[Fault]]:
    """The faults that a correction may mend, by place; a place whose faults have all been said before is left alone."""
    groups: dict[Place, list[Fault]] = {}
    for fault in found:
        if fault.code not in BEYOND_CORRECTION:
            groups.setdefault(fault.place, []).append(fault)
    return {place: group for place, group in groups.items() if not settled.issuperset(group)}


def _problems(group: Sequence[Fault], item: object, article: Article) -> tuple[str, ...]:
    """The reasons, and for each quote that is not in the article the words that come nearest."""
    near = []
    for quote in _quotes(item):
        if align(quote[:_LONGEST_QUOTE], article.text).evidence:
            continue
        words = nearest(quote[:_LONGEST_QUOTE], article.text)
        if words:
            near.append(f"{quote!r} is not in the article; nearest to it is {words!r}")
    return (*(fault.reason for fault in group), *near)


def _quotes(item: object) -> list[str]:
    evidence = item.get("evidence") if isinstance(item, dict) else None
    return [quote for quote in evidence if isinstance(quote, str)] if isinstance(evidence, list) else []
