"""A quote is found where its words stand, and nowhere else."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarizer.grounding.align import align, nearest
from summarizer.text.number_words import numerals

ARTICLE = """\
Four Soldiers Killed in Attack on Checkpoint Near Gao

GAO, Mali — At least four soldiers were killed and 12 others were wounded on March 3 when gunmen attacked a checkpoint \
near the town of Gao, the army said. “The attackers came on motorcycles,” said Col. Ousmane Traoré, an army spokesman. \
“They did not take any prisoners — not one.”

The army has not confirmed reports that 1,200 people fled the area, and no group has claimed responsibility. Mali’s \
interior minister denied that the town had fallen. A hospital official, Awa Diallo, said 27 patients were treated, \
including two hundred and forty-three grams of… nothing more was said.

France condemned the attack and offered Mali its support. The United Nations urged restraint.

In February, a drone strike in Niger killed seven civilians; Niger’s government blamed the militants, not the army. \
The drones -- more than 300 of them -- flew at 120 km/h over the U.S.-built environmental station, 10³ metres high. \
Iran’s envoy said that Iran would not retaliate. About 40% of the $4 million in aid had arrived by 6:30 p.m. Tuesday.

“We will never leave,” the mayor said. “We will rebuild the market.” He said nobody was hurt in the second blast.

