"""Who does what a verb says."""

import pytest

from summarizer.engines.rules.reading.analysis import analyse
from summarizer.engines.rules.syntax.subjects import Subjects


def subjects(make_article, text, verb):
    """The article's words for each subject of the verb."""
    segment = analyse(make_article(text)).sentences[0].outer
    at = f" {segment.string}".index(f" {verb} ")
    spans = [segment.span(*span) for span in Subjects(segment).of(at)]
    return [text[span.start : span.end].removeprefix("The ").removeprefix("the ") for span in spans]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Kenya has also strongly condemned the bombing.", "condemned", ["Kenya"]),
        ("Norway and Sweden condemned the bombing.", "condemned", ["Norway", "Sweden"]),
        ("Norway, Sweden and the African Union condemned it.", "condemned", ["Norway", "Sweden", "African Union"]),
        ("France condemned Israel, and Germany urged calm.", "urged", ["Germany"]),
        ("In Paris, France and Italy condemned the bombing.", "condemned", ["France", "Italy"]),
        ("Norway condemned the bombing and recalled its envoy.", "recalled", ["Norway"]),
        ("Norway on Monday condemned the bombing, calling it cowardly.", "calling", ["Norway"]),
        (
            "Interior Minister Abdi Nur, who flew in on Monday, ordered a search.",
            "ordered",
            ["Interior Minister Abdi Nur"],
        ),
        ("Abdi Nur, a spokesman for the army, denied the report.", "denied", ["Abdi Nur"]),
        ("Kenya took to the airwaves to condemn the bombing.", "condemn", ["Kenya"]),
        ("Kenya issued a statement condemning the bombing.", "condemning", ["Kenya"]),
        ("A spokesman for the army in Oslo condemned the bombing.", "condemned", ["A spokesman for the army in Oslo"]),
        ("Kenya, which had closed the border, condemned the bombing.", "closed", ["Kenya"]),
        ("Kenya urged calm while condemning the bombing.", "condemning", ["Kenya"]),
        ("On Monday he condemned the bombing.", "condemned", ["he"]),
    ],
)
def test_the_subject_of_a_verb_is_found(make_article, text, verb, expected):
    """Over adverbs, joined names, appositions and verbs that share a subject."""
    assert subjects(make_article, text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Kenya has not condemned the bombing.", "condemned"),
        ("Kenya declined to condemn the bombing.", "condemn"),
        ("Kenya urged Norway to condemn the bombing.", "condemn"),
        ("Kenya may close the border.", "close"),
        ("The house was condemned on Monday.", "condemned"),
        ("The attack on Kenya condemned nobody.", "condemned"),
    ],
    ids=["negated", "refused", "asked of another", "possible", "passive", "not a speaker"],
)
def test_what_is_not_done_has_no_subject(make_article, text, verb):
    """Negated, refused, possible and passive deeds, and those of things, are nobody's."""
    assert subjects(make_article, text, verb) == []
