"""What an article says people are: the role or the description beside any mention of a name."""

from collections.abc import Mapping

from summarizer.engines.rules.analysis import Analysis
from summarizer.engines.rules.harm import apposed, described


def roles(analysis: Analysis) -> Mapping[str, str]:
    """For each surname the first role or description that stands beside a mention of it."""
    found: dict[str, str] = {}
    for sentence in analysis.told():
        for segment in sentence.segments:
            if "#H" not in segment.words:
                continue
            for chunk in segment.chunks:
                if chunk.label != "H":
                    continue
                surname = chunk.bare.split()[-1]
                if surname not in found:
                    beside = [] if chunk.role else described(segment, chunk) or apposed(segment, chunk)
                    role = chunk.role or (beside[0].bare if beside else "")
                    if role:
                        found[surname] = " ".join(role.split())
    return found
