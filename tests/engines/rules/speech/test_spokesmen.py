"""Whether somebody is "its spokesman", so that what he says is the word of the body named before him."""

import pytest

from summarizer.engines.rules.speech.spokesmen import speaks_for_it
from summarizer.engines.rules.story import read


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        pytest.param('"We did not," said Felix Kulayigye, its spokesman.', True, id="behind"),
        pytest.param('"We did not," its spokesman Felix Kulayigye said.', True, id="before"),
        pytest.param('"We did not," said Felix Kulayigye, a spokesman for the mayor.', False, id="of-another"),
        pytest.param('"We did not," said Felix Kulayigye, its director.', False, id="director"),
        pytest.param('"We did not," said Felix Kulayigye.', False, id="nothing"),
    ],
)
def test_who_is_its_spokesman(make_article, sentence, found):
    """By the words beside the name."""
    story = read(
        make_article(
            "The army of the republic denied on Monday that it had carried out the raid on the village. " + sentence
        )
    )
    segment = story.analysis.told()[-1].outer
    person = next(chunk for chunk in segment.chunks if chunk.label == "H")
    assert speaks_for_it(segment, story.text, person) is found
