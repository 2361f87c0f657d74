"""Readers without a model: what the LLM path makes of answers whose faults are known. All figures are simulations."""
