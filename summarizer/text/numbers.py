"""Numbers in prose: what a count allows, which expressions may count people, and every figure of a text."""

from summarizer.text.amounts import Amount, Interval, amounts
from summarizer.text.number_words import figures
from summarizer.text.quantities import Quantity, quantities
from summarizer.text.tallies import interval

__all__ = ["Amount", "Interval", "Quantity", "amounts", "figures", "interval", "quantities"]
