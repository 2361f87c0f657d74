"""The degraded reader: answers requests of the LLM engine from a dataset's labels, with known flaws.

It sees only what it was sent: items whose evidence lies in that text. It holds no state, so that the same request
gets the same answer whatever came before it. An item that is asked for again is read again, with flaws of its own.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from summarizer.evaluation.dataset import Case, Dataset
from summarizer.evaluation.simulation import gold
from summarizer.evaluation.simulation.asked import Wanted, wanted
from summarizer.evaluation.simulation.flaws import Flawed, Flaws, flawed
from summarizer.evaluation.simulation.passages import Passages
from summarizer.evaluation.simulation.server import Answer, Request, completion

LETTERS_PER_TOKEN = 4
"""Of English, about; what the reader says of its usage is an estimate."""

_LISTS = ("casualties", "claimants", "reactions", "other_incidents", "unknowns")
_EMPTY: dict[str, Any] = {"incident": None, **{name: [] for name in _LISTS}, "headline": "", "summary": None}


class Reader:
    """Answers for one dataset.

    Args:
        dataset: whose labels it answers from.
        flaws: how often it is wrong.
    """

    def __init__(self, dataset: Dataset, flaws: Flaws) -> None:
        self.flaws = flaws
        self._holders: dict[str, list[Case]] = {}
        for case in dataset:
            for line in set(_lines(case.article.text)):
                self._holders.setdefault(line, []).append(case)

    def answer(self, request: Request) -> Answer:
        """The answer to a request, as a chat completion; 400 for one that holds no article of the dataset."""
        asked = wanted(request.user)
        case = self._case(asked.text) if asked else None
        if asked is None or case is None:
            return Answer.of_json({"error": {"message": "the request holds no article of the dataset"}}, status=400)
        reply = self.reply(case, asked)
        sent = sum(len(message["content"]) for message in request.json["messages"])
        prompt, said = sent // LETTERS_PER_TOKEN, len(str(reply)) // LETTERS_PER_TOKEN
        usage = {"prompt_tokens": prompt, "completion_tokens": said, "total_tokens": prompt + said}
        return Answer.of_json(completion(reply, usage=usage))

    def reply(self, case: Case, asked: Wanted) -> dict[str, Any]:
        """The JSON that is replied to a request about a case."""
        seen = Passages(asked.text, case.article.published, asked.focus)
        if asked.corrections is not None:
            return self._corrected(case, seen, asked.corrections)
        reply = dict(_EMPTY)
        reply["incident"] = gold.incident(case.labels.incident, seen)
        reply["headline"], reply["summary"] = gold.title(seen)
        if case.labels.incident is None:
            reply["summary"] = None
        attempt = "focus" if asked.focus is not None else "first"
        for section, items in self.items(case, seen, attempt).items():
            reply[section] = [each.item for each in items if each.item is not None]
        return reply

    def items(self, case: Case, seen: Passages, attempt: str = "first") -> dict[str, list[Flawed]]:
        """Every item that the reader sees, section by section, with its flaws."""
        return {
            section: [flawed(self.flaws, section, item, case.id, index, attempt) for index, item in enumerate(items)]
            for section, items in gold.sections(case.labels, seen).items()
        }

    def _corrected(self, case: Case, seen: Passages, wrong: Mapping[str, Any]) -> dict[str, Any]:
        """Items read again; `casualties_2` is the third of those that the first reply had."""
        sections = gold.sections(case.labels, seen)
        said = self.items(case, seen)
        found: dict[str, Any] = {}
        for key, problem in wrong.items():
            section, _, number = key.rpartition("_")
            if section not in sections:
                found[key] = gold.incident(case.labels.incident, seen) if key == "incident" else None
                continue
            kept = [index for index, each in enumerate(said[section]) if each.item is not None]
            item, again = sections[section][kept[int(number)]], repr(problem.get("item"))
            found[key] = flawed(self.flaws, section, item, case.id, kept[int(number)], again, omit=False).item
        return found

    def _case(self, text: str) -> Case | None:
        """The case whose article has most lines of a text; a part of an article will do."""
        votes = Counter(case.id for line in set(_lines(text)) for case in self._holders.get(line, ()))
        if not votes:
            return None
        best = votes.most_common(1)[0][0]
        return next(case for line in _lines(text) for case in self._holders.get(line, ()) if case.id == best)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]