The oﬃcer in charge resigned. It is not clear who fired first.
"""

ALTERED = {
    # numbers
    "word for word": "At least nine soldiers were killed",
    "figure": "and 13 others were wounded on March 3",
    "hedge lost in the middle": "were killed and at least 12 others were wounded",
    "hedge turned": "At most four soldiers were killed",
    "digits for words": "At least 4 soldiers were killed",
    "words for digits": "and twelve others were wounded on March 3",
    "thousands cut off": "200 people fled the area, and no group",
    "thousands cut short": "has not confirmed reports that 1",
    "separator left out": "reports that 1200 people fled the area",
    "separator moved": "reports that 12,00 people fled the area",
    "number in words cut off": "forty-three grams of… nothing more was said",
    "number in words cut short": "27 patients were treated, including two hundred",
    "superscript": "environmental station, 103 metres high",
    "percentage cut short": "that Iran would not retaliate. About 40",
    "money cut off": "4 million in aid had arrived",
    "time cut off": "30 p.m. Tuesday",
    "compound number": "and 12 other were wounded on March 3",
    "date": "12 others were wounded on March 13",
    "month": "12 others were wounded on May 3",
    # negation
    "not left out": "They did take any prisoners",
    "not left out before a verb": "The army has confirmed reports that 1,200 people fled",
    "no changed to a": "and a group has claimed responsibility",
    "never left out": "“We will leave,” the mayor said.",
    "nobody changed": "He said somebody was hurt in the second blast.",
    "not put in": "France did not condemn the attack",
    "not clear to clear": "It is clear who fired first.",
    "retaliation": "Iran would retaliate. About 40% of the",
    # places
    "country": "In February, a drone strike in Nigeria killed seven civilians",
    "town": "gunmen attacked a checkpoint near the town of Goa",
    "place moved": "a drone strike in Mali killed seven civilians",
    "place cut": "near the town of Ga",
    # units
    "unit": "flew at 120 mph over the U.S.-built",
    "unit cut short": "flew at 120 km",
    "currency": "About 40% of the €4 million in aid",
    "measure": "two hundred and forty-three kilograms of… nothing more",
    # actors
    "actor": "Niger’s government blamed the army, not the militants",
    "actor inside a possessive": "Mali’s interior minister denied that the town had fallen. A hospital official, Awa Diallo, said Mali",
    "possessive cut short": "the army, not the militants. Iran",
    "name": "said Col. Oumar Traoré, an army spokesman",
    "accent": "said Col. Ousmane Traore, an army spokesman",
    "title": "said Gen. Ousmane Traoré, an army spokesman",
    # tense and mood
    "tense": "France condemns the attack and offered",
    "mood": "Iran’s envoy said that Iran will not retaliate",
    "passive": "gunmen were attacked at a checkpoint near the town of Gao",
    "plural": "when gunmen attacked checkpoints near the town of Gao",
    "aspect": "The army had not confirmed reports that",
    # who did what
    "voice": "four soldiers killed and 12 others wounded",
    "order": "12 others were wounded and at least four soldiers were killed",
    "subject swapped": "Mali condemned the attack and offered France its support",
    "claim": "every group has claimed responsibility",
    "denial": "Mali’s interior minister confirmed that the town had fallen",
    # edges
    "begins in a word": "mental station, 10³ metres high",
    "begins in a compound": "built environmental station, 10³ metres high",
    "begins in an abbreviation": "S.-built environmental station, 10³ metres",
    "ends in a word": "when gunmen attacked a check",
    "case inside": "At least four Soldiers were killed",
    "spaces left out": "Atleast four soldiers were killed",
    "space put in": "At least four sol diers were killed",
    "word left out": "At least four were killed and 12 others",
    "word put in": "At least four young soldiers were killed",
    "word doubled": "At least four four soldiers were killed",
    "from two paragraphs run together": "nothing more was said. The United Nations urged restraint.",
    "quotation marks put around": "“At least four soldiers were killed”",
    "clarification put in": "The army has not confirmed [these] reports that",
    # elisions
    "elision over a negation": "The army has … confirmed reports that 1,200 people fled",
    "elision over a never": "“We will … leave,” the mayor said",
    "elision over a denial": "interior minister … that the town had fallen",
    "elision out of order": "12 others were wounded … At least four soldiers",
    "elision over half the article": "At least four soldiers … In February, a drone strike in Niger killed",
    "elision of one word": "At least four soldiers … wounded",
    "elision over a turn": "Iran’s envoy said … that Iran would retaliate",
    # too short
    "three words": "gunmen attacked a",
    "one word": "soldiers",
    "nothing": "",
    "marks only": "… — “”",
}


@pytest.mark.parametrize("quote", ALTERED.values(), ids=ALTERED.keys())
def test_altered_quote_is_not_found(quote):
    """A quote that says anything else than the article, or stops inside a word, has no evidence."""
    found = align(quote, ARTICLE)
    assert found.evidence == ()
    assert found.reason


HARMLESS = {
    "as it stands": ("gunmen attacked a checkpoint near the town of Gao", 1),
    "straight double quotes": ('"The attackers came on motorcycles,"', 1),
    "straight apostrophe": ("Mali's interior minister denied that the town had fallen", 1),
    "guillemets": ("«The attackers came on motorcycles,» said Col.", 1),
    "low quotes": ("„The attackers came on motorcycles,“ said Col.", 1),
    "hyphen for a long dash": ("They did not take any prisoners - not one.", 1),
    "double hyphen for a long dash": ("They did not take any prisoners -- not one.", 1),
    "long dash without spaces": ("They did not take any prisoners—not one.", 1),
    "long dash for a double hyphen": ("The drones — more than 300 of them — flew", 1),
    "en dash for a double hyphen": ("The drones – more than 300 of them – flew", 1),
    "unspaced long dash for a double hyphen": ("The drones—more than 300 of them—flew", 1),
    "double space": ("gunmen  attacked a checkpoint", 1),
    "line end": ("gunmen attacked\na checkpoint", 1),
    "non-breaking space": ("gunmen\u00a0attacked a\u202fcheckpoint", 1),
    "tab": ("gunmen\tattacked a checkpoint", 1),
    "space around": ("  gunmen attacked a checkpoint\n", 1),
    "across a paragraph end": ("The United Nations urged restraint. In February, a drone strike", 1),
    "soft hyphen": ("gun\u00admen attacked a checkpoint", 1),
    "zero-width space": ("gunmen attacked a check\u200bpoint", 1),
    "byte order mark": ("\ufeffgunmen attacked a checkpoint", 1),
    "ligature": ("The officer in charge resigned", 1),
    "another ligature": ("It is not clear who ﬁred ﬁrst", 1),
    "full-width letters": ("ＧＡＯ, Mali — At least four soldiers", 1),
    "composed otherwise": ("said Col. Ousmane Traore\u0301, an army", 1),
    "non-breaking hyphen": ("over the U.S.\u2011built environmental station", 1),
    "three dots in a longer quote": ("two hundred and forty-three grams of... nothing more was said", 1),
    "ellipsis as it stands": ("two hundred and forty-three grams of… nothing more was said", 1),
    "small first letter": ("at least four soldiers were killed", 1),
    "capital first letter": ("Gunmen attacked a checkpoint near", 1),
    "small letter after a quotation mark": ("“they did not take any prisoners", 1),
    "end stop added": ("gunmen attacked a checkpoint near the town.", 1),
    "comma added": ("gunmen attacked a checkpoint near the town,", 1),
    "end stop dropped": ("The United Nations urged restraint", 1),
    "comma dropped": ("The attackers came on motorcycles", 1),
    "stop for comma inside quotes": ("“The attackers came on motorcycles.”", 1),
    "stop for comma": ("when gunmen attacked a checkpoint near the town of Gao.", 1),
    "whole short sentence": ("“We will never leave,” the mayor said.", 1),
    "superscript": ("environmental station, 10³ metres high", 1),
    "whole number in words": ("including two hundred and forty-three grams", 1),
    "whole abbreviation": ("U.S.-built environmental station, 10³ metres", 1),
    "whole money": ("of the $4 million in aid", 1),
    "whole thousands": ("reports that 1,200 people fled", 1),
    "whole heading": ("Four Soldiers Killed in Attack on Checkpoint Near Gao", 1),
    "elision": ("At least four soldiers were killed … when gunmen attacked a checkpoint", 2),
    "elision with dots": ("At least four soldiers were killed ... when gunmen attacked a checkpoint", 2),
    "elision in brackets": ("At least four soldiers were killed [...] when gunmen attacked a checkpoint", 2),
    "elision in round brackets": ("At least four soldiers were killed (…) when gunmen attacked a checkpoint", 2),
    "elision without spaces": ("At least four soldiers were killed…when gunmen attacked a checkpoint", 2),
    "elision over a sentence": ("The United Nations urged restraint … In February, a drone strike", 2),
    "elision over a denial left out whole": (
        "“The attackers came on motorcycles” … “They did not take any prisoners",
        2,
    ),
    "two elisions": ("At least four soldiers … 12 others were wounded … the army said", 3),
    "elision at the start": ("… gunmen attacked a checkpoint near", 1),
    "elision at the end": ("gunmen attacked a checkpoint near…", 1),
    "elision beside an ellipsis": ("said 27 patients were treated … grams of… nothing more was said", 2),
}


@pytest.mark.parametrize(("quote", "parts"), HARMLESS.values(), ids=HARMLESS.keys())
def test_typography_does_not_hide_a_quote(quote, parts):
    """A quote that differs only as the rules allow is found, one evidence for each of its parts."""
    found = align(quote, ARTICLE)
    assert (found.reason, len(found.evidence), found.ambiguous) == ("", parts, False)
    for evidence in found.evidence:
        assert ARTICLE[evidence.start : evidence.end] == evidence.quote
    starts = [evidence.start for evidence in found.evidence]
    assert starts == sorted(starts)


def test_match_says_whether_the_wording_was_the_articles_own():
    """`exact` is verbatim; everything else is `normalised`."""
    assert align("gunmen attacked a checkpoint", ARTICLE).evidence[0].match == "exact"
    assert align("Gunmen attacked a checkpoint", ARTICLE).evidence[0].match == "normalised"
    assert align("Mali's interior minister denied", ARTICLE).evidence[0].match == "normalised"


SHORT = "The army left.\n\nNobody died! They did not stay. “We won,” he said. The army left the town."


@pytest.mark.parametrize(
    ("quote", "accepted"),
    [
        ("The army left.", True),
        ("the army left", True),
        ("Nobody died!", True),
        ("Nobody died", True),
        ("They did not", False),
        ("We won", False),
        ("left the town", False),
    ],
)
def test_a_short_quote_must_be_a_whole_sentence(quote, accepted):
    """Fewer than four words are a quote only where they are all of a sentence."""
    found = align(quote, SHORT)
    assert bool(found.evidence) == accepted
    assert found.reason == ("" if accepted else "too_short")


TWICE = """\
Police said that three people were killed in Basra. The mayor wept.

