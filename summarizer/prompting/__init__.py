"""Prompts: versioned templates, found by name, hashed and rendered."""

from summarizer.prompting.library import available, find, named
from summarizer.prompting.template import Prompt, parse
from summarizer.prompting.template import read as from_file

__all__ = ["Prompt", "available", "find", "from_file", "named", "parse"]
