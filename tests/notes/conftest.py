"""Two notes to render: a short one, and a long one with many sources in several scripts."""

import datetime

import pytest

from summarizer.schema.brief import Caveat
from summarizer.schema.casualties import Count
from summarizer.schema.incident import Place, When
from summarizer.schema.note import (
    Citation,
    Fact,
    KeyFact,
    Note,
    NoteGroup,
    NoteIncident,
    NoteSource,
    ReactionGroup,
    RelatedIncident,
    Sentence,
)

ISSUED = datetime.datetime(2031, 4, 7, 6, 30, tzinfo=datetime.UTC)

TITLES = (
    ("Gunmen kill at least 16 at bus station in Gao", "Sahel Dispatch"),
    ("مقتل 19 شخصا في هجوم على محطة حافلات في غاو", "وكالة الساحل"),
    ("Вооружённые люди напали на автовокзал в Гао", "Вестник Сахеля"),
    ("Hospital in Gao: toll of attack rises", None),
    ("L’attaque de la gare routière de Gao fait 19 morts", "Le Fleuve"),
)

SPOTS = (
    ("Gao", "ML", 16.27, -0.04),
    ("Ansongo", "ML", 15.66, 0.5),
    ("Bamako", "ML", 12.65, -8.0),
    ("Kharkiv", "UA", 49.98, 36.25),
    ("Odesa", "UA", 46.48, 30.73),
    ("Baghdad", "IQ", 33.34, 44.4),
    ("Mosul", "IQ", 36.34, 43.13),
    ("Nowhere Known", None, None, None),
)


def a_source(number):
    title, outlet = TITLES[(number - 1) % len(TITLES)]
    return NoteSource(
        number=number,
        article_id=f"articles/{number:03}",
        title=title if number <= len(TITLES) else f"{title} ({number})",
        outlet=outlet,
        published=datetime.date(2031, 4, 5) + datetime.timedelta(days=number % 3),
        url=f"https://news.example/{number}" if number % 4 else None,
        sha256=f"{number:064x}",
        copy_of=1 if number == 4 else None,
    )


def a_fact(identity, words, sources, **changed):
    fields = {
        "section": "incident", "voice": None, "voice_kind": "agency", "as_of": datetime.date(2031, 4, 6),
        "outcome": None, "count": None, "standing": "current", "news": None,
    }  # fmt: skip
    quotes = [Citation(source=each, quote=f"The article says that {words}.", start=0, end=9) for each in sources]
    return Fact(id=identity, text=words, independent=len(sources), citations=quotes, **(fields | changed))


def a_figure(identity, interval, sources, voice, **changed):
    words, low, high = interval
    count = Count(text=words, low=low, high=high, approximate=changed.pop("approximate", False))
    return a_fact(
        identity, f"{words} people were killed, according to {voice}", sources, section="casualties", voice=voice,
        voice_kind=changed.pop("voice_kind", "official"), outcome=changed.pop("outcome", "killed"), count=count, **changed,
    )  # fmt: skip


def a_sentence(text, facts, sources, news=None):
    return Sentence(text=text, facts=facts, sources=sources, single_source=len(sources) == 1, news=news)


