"""Engines: each turns an article into a draft."""