Later, doctors in Mosul said that three people were killed by a mine.

The army said that three people were killed on Monday, among them Omar Haddad.
"""
QUOTE = "three people were killed"
PLACES = [match.start() for match in re.finditer(QUOTE, TWICE)]


def test_near_decides_between_places():
    """Of several places, the one nearest to the given offset is taken, without doubt."""
    for place in PLACES:
        for offset in (place - 20, place, place + 15):
            found = align(QUOTE, TWICE, near=offset)
            assert (found.evidence[0].start, found.ambiguous) == (place, False)


def test_near_finds_a_place_far_down_a_repetitive_text():
    """However often a quote occurs, the place near the offset is found."""
    text = "Four people were killed. " * 3000
    offset = 25 * 2500
    assert align("four people were killed", text, near=offset).evidence[0].start == offset


@pytest.mark.parametrize(
    ("hints", "place"),
    [
        (["Mosul"], 1),
        (["doctors"], 1),
        (["Omar Haddad"], 2),
        (["Basra", "police"], 0),
        (["army", "Monday", "Mosul"], 2),
    ],
)
def test_hints_decide_between_places(hints, place):
    """Without an offset, the sentence that holds most of the item's actor, place and figure is taken."""
    found = align(QUOTE, TWICE, hints=hints)
    assert (found.evidence[0].start, found.ambiguous) == (PLACES[place], False)