def an_incident(number, first):
    """Incident `number`, told by the sources from `first` on."""
    name, country, latitude, longitude = SPOTS[(number - 1) % len(SPOTS)]
    sources = list(range(first, first + 5))
    one, two, three, four, five = sources
    day = datetime.date(2031, 4, 5)
    facts = [
        a_fact("f1", "gunmen on motorcycles opened fire at the bus station shortly after dawn", [one, two, three]),
        a_fact("f2", "they set fire to two buses before they fled north", [two], voice="residents", voice_kind="local"),
        a_figure("f3", ("19", 19, 19), [two, five], "volunteers of the Red Crescent", news="new"),
        a_figure("f4", ("at least 16", 16, None), [one], "the regional hospital"),
        a_figure("f5", ("14", 14, 14), [three], "the regional hospital", standing="superseded"),
        a_figure("f6", ("about 30", 30, 30), [one, five], "the mayor, Амаду Дикко", outcome="injured", approximate=True),
        a_figure("f7", ("between 20 and 25", 20, 25), [four], "police", outcome="injured"),
        a_fact("f8", "the group Jama’at al-Nur (جماعة النور) said it carried out the attack", [two], section="claimants",
               voice="Jama’at al-Nur", voice_kind="party"),
        a_fact("f9", "President Ольга Петренко condemned the attack as barbaric", [three], section="reactions"),
        a_fact("f10", "the United Nations called for restraint", [one, five], section="reactions"),
        a_fact("f11", "a bomb at the market of Ansongo killed four people the week before", [one], section="other_incidents"),
        a_fact("f12", "it is not clear how many attackers there were", [four], section="unknowns"),
    ]  # fmt: skip
    place = Place(name=name, within=["the region"], country=country, latitude=latitude, longitude=longitude)
    return NoteIncident(
        id=f"incident-{number}",
        headline=f"Gunmen attack a bus station in {name}, killing 16 to 19 people",
        kind="armed_assault",
        stage="accomplished",
        date=When(text="Saturday", start=day, end=day),
        places=[place],
        reliance="Five sources, four of them independent: two official voices, one party to the conflict, residents.",
        key_facts=[
            KeyFact(label="What", text="armed assault", facts=["f1"], sources=sources[:3], single_source=False, news=None),
            KeyFact(label="Where", text=f"{name}, the region", facts=["f1"], sources=sources[:3], single_source=False, news=None),
            KeyFact(label="When", text="Saturday, 5 April 2031", facts=["f1"], sources=sources[:3], single_source=False, news=None),
            KeyFact(label="Killed", text="disputed: 16 or more to 19", facts=["f3", "f4"], sources=[one, two, five], single_source=False, news="changed"),
            KeyFact(label="Claimed by", text="Jama’at al-Nur (جماعة النور)", facts=["f8"], sources=[two], single_source=True, news=None),
        ],
        what_happened=[
            a_sentence(f"Gunmen on motorcycles opened fire at the bus station of {name} shortly after dawn on 5 April.", ["f1"], [one, two, three]),
            a_sentence("According to residents, they set fire to two buses before they fled north.", ["f2"], [two]),
        ],
        casualties=[
            a_sentence("Sources differ on the number of people killed: 19 (volunteers of the Red Crescent, 7 April); at least 16 (the regional hospital, 6 April).", ["f3", "f4"], [one, two, five], "new"),
            a_sentence("About 30 people were injured, according to the mayor, Амаду Дикко; between 20 and 25, according to police.", ["f6", "f7"], [one, four, five]),
        ],
        responsibility=[a_sentence("Jama’at al-Nur (جماعة النور) says that it carried out the attack.", ["f8"], [two])],
        reactions=[
            ReactionGroup(stance="condemns", sentences=[a_sentence("President Ольга Петренко condemned the attack as barbaric.", ["f9"], [three])], countries=["UA"]),
            ReactionGroup(stance="urges_restraint", sentences=[a_sentence("The United Nations called for restraint.", ["f10"], [one, five])], countries=[None]),
        ],
        related=[
            RelatedIncident(
                date=When(text="the week before", start=datetime.date(2031, 3, 24), end=datetime.date(2031, 3, 30)),
                label="Bomb at the market of Ansongo",
                sentence=a_sentence("A bomb at the market of Ansongo killed four people the week before.", ["f11"], [one]),
            ),
            RelatedIncident(
                date=None,
                label="Attack on a convoy",
                sentence=a_sentence("An attack on a convoy was mentioned without a date.", ["f11"], [one]),
            ),
        ],
        differences=[a_sentence("Killed: 19 (volunteers of the Red Crescent, 7 April); at least 16 (the regional hospital, 6 April).", ["f3", "f4"], [one, two, five])],
        unknown=[a_sentence("It is not clear how many attackers there were.", ["f12"], [four])],
        changes=["Killed: now 19 (volunteers of the Red Crescent); before, at least 16."] if number == 1 else [],
        facts=facts,
        sources=sources,
    )  # fmt: skip


def a_note(groups, sources, title="Attacks in Mali, Ukraine and Iraq", no_incident=()):
    bottom_line = [
        a_sentence(
            "Gunmen killed between 16 and 19 people at a bus station in Gao, Mali, on 5 April.", ["f1"], [1, 2, 3]
        ),
        a_sentence("Jama’at al-Nur says that it carried out the attack.", ["f8"], [2]),
    ]
    return Note(
        note_version="1",
        title=title,
        issued=ISSUED,
        bottom_line=bottom_line,
        groups=groups,
        sources=[a_source(number) for number in range(1, sources + 1)],
        no_incident=list(no_incident),
        warnings=[Caveat(code="no_date", section=None, message="source 7 has no date of publication")] if sources > 7 else [],
    )  # fmt: skip


def make_short():
    return a_note([NoteGroup(label="", incidents=[an_incident(1, 1)])], 5, "Attack on a bus station in Gao")


def make_long():
    incidents = [an_incident(number, 1 + 7 * (number - 1)) for number in range(1, 9)]
    groups = [
        NoteGroup(label="Mali", incidents=incidents[:3]),
        NoteGroup(label="Ukraine", incidents=incidents[3:5]),
        NoteGroup(label="Iraq", incidents=incidents[5:7]),
        NoteGroup(label="Country not known", incidents=incidents[7:]),
    ]
    return a_note(groups, 60, no_incident=[60])


HOSTILE = "</p><script>alert(1)</script><img src=x onerror=alert(2)> {{ 7*7 }} #panic() @x $x$ \x1b[31m\x00 & <b>"


def make_hostile(note):
    """The note with markup wherever an article's words can stand."""
    (group,) = note.groups
    (incident,) = group.incidents
    fact = incident.facts[1].model_copy(
        update={
            "text": HOSTILE,
            "voice": HOSTILE,
            "citations": [each.model_copy(update={"quote": HOSTILE}) for each in incident.facts[1].citations],
        }
    )
    place = incident.places[0].model_copy(update={"name": HOSTILE})
    sources = [
        each.model_copy(update={"title": HOSTILE, "outlet": HOSTILE, "url": "javascript:alert(3)"})
        for each in note.sources
    ]
    facts = [incident.facts[0], fact, *incident.facts[2:]]
    incident = incident.model_copy(update={"headline": HOSTILE, "facts": facts, "places": [place]})
    group = group.model_copy(update={"label": HOSTILE, "incidents": [incident]})
    return note.model_copy(update={"title": HOSTILE, "groups": [group], "sources": sources})


@pytest.fixture
def hostile_note():
    return make_hostile(make_short())


@pytest.fixture
def short_note():
    return make_short()


@pytest.fixture
def long_note():
    return make_long()
