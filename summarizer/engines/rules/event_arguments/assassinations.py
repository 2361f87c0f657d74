"""Whether an incident is the killing of one particular person, or an attempt on one."""

from collections.abc import Mapping

from summarizer.engines.rules.event_arguments.kinds_by_title import names_one_victim
from summarizer.engines.rules.event_arguments.one_person import meant_for_one
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.story import Story
from summarizer.schema.vocabulary import Kind

_RANKED = frozenset({"officials", "military", "militants", "journalists"})
_MANY = 3
"""Dead beside a named one from which the killing is no longer of one particular person."""


def assassination(story: Story, votes: Mapping[Kind, float]) -> Kind | None:
    """`assassination` where one particular person was the aim, whatever the means."""
    if votes.get("assassination", 0.0) >= 0.9:
        return "assassination"
    if any(votes.get(kind, 0.0) > 1.0 for kind in ("abduction", "unrest")):
        return None
    killed = [toll for toll in story.main_tolls() if toll.outcome == "killed"]
    opening = [toll for toll in killed if story.sentence_of(toll.segment).region in {"headline", "lead"}]
    ranked = [toll for toll in opening if toll.group in _RANKED and (toll.names or one_official(toll))]
    ranked += [toll for toll in opening if toll.names and toll.figure.high == 1 and _noted(toll)]
    if any(toll.outcome == "killed" and one_official(toll) for toll in story.title.tolls):
        ranked += [toll for toll in opening if toll.names and toll.figure.high == 1]
    others = [toll for toll in killed if not toll.names and (toll.figure.low or 0) > _MANY]
    if not any(toll.names for toll in ranked):
        others += [toll for toll in opening if not toll.names and (toll.figure.low or 0) > 1 and not _of_his(toll)]
    if not ranked:
        ranked, others = _shot_at(story)
    if not ranked and not killed and meant_for_one(story):
        return "assassination"
    alone = names_one_victim(story.title.words) and not [toll for toll in killed if (toll.figure.low or 0) > _MANY]
    return "assassination" if (ranked and not others) or alone else None


def _of_his(toll: Toll) -> bool:
    """Whether those who died beside an unnamed official were with that one: "two bodyguards"."""
    return not _WITH_ONE.isdisjoint(toll.who.lower().split())


_WITH_ONE = frozenset(
    "bodyguard bodyguards guards escort escorts driver drivers wife husband son sons daughter daughters child children "
    "aide aides relatives assistant assistants passenger passengers companions deputies brother brothers nephew "
    "policemen officers people".split()
)


def _noted(toll: Toll) -> bool:
    """Whether somebody is told to be known for something: “prominent activist X"."""
    told = " ".join([toll.who, *(f"{chunk.role} {chunk.bare}" for chunk in toll.chunks)]).lower().split()
    return "prominent" in told or "leading" in told or not listed("of_note").isdisjoint(told)


def _shot_at(story: Story) -> tuple[list[Toll], list[Toll]]:
    """The one official whom headline and lead tell to be hurt, and whoever else was: an attempt on that one, or not."""
    hurt = [
        toll for toll in story.main_tolls()
        if toll.outcome in {"killed", "injured"} and story.sentence_of(toll.segment).region in {"headline", "lead"}
    ]  # fmt: skip
    ranked = [toll for toll in hurt if one_official(toll)]
    return ranked, [toll for toll in hurt if (toll.figure.low or 0) > 1]


def one_official(toll: Toll) -> bool:
    """“The mayor of X was shot dead", whose name stands further down."""
    if toll.figure.low != 1 or toll.figure.high != 1:
        return False
    leads = toll.group in {"militants", "military"} and not _LEADERS.isdisjoint(toll.who.lower().split())
    return toll.group == "officials" or leads


_LEADERS = frozenset({"commander", "leader", "chief", "emir", "general", "spokesman", "ideologue", "warlord"})