@pytest.mark.parametrize("hints", [[], ["Kirkuk"], ["three"], ["", "…"], ["mayor"], ["Mos"]])
def test_an_undecided_quote_is_the_first_and_ambiguous(hints):
    """Where nothing decides, the first place is taken and the guess is admitted."""
    found = align(QUOTE, TWICE, hints=hints)
    assert (found.evidence[0].start, found.ambiguous) == (PLACES[0], True)


def test_the_verbatim_place_goes_before_a_normalised_one():
    """Of two places that differ in the first letter, the verbatim one is meant."""
    text = "Four people were killed today. He said four people were killed."
    found = align("four people were killed", text)
    assert (found.evidence[0].start, found.ambiguous) == (39, False)


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        ("", "empty"),
        ("gunmen attacked a", "too_short"),
        ("gunmen attacked two checkpoints", "not_found"),
        ("when gunmen attacked a check", "cut_word"),
        ("At least four soldiers … urged restraint", "elision_too_wide"),
        ("The army has … confirmed reports", "elision_hides_negation"),
    ],
)
def test_the_reason_says_what_is_wrong(quote, reason):
    """Each way in which a quote fails has a code of its own."""
    assert align(quote, ARTICLE).reason == reason


def test_nearest_finds_the_sentence_meant():
    """For wording a question, the sentence most like the quote is found, or nothing where none is like it."""
    assert nearest("at least nine soldiers were killed by gunmen", ARTICLE).startswith(
        "GAO, Mali — At least four soldiers"
    )
    assert nearest("qwzx vbnm", ARTICLE) is None


TOKENS = [match.span() for match in re.finditer(r"\S+", ARTICLE)]
NUMERALS = [(n.start, n.end) for n in numerals(ARTICLE.lower())]


