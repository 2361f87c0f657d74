"""One report in many layouts and spellings: the facts that are read from it stay the same."""

import textwrap
from datetime import date

import pytest

from summarizer.pipeline import summarize

PLAIN = """\
BAALBEK, Lebanon - A rocket attack on a police post outside the town of Baalbek killed three policemen and wounded at least seven other people on Monday, the interior ministry said.

Hezbollah claimed responsibility for the attack in a statement. The United Nations condemned the attack and France called for restraint.

No one was hurt when a car bomb went off near the same post in January.
"""

CAPTIONED = PLAIN.replace(
    "\n\nHezbollah",
    "\n\nBy Rana Aoun and Staff\n\nFile photo: soldiers on parade in Beirut. (Agency/Pool)\n\nSEE ALSO: Ten dead in market blast\n\nHezbollah",
)

LIVE = """\
Rocket attack near Baalbek: latest

18:42 GMT
The United Nations condemned the attack and France called for restraint.

17:20 GMT
Hezbollah claimed responsibility for the attack in a statement.

15:05 GMT
A rocket attack on a police post outside the town of Baalbek in Lebanon killed three policemen and wounded at least seven other people on Monday, the interior ministry said.
"""

TRANSLATED = """\
BAALBEK, Lebanon - The attack with rockets that was carried out on Monday against a post of the police in the outskirts of the town of Baalbek has left three policemen dead and at least seven persons wounded, informed the interior ministry.

The responsibility for the attack was claimed by Hezbollah through a statement. The United Nations condemned the attack and France asked for restraint of all parties.
"""

TEXTS = {
    "plain": PLAIN,
    "wrapped": "\n\n".join(textwrap.fill(part, 68) for part in PLAIN.split("\n\n")),
    "wrapped and indented": "\n".join(textwrap.fill(part, 66, initial_indent="    ") for part in PLAIN.split("\n\n")),
    "telex": "\n\n".join(textwrap.fill(part.upper(), 68) for part in PLAIN.split("\n\n")),
    "line ends of another system": PLAIN.replace("\n", "\r\n"),
    "byline, caption and link inside": CAPTIONED,
    "typographic": PLAIN.replace(" - ", " \N{EM DASH} ")
    .replace("No one", "\N{LEFT DOUBLE QUOTATION MARK}No one")
    .replace("January.", "January.\N{RIGHT DOUBLE QUOTATION MARK}"),
    "Hizballah": PLAIN.replace("Hezbollah", "Hizballah"),
    "Hizbullah": PLAIN.replace("Hezbollah", "Hizbullah"),
    "Baalbeck": PLAIN.replace("Baalbek", "Baalbeck"),
    "live blog": LIVE,
    "translated": TRANSLATED,
}


@pytest.mark.parametrize("layout", TEXTS)
def test_the_facts_do_not_hang_on_the_layout(layout, make_article):
    """Dead, wounded, who claims it, who condemns it, where and when."""
    text = TEXTS[layout].replace("\r\n", "\n") if layout == "wrapped" else TEXTS[layout]
    brief = summarize(make_article(text, published=date(2031, 3, 5)))
    assert brief.incident is not None
    assert brief.incident.kind == "missile_or_rocket_attack"
    assert brief.incident.date.start == date(2031, 3, 3)
    assert {place.country for place in brief.incident.places} == {"LB"}
    assert {(item.outcome, item.count.low, item.count.high) for item in brief.casualties} == {
        ("killed", 3, 3),
        ("injured", 7, None),
    }
    assert [(item.stance, item.actor.casefold()[:2]) for item in brief.claimants] == [
        ("claimed", "hi" if "Hi" in layout else "he")
    ]
    assert {(item.speaker.casefold(), item.stance) for item in brief.reactions} == {
        ("united nations", "condemns"),
        ("france", "urges_restraint"),
    }
    assert all(brief.article.text[e.start : e.end] == e.quote for item in brief.casualties for e in item.evidence)


SPELLINGS = [
    (
        "The defence ministry said the armoured vehicle was hit in the centre of Mosul, killing two labourers.",
        "defence",
    ),
    ("The defense ministry said the armored vehicle was hit in the center of Mosul, killing two laborers.", "defense"),
]


@pytest.mark.parametrize(("sentence", "spelling"), SPELLINGS, ids=[spelling for _, spelling in SPELLINGS])
def test_british_and_american_spelling_are_read_alike(sentence, spelling, make_article):
    """The words are the article's, the facts are the same."""
    text = f"A roadside bomb exploded in Mosul in Iraq on Monday. {sentence} The bombing bore the marks of Islamic State, officials said."
    brief = summarize(make_article(text, published=date(2031, 3, 5)))
    dead = next(item for item in brief.casualties if item.outcome == "killed")
    assert (dead.count.low, dead.group) == (2, "civilians")
    assert spelling in (dead.according_to or "").lower()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            "Al menos tres policías murieron y otros siete resultaron heridos el lunes en un ataque con cohetes contra un puesto de la policía en las afueras de la ciudad, informó el ministerio del Interior en un comunicado.",
        ),
        (
            "fr",
            "Au moins trois policiers ont été tués et sept autres personnes blessées lundi dans une attaque à la roquette contre un poste de police près de la ville, a annoncé le ministère de l'Intérieur dans un communiqué.",
        ),
        (
            "ru",
            "По меньшей мере три полицейских погибли и семь человек получили ранения в понедельник в результате ракетного обстрела полицейского поста на окраине города, сообщило министерство внутренних дел.",
        ),
        (
            "ar",
            "قتل ثلاثة من رجال الشرطة على الأقل وأصيب سبعة آخرون يوم الاثنين في هجوم صاروخي على مركز للشرطة خارج المدينة، حسبما أعلنت وزارة الداخلية في بيان لها.",
        ),
    ],
)
def test_another_language_is_refused_by_name(language, text, make_article):
    """One line that says which language, and what reads it."""
    from summarizer.errors import UnsupportedLanguage

    article = make_article(text).model_copy(update={"language": None})
    with pytest.raises(UnsupportedLanguage, match=f"'{language}'") as caught:
        summarize(article)
    assert "--model" in str(caught.value.hint)
