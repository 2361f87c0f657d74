"""News in which nobody attacks anybody, though its words are those of violence, and violent news in such words."""

import pytest

from summarizer.engines.rules.event_detection.quiet_news import quiet_news
from summarizer.engines.rules.story import read

QUIET = {
    "a-collapse": ("accident", "Oru mine collapse kills 48", "At least 48 people died on Monday when a mine caved in."),
    "a-train-and-an-army-lorry": (
        "accident", "Train hits army lorry near Oru", "A train hit a lorry of recruits on a level crossing, killing nine.",
    ),
    "a-storm-like-artillery": (
        "accident", "Storm kills 33 in Oru", "Cyclone Ada slammed into Oru overnight with the force of artillery.",
    ),
    "an-animal": (
        "accident", "Crocodile kills boy in Oru", "A boy was killed by a crocodile on Monday as he drew water.",
    ),
    "a-strike-of-workers": (
        "labour", "Dockers' strike shuts Oru port", "Dockers laid siege to the port of Oru on Monday over unpaid wages.",
    ),
    "a-years-count": (
        "figures", "Knife attacks in Oru at lowest since 1990", "Twelve people were stabbed last year, a survey found.",
    ),
    "an-old-man": (
        "obituary", "General who fought the rebels dies at 84", "General Ilo Tanu, who survived two bombs, has died.",
    ),
    "a-fraud": (
        "fraud", "Ex-minister jailed for bribes in missile deal", "A court in Oru found the former minister guilty.",
    ),
    "a-coalition": (
        "politics", "Coalition falls in Oru after row", "The coalition lost its majority in parliament over a budget.",
    ),
    "a-deal-after-raids": (
        "politics", "Two states sign water deal after years of raids", "Ministers ended years of threats and raids on Monday.",
    ),
    "a-mosque-that-fell-in": (
        "accident", "Mosque collapse in Oru kills seven", "Part of a mosque fell in during prayers on Friday, killing seven.",
    ),
    "a-film": (
        "culture", "Film on Oru siege opens to packed halls", "A film about the siege in which 166 people died opened.",
    ),
}  # fmt: skip

VIOLENT = {
    "raids-after-a-deal": ("Jets bomb villages after water deal", "Jets bombed three villages hours after a deal on water."),
    "a-mosque-attacked": ("Mosque attack in Oru kills seven", "Gunmen killed seven people in a mosque; part of its roof fell in."),
    "a-bridge-blown-up": ("Bridge collapses near Oru", "Saboteurs blew up a bridge near Oru on Monday with explosives."),
    "a-train-derailed-by-a-bomb": ("Train derailed near Oru", "A train was derailed by explosives on Monday, killing nine."),
    "a-strike-from-the-air": ("Air strike on hospital kills nurses", "A drone strike killed two workers of a union on Monday."),
    "strikers-shot": ("Police shoot strikers", "Police opened fire on striking miners over wages, killing two on Monday."),
    "drowned-by-soldiers": ("Fishermen drowned off Oru", "Four fishermen drowned when a patrol rammed their boat on Monday."),
    "an-old-man-shot": ("General, 84, shot dead", "General Ilo Tanu, 84, was shot dead in his garden on Monday."),
    "a-robbed-museum": ("Robbers hold up museum on the river", "Armed robbers threatened guards of a museum on Monday."),
    "a-judge-shot": ("Judge in fraud trial shot", "A gunman shot a judge of the court that tries the fraud case."),
}  # fmt: skip


@pytest.fixture
def news(make_article):
    """What the news is by headline and text."""
    return lambda title, text: quiet_news(read(make_article(text, title=title)))


@pytest.mark.parametrize(("matter", "title", "text"), QUIET.values(), ids=QUIET)
def test_quiet_news_is_told_by_headline_and_first_sentence(matter, title, text, news):
    """Headline and first sentence say what the news is."""
    assert news(title, text) == matter


@pytest.mark.parametrize(("title", "text"), VIOLENT.values(), ids=VIOLENT)
def test_violent_news_is_not_quiet(title, text, news):
    """Somebody who attacks makes it violent, whatever else it is about."""
    assert news(title, text) == ""
