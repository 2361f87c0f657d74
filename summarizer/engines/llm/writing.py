"""The prose of a note by a language model: it gets facts and nothing else, and says which ones each sentence tells."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict

from summarizer.engines.base import Prose, Written
from summarizer.engines.llm.client import Client, Question, Wanted
from summarizer.engines.llm.dialects import Bounds
from summarizer.engines.llm.ledger import Ledger
from summarizer.engines.llm.messages import DELIMITER, Message
from summarizer.engines.llm.neutral import neutral
from summarizer.engines.llm.prices import Price
from summarizer.engines.llm.task import Task
from summarizer.engines.llm.trace import UNHEARD, Listeners, Trace
from summarizer.errors import ProviderError
from summarizer.schema import PromptReference
from summarizer.schema.note import Fact

SECTIONS = ("bottom_line", "what_happened", "casualties", "responsibility")
AFTER = "Now answer with the JSON object alone, each sentence with the ids of its facts."
_CODE_LENGTH = 16
_SENT = ("id", "section", "text", "voice", "voice_kind", "as_of", "standing", "independent")


class Told(BaseModel):
    """A sentence of a reply."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    text: str
    facts: list[str]


class ProseReply(BaseModel):
    """A whole reply."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    bottom_line: list[Told]
    what_happened: list[Told]
    casualties: list[Told]
    responsibility: list[Told]


@dataclass(frozen=True)
class LLMWriter:
    """Writes with one model.

    Args:
        client: who is asked.
        prompt: the fixed prompt, rendered.
        reference: which prompt it is.
        price: of the model's tokens, if it is known.
        listeners: are told of every request.
    """

    client: Client
    prompt: str
    reference: PromptReference
    price: Price | None = None
    listeners: Listeners = UNHEARD

    @property
    def name(self) -> str:
        """The model name a user would give."""
        return self.client.target.name

    def write(self, name: str, facts: Sequence[Fact]) -> Prose:
        """The prose on one incident; see `base.Writer.write`."""
        trace = Trace(name, self.client.target, self.reference, self.listeners)
        task = Task(trace, self.client.settings.article_timeout)
        try:
            with self.client.turn:
                reply = self.client.ask(Question(_messages(self.prompt, facts), _wanted()), task)
        except ProviderError as error:
            error.requests, error.cost = task.ledger.requests, self._cost(task.ledger)
            raise
        finally:
            trace.close()
        sections = {
            section: tuple(Written(each.text, tuple(each.facts)) for each in getattr(reply, section))
            for section in SECTIONS
        }
        return Prose(sections, task.ledger.requests, self._cost(task.ledger))

    def _cost(self, ledger: Ledger) -> float | None:
        if self.price is None or ledger.unmetered or not ledger.requests:
            return None
        return self.price.of(ledger.usage())


def _messages(prompt: str, facts: Sequence[Fact]) -> list[Message]:
    records = [{name: fact.model_dump(mode="json")[name] for name in _SENT} for fact in facts]
    body = neutral(json.dumps(records, ensure_ascii=False, indent=1))
    code = hashlib.sha256(body.encode(errors="surrogatepass")).hexdigest()[:_CODE_LENGTH]
    delimited = f"{DELIMITER} FACTS {code} {DELIMITER}\n{body}\n{DELIMITER} END {code} {DELIMITER}\n"
    return [{"role": "system", "content": prompt}, {"role": "user", "content": f"{delimited}{AFTER}"}]


def _wanted() -> Wanted[ProseReply]:
    return Wanted(ProseReply, _schema(), Bounds())


def _schema() -> dict[str, Any]:
    """The schema of a reply in the common form of `dialects`."""
    sentence = {
        "type": "object",
        "properties": {"text": {"type": "string"}, "facts": {"type": "array", "items": {"type": "string"}}},
        "required": ["text", "facts"],
        "additionalProperties": False,
    }
    sections = {section: {"type": "array", "items": {"$ref": "#/$defs/Sentence"}} for section in SECTIONS}
    return {
        "type": "object",
        "properties": sections,
        "required": list(SECTIONS),
        "additionalProperties": False,
        "$defs": {"Sentence": sentence},
    }
