"""The offline engine: patterns and lexicons over one shared analysis of the article.

The path of a draft: `analysis` finds sentences, regions, quotations and chunks (typed noun phrases); `patterns/*.txt`
are regular expressions over those chunks; `events` decides which sentences speak of the one incident; then one module
for each section of the brief reads the analysis.
"""

from summarizer.engines.rules.engine import RulesEngine, from_name

__all__ = ["RulesEngine", "from_name"]
