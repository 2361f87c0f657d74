"""Many readings into one: drafts of the parts of a long article."""

from summarizer.merging.drafts import merged
from summarizer.merging.parts import parts

__all__ = ["merged", "parts"]
