"""Giving text in capitals the capitals of ordinary prose."""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.truecase import truecase

WRITTEN = {
    "saint-and-acronym": (
        "TROOPS OF THE ANA DID NOT ENTER SANTA ANA OR THE VILLA VARONA DISTRICT.",
        "Troops of the ANA did not enter Santa Ana or the Villa Varona district.",
    ),
    "rank-and-name": (
        "GENERAL GARCIA MARTINEZ SAID THE GENERAL STRIKE WOULD END TODAY.",
        "General Garcia Martinez said the general strike would end today.",
    ),
    "town-of": (
        "GUNMEN ATTACKED THE TOWN OF SAN JACINTO, NEAR EL CARMEN DE BOLIVAR, AT NOON.",
        "Gunmen attacked the town of San Jacinto, near El Carmen de Bolivar, at noon.",
    ),
    "name-within-a-name": (
        "THE MAYOR WAS TAKEN BY COLOMBIAN ARMY OF NATIONAL LIBERATION GUERRILLAS AT NOON.",
        "The mayor was taken by Colombian Army of National Liberation guerrillas at noon.",
    ),
    "word-before-acronyms": (
        "THE ARMY OF NATIONAL LIBERATION (UC-ELN) BLEW UP THE PIPELINE.",
        "The Army of National Liberation (Uc-ELN) blew up the pipeline.",
    ),
    "month-or-verb": (
        "THE REBELS MAY MARCH TO THE CITY ON 5 MAY, AS THEY DID IN MARCH.",
        "The rebels may march to the city on 5 May, as they did in March.",
    ),
    "guards-and-body": (
        "TWO GUARDS OF THE NATIONAL POLICE WERE HURT IN A COTTON FIELD.",
        "Two guards of the National Police were hurt in a cotton field.",
    ),
    "acronym-and-gloss": (
        "THE FMLN [FARABUNDO MARTI NATIONAL LIBERATION FRONT] AND ELN GUERRILLAS SPOKE TO U.S. REPORTERS.",
        "The FMLN [Farabundo Marti National Liberation Front] and ELN guerrillas spoke to U.S. reporters.",
    ),
    "explained-acronym": (
        "A KVT [KAVU VILLAGE TRUST] OFFICE BURNED. THE KVT BLAMED NOBODY FOR THE FIRE.",
        "A KVT [Kavu Village Trust] office burned. The KVT blamed nobody for the fire.",
    ),
    "first-names-that-are-words": (
        "MAYOR MARK ORELLANA SAID A MARK ON THE WALL WILL BE STUDIED.",
        "Mayor Mark Orellana said a mark on the wall will be studied.",
    ),
    "quoted-name": (
        'THE CLANDESTINE ORGANIZATION "SECRET NORTHERN ARMY" (SNA) HAS CLAIMED THE ATTACK, AND THE SNA SAID SO AGAIN.',
        'The clandestine organization "Secret Northern Army" (SNA) has claimed the attack, and the SNA said so again.',
    ),
    "quoted-words": (
        'THE MAYOR SAID THAT "THE ROAD IS CLOSED" AND WENT HOME TO HIS FAMILY.',
        'The mayor said that "the road is closed" and went home to his family.',
    ),
    "surname-a-word": (
        "ENGINEERS ARMANDO CAYCEDO AND CARLOS MORES, WHO WORK FOR A FIRM, WERE FREED.",
        "Engineers Armando Caycedo and Carlos Mores, who work for a firm, were freed.",
    ),
    "particles": (
        "THE BODY OF JUAN DE LA CRUZ WAS FOUND IN LA LIBERTAD BY THE POLICE.",
        "The body of Juan de la Cruz was found in La Libertad by the police.",
    ),
    "apostrophes": (
        "MAJOR D'AUBUISSON'S GUARDS DIDN'T FIRE THEIR AK-47 RIFLES AT ALL.",
        "Major D'Aubuisson's guards didn't fire their AK-47 rifles at all.",
    ),
    "us-and-us": (
        "THE MEN TOLD US THAT US TROOPS HAD LEFT THE BASE AT DAWN.",
        "The men told us that US troops had left the base at dawn.",
    ),
    "new-words": (
        "COUNTERINSURGENCY TROOPS HELD AN ANTITERRORIST DRILL NEAR QORVALA.",
        "Counterinsurgency troops held an antiterrorist drill near Qorvala.",
    ),
    "country-of-words": (
        "A CITIZEN OF THE UNITED STATES WAS SEEN IN GUATEMALA CITY.",
        "A citizen of the United States was seen in Guatemala City.",
    ),
    "country-owned": (
        "A FIGHT IN PAPUA NEW GUINEA'S ENGA PROVINCE LEFT TWO HURT.",
        "A fight in Papua New Guinea's Enga province left two hurt.",
    ),
    "turkish": (
        "THE ATTACK IN İZMIR WAS CLAIMED BY NOBODY SO FAR.",
        "The attack in İzmir was claimed by nobody so far.",
    ),
}


@pytest.mark.parametrize(("capitals", "prose"), WRITTEN.values(), ids=WRITTEN)
def test_writes_as_in_prose(capitals: str, prose: str) -> None:
    """Names and first words keep their capitals, the rest is small."""
    assert truecase(capitals) == prose


@pytest.mark.parametrize(
    "text",
    [
        "Police in Kabul said on Monday that nine people had died.",
        "UPDATE\n\nPolice in Kabul said nine people had died.",
        "BREAKING: NATO\n\nThe alliance said nothing on Tuesday.",
        "",
    ],
    ids=["prose", "label", "short-line", "empty"],
)
def test_prose_stays(text: str) -> None:
    """What has small letters, and short labels beside it, is not touched."""
    assert truecase(text) == text


def test_headline_in_capitals_follows_the_text() -> None:
    """A line in capitals takes its words' capitals from how the rest of the text writes them."""
    text = "RAID ON COTTON MILL LEAVES FIVE HURT\n\nThe raid on the Cotton Mill, in Bath, left five people hurt."
    assert truecase(text).splitlines()[0] == "Raid on Cotton Mill leaves five hurt"


def test_keeps_the_dateline_city_in_capitals() -> None:
    """The city of a dateline stays in capitals, by which it is known for one."""
    assert truecase("BOGOTA, 12 JAN 90 (EFE) -- [TEXT]\n\nTHE ARMY LEFT THE TOWN.").startswith(
        "BOGOTA, 12 Jan 90 (EFE)"
    )


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_keeps_every_letter_in_place(text: str) -> None:
    """Whatever the text, only case changes, and every offset stands."""
    for words in (text, text.upper(), f"{text.upper()} THE MEN LEFT THE OLD TOWN AT NOON"):
        written = truecase(words)
        assert len(written) == len(words)
        assert written.upper() == words.upper()


@pytest.mark.parametrize("unit", ["GENERAL GARCIA (ELN) ", "NATIONAL POLICE ", "(A) [B] ", "DE LA ", 'MARK "X" '])
def test_time_grows_with_length(unit: str, seconds) -> None:
    """Eight times the text takes at most sixteen times as long."""
    short, long = (unit * count for count in (500, 4_000))
    truecase(unit * 100)
    once = min(seconds(partial(truecase, short + letter)) for letter in "ABC")
    assert min(seconds(partial(truecase, long + letter)) for letter in "ABC") <= 16 * once + 0.1
