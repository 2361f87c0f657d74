"""Grounding: a draft and its article become a brief, in which every fact carries the words that say it."""

from summarizer.grounding.align import Alignment, align
from summarizer.grounding.check import faults
from summarizer.grounding.findings import REFUSALS, WARNINGS
from summarizer.grounding.nearest import nearest
from summarizer.grounding.verify import ground

__all__ = ["REFUSALS", "WARNINGS", "Alignment", "align", "faults", "ground", "nearest"]
