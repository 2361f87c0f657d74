"""A run's report: one HTML file that needs nothing else."""

from summarizer.evaluation.report.page import render

__all__ = ["render"]
