"""Whether the words of violence in an article are figures of speech: of a match, a game, a trial of drugs, a debate."""

from typing import TYPE_CHECKING

from summarizer.engines.rules.event_detection.domains import Domain
from summarizer.engines.rules.event_detection.proof import HARM, armed_agent

if TYPE_CHECKING:
    from summarizer.engines.rules.story import Story


def figurative(story: "Story") -> bool:
    """Whether a text speaks of a game, of science, of animals, of a debate: nobody comes to harm, or only as words."""
    armed_people = armed_agent(story)
    if _mostly(story.domain, "games", _MANY_CUES):
        return True
    if armed_people:
        return False
    return _mostly(story.domain, "science", _MANY_CUES) or _of_other_matters(story, _hurt(story))


def _of_other_matters(story: "Story", hurt: set[str]) -> bool:
    """Whether words of other matters prevail, where no armed people act and no police look into it."""
    count = story.domain.count
    if not hurt and _mostly(story.domain, "animals", _FEW_CUES):
        return True
    if count("inquiry") >= _LOOKED_INTO:
        return False
    if hurt == {"captured"} and _mostly(story.domain, "parliament", _MANY_CUES):
        return True  # a minister who takes pensioners hostage
    if hurt and not story.domain.opening("animals"):
        return False
    few = any(count(each) >= _FEW_CUES for each in _OTHER_MATTERS)
    return few or any(_mostly(story.domain, each, _FEW_CUES) for each in ("animals", "parliament"))


def _mostly(domain: Domain, matter: str, least: int) -> bool:
    """Whether a text has so many words of a matter, and more of them than of violence."""
    return domain.count(matter) >= max(least, domain.count("intent") + 1)


_FEW_CUES = 3
"""Different words of another matter from which a text in which nobody is hurt is about that."""

_LOOKED_INTO = 2
"""Different words of police and of flight from which what they look into is meant literally."""

_MANY_CUES = 5
_OTHER_MATTERS = ("sport", "culture", "business", "exercise")


def looked_into(story: "Story") -> bool:
    """Whether people are killed or injured and police look into it, and nothing speaks of an accident or a drill."""
    count = story.domain.count
    harmless = any(count(each) for each in ("accident", "disaster", "exercise"))
    return bool(_hurt(story) - {"captured"}) and count("inquiry") >= _LOOKED_INTO and not harmless


def _hurt(story: "Story") -> set[str]:
    """What became of people in the event: killed, injured, captured."""
    return {toll.outcome for toll in story.main_tolls() if toll.outcome in HARM and toll.figure.high != 0}