@given(st.integers(0, len(TOKENS) - 5), st.integers(3, 40))
@settings(max_examples=300, deadline=None)
def test_every_stretch_of_whole_words_is_found_verbatim(first, length):
    """Any four words or more of the article, as they stand, ground exactly where they are, or where else they stand."""
    start, end = TOKENS[first][0], TOKENS[min(first + length, len(TOKENS) - 1)][1]
    assume(not any(a < edge < b for edge in (start, end) for a, b in NUMERALS))
    assume(len(re.findall(r"\w+", ARTICLE[start:end])) >= 4)
    assume(sum(1 for word in ARTICLE[start:end].split() if re.search(r"\w", word)) >= 4)
    found = align(ARTICLE[start:end], ARTICLE, near=start)
    assert [(e.start, e.end, e.match) for e in found.evidence] == [(start, end, "exact")]


@given(st.integers(0, len(TOKENS) - 9), st.integers(4, 8), st.data())
@settings(max_examples=300, deadline=None)
def test_a_quote_with_one_word_replaced_is_never_found(first, length, data):
    """Another word in the place of one, taken from the article itself or from elsewhere, and the quote is gone."""
    words = [ARTICLE[slice(*span)] for span in TOKENS[first : first + length]]
    strangers = ["nine", "Syria", "not", "had", "13", "zebra", *(ARTICLE[slice(*span)] for span in TOKENS[:40])]
    at, other = data.draw(st.integers(0, length - 1)), data.draw(st.sampled_from(strangers))
    assume(re.search(r"\w", other) and re.search(r"\w", words[at]))
    assume(re.sub(r"\W", "", other).lower() != re.sub(r"\W", "", words[at]).lower())
    words[at] = other
    assert align(" ".join(words), ARTICLE).evidence == ()


@given(
    st.lists(
        st.sampled_from(
            ["four", "men", "died", "…", "...", ". ", ", ", " ", "\n\n", "not", "“", "4", "1,200", "-", "U.S."]
        ),
        max_size=30,
    )
)
@settings(max_examples=300, deadline=None)
def test_evidence_always_slices_back(pieces):
    """Whatever quote in whatever text: no error, and evidence that is found is in the text at its offsets, in order."""
    text = " ".join(pieces) + " four men died there"
    found = align("".join(pieces[:12]), text)
    assert bool(found.evidence) == (found.reason == "")
    for evidence in found.evidence:
        assert text[evidence.start : evidence.end] == evidence.quote
    assert all(a.end <= b.start for a, b in zip(found.evidence, found.evidence[1:], strict=False))


@pytest.mark.parametrize(
    "text",
    ["a b " * 30_000, "four … " * 15_000, "4 " * 60_000, "…" * 60_000],
    ids=["words", "elisions", "numbers", "dots"],
)
def test_a_hostile_text_takes_no_longer_than_an_ordinary_one(text):
    """Repetitive text and a long quote of it end in seconds."""
    import time

    start = time.process_time()
    align(text[:20_000], text)
    align("four … four … four … four men died", text)
    assert time.process_time() - start < 10


def test_real_articles_ground_sentence_by_sentence(real_articles):
    """Every sentence of the real articles is found as itself."""
    from summarizer.text.sentences import sentences

    for path in real_articles.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        for span in sentences(text):
            found = align(text[slice(*span)], text, near=span.start)
            assert [(e.start, e.end, e.match) for e in found.evidence] == [(*span, "exact")]


def test_knowing_where_a_sentence_stands_changes_nothing_but_time():
    """The quick way for a whole sentence at its offset gives what the long way gives for a sentence that occurs once."""
    from pathlib import Path

    from summarizer.text.sentences import sentences

    for path in sorted(Path(__file__).parents[2].glob("seeds/*.txt")):
        text = path.read_text(encoding="utf-8")
        for span in sentences(text):
            quote = text[span.start : span.end]
            if text.count(quote) == 1:
                assert align(quote, text, near=span.start) == align(quote, text)
