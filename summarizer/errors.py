"""What can go wrong, as one tree. Each error is one line: what happened, to what, and what to do.

::

    SummarizerError
    ├── InputError                a source that gives no article
    │   ├── UnreadableSource      missing, unreachable, answers 404, never ends, too large
    │   ├── NotAnArticle          empty, binary, undecodable, under 20 words, no sentence, no text in the PDF
    │   ├── UnsupportedLanguage   an engine does not read the article's language
    │   ├── ForbiddenAddress      a URL that leads to a private, loopback or metadata address
    │   └── InvalidBrief          a stored brief that is no JSON or has another shape
    ├── ConfigurationError        a setting, a model name or an installation that cannot work
    │   ├── UnknownModel          no engine of that name
    │   ├── MissingExtra          the command needs an extra that is not installed
    │   ├── MissingKey            the provider wants a key and none is set
    │   └── NotRecorded           a replay has no reply to a request
    ├── PromptError               a prompt that is not there, or a variable missing or left over
    ├── ProviderError             a model provider did not give a usable answer
    │   ├── ProviderRefused       400, 401, 403, 404, quota exhausted: asking again would not help
    │   ├── ProviderUnavailable   429, 5xx, connection errors, after the last attempt
    │   ├── OutputCutOff          the reply was cut at the token limit, also at the higher one
    │   └── InvalidReply          a reply that is no JSON of the schema
    ├── EngineFault               an engine fell over while it read an article: a fault of its own
    └── LimitReached              a budget of cost or requests is used up

`exit_code` is what the command line returns for the error (DESIGN: 2 input, 3 provider or configuration, 4 limit).
"""

from pathlib import Path
from typing import ClassVar

__all__ = [
    "ConfigurationError",
    "EngineFault",
    "ForbiddenAddress",
    "InputError",
    "InvalidBrief",
    "InvalidReply",
    "LimitReached",
    "MissingExtra",
    "MissingKey",
    "NotAnArticle",
    "NotRecorded",
    "OutputCutOff",
    "PromptError",
    "ProviderError",
    "ProviderRefused",
    "ProviderUnavailable",
    "SummarizerError",
    "UnknownModel",
    "UnreadableSource",
    "UnsupportedLanguage",
]


class SummarizerError(Exception):
    """The root of everything this package raises on purpose.

    Args:
        message: what happened and to what, in one line without an end stop.
        hint: what to do about it, in one line, or empty.
    """

    exit_code: ClassVar[int] = 3

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


class InputError(SummarizerError):
    """A source that gives no article."""

    exit_code = 2


class UnreadableSource(InputError):
    """The source is missing, unreachable, answers with an error, never ends or is too large."""


class NotAnArticle(InputError):
    """The source was read but holds no prose: empty, binary, under 20 words, no sentence, a PDF without text."""


class UnsupportedLanguage(InputError):
    """The chosen engine does not read the language of the article."""


class ForbiddenAddress(InputError):
    """A URL is not http(s), or leads to an address that is not public."""


class InvalidBrief(InputError):
    """A stored brief is no JSON, or does not have the shape of a brief."""


class ConfigurationError(SummarizerError):
    """A setting, a model name or an installation that cannot work."""


class UnknownModel(ConfigurationError):
    """No engine has that name."""


class MissingExtra(ConfigurationError):
    """The command needs an optional part of the package that is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs an extra", hint=f"pip install 'incident-summarizer[{extra}]'")


class MissingKey(ConfigurationError):
    """The provider wants a key and none is set."""


class NotRecorded(ConfigurationError):
    """A recording that is replayed has no reply to a request.

    Args:
        message: where the request differs from the nearest one that is recorded.
        words: what stands there on both sides; `blind` leaves them out, since they may be an article's.
    """

    def __init__(self, message: str, *, words: str = "") -> None:
        super().__init__(f"{message}: {words}" if words else message, hint="record it anew, or undo what changed")
        self._where = message

    def blind(self) -> "NotRecorded":
        """The same error without words of an article."""
        return NotRecorded(self._where)


class PromptError(SummarizerError):
    """A prompt is not there or malformed, or a variable is missing or left over."""


class ProviderError(SummarizerError):
    """A model provider did not give a usable answer.

    Args:
        reply: the raw model output, where there was one; never part of the message.

    `requests` and `cost` (US dollars, None if not known) are what was sent and paid for the article in vain.
    """

    def __init__(self, message: str, *, hint: str = "", reply: str | None = None) -> None:
        super().__init__(message, hint=hint)
        self.reply = reply
        self.requests = 0
        self.cost: float | None = None


class ProviderRefused(ProviderError):
    """400, 401, 403, 404 or an exhausted quota: asking again would not help.

    Args:
        part: what of the request was refused, where the rest may do without it: a parameter, `limit`, `schema`.
    """

    def __init__(self, message: str, *, hint: str = "", part: str = "") -> None:
        super().__init__(message, hint=hint)
        self.part = part


class ProviderUnavailable(ProviderError):
    """408, 409, 429, 5xx or a connection error, after the last attempt."""


class OutputCutOff(ProviderError):
    """The reply was cut at the token limit, also at the higher one."""


class InvalidReply(ProviderError):
    """The reply is no JSON of the schema."""


class EngineFault(SummarizerError):
    """An engine fell over while it read an article, by a fault of the program; the next article may well be read.

    Args:
        engine: its name.
        fault: what was raised; it is the `__cause__` too.
    """

    def __init__(self, engine: str, fault: Exception) -> None:
        last = fault.__traceback__
        while last is not None and last.tb_next is not None:
            last = last.tb_next
        where = f" ({Path(last.tb_frame.f_code.co_filename).name}, line {last.tb_lineno})" if last is not None else ""
        said = " ".join(str(fault).split())
        super().__init__(
            f"the engine {engine} fell over: {type(fault).__name__}{': ' if said else ''}{said}{where}",
            hint="a fault of the program, please report it with the article",
        )
        self.__cause__ = fault


class LimitReached(SummarizerError):
    """A budget of cost or requests is used up."""

    exit_code = 4
