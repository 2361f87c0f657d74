"""Datasets, scorers, statistics, gate and report: what a change did to the briefs."""
