"""Briefing notes: composing them, and rendering them for a reader."""
