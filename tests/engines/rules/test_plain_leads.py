"""Single sentences that anybody would take for the report of an attack, and such as only sound like one."""

from pathlib import Path

import pytest

from summarizer.engines.rules.engine import RulesEngine
from tests.conftest import make_article

REST = " It was one of the worst such days in the area in recent months, and many roads stayed closed for hours."

INCIDENTS = [
    (
        "Armed herders killed nine villagers at Agatu, Benue State, on Saturday, the council chairman said.",
        "armed_assault",
    ),
    ("ABUJA - Armed men raided Kankara in Katsina state on Sunday, abducting 30 people.", "armed_assault"),
    ("A convoy of soldiers was ambushed near Ansongo on Saturday.", "armed_assault"),
    ("A police station was hit by a suicide bomber on Saturday in Algiers.", "suicide_bombing"),
    ("A knifeman injured three people on a train on Saturday evening, police said.", "armed_assault"),
    ("Herdsmen killed at least 20 farmers in Plateau state on Sunday.", "armed_assault"),
    ("A policeman killed two colleagues at a barracks in Kampala on Monday.", "armed_assault"),
    ("Villagers lynched two men accused of theft in Guerrero on Monday.", "unrest"),
    ("A mob burned a man alive in Petauke on Monday.", "unrest"),
    ("Inmates killed a guard at a prison in Guayaquil on Monday.", "armed_assault"),
    ("Fighter jets hit targets near Idlib on Tuesday, killing seven civilians, rescuers said.", "air_strike"),
    ("Two nurses were taken from their car by masked men in Haiti on Monday.", "abduction"),
    ("Rebels captured a town in eastern Congo on Tuesday after a day of fighting.", "armed_clash"),
    ("Hackers shut down the computers of a hospital in Lyon on Tuesday, the prosecutor said.", "other"),
    ("Eight bodies with gunshot wounds were found in a pit near Zacatecas on Tuesday.", "armed_assault"),
    ("A man with a machete attacked worshippers at a temple in Kota on Wednesday, wounding five.", "armed_assault"),
    ("Police in Belgium arrested four men on Wednesday over a plot to bomb a concert.", "bombing"),
    ("Clashes between two clans in Galkayo killed 11 people on Wednesday.", "armed_clash"),
    ("A sniper killed a girl in Taiz on Wednesday.", "armed_assault"),
    ("Artillery fire wounded two farmers in southern Lebanon on Wednesday.", "shelling"),
    ("Guerrillas blew up an electricity pylon in Arauca on Wednesday.", "bombing"),
    ("An arson attack gutted a mosque in Malmö on Wednesday.", "sabotage"),
    ("Students were killed when police fired into a crowd in Dhaka on Wednesday.", "unrest"),
    ("The leader of an opposition party survived an assassination attempt in Busan on Wednesday.", "assassination"),
    ("Tanks shelled a residential block in Bakhmut on Wednesday.", "shelling"),
]

NONE = [
    "City were attacked by United from the first whistle on Saturday and lost 3-0 in Manchester.",
    "The striker killed the game with a late goal in Turin on Saturday, firing past the keeper.",
    "A lorry driver killed three cyclists in Leuven on Saturday when he fell asleep at the wheel.",
    "A bus was hit by a train at a crossing in Sohag on Saturday and 12 people died.",
    "Lightning killed four farmers in Odisha on Saturday.",
    "A surgeon killed two patients in Lyon by mistake, a court heard on Saturday.",
    "Dogs attacked a woman in Bucharest on Saturday and injured her.",
    "A shark attacked a surfer off Perth on Saturday and he was taken to hospital.",
    "The minister was attacked in parliament on Saturday over his budget.",
    "The opposition attacked the government's plan to raise taxes on Saturday.",
    "Elephants killed two farmers in Assam on Saturday.",
    "An avalanche buried five climbers in Nepal on Saturday.",
    "Hunters killed 40 wild boar near Siena on Saturday.",
    "Police raided an illegal betting office in Naples on Saturday and fined the owner.",
    "Tax officers raided the offices of a bank in Frankfurt on Saturday.",
    "Wasps attacked pupils at a school in Enugu on Saturday; eight were taken to hospital.",
    "The comedian bombed at a festival in Montreal on Saturday.",
    "The firm was hit by a strike of its drivers on Saturday, and shares fell.",
    "The storm struck the coast of Luzon on Saturday and killed 14 people.",
    "Farmers burned stubble near Lahore on Saturday, and smog closed schools.",
    "A cable car fell near Stresa on Saturday, killing 14 people; a cable had snapped.",
    "The president defended his record on Saturday against an attack by his rival in a televised debate.",
    "The navy fired its guns in an exercise off Crete on Saturday, with 12 ships.",
    "A fire at a market in Lomé on Saturday destroyed 200 stalls; an electrical fault is thought to be the cause.",
    "Doctors said on Saturday that the flu has killed 300 people in the province since January.",
    "Cattle thieves are a thing of the past in Karamoja, a museum in Moroto shows, with spears on its walls.",
    "Villagers killed a leopard near Nashik on Saturday after it had taken a calf.",
    "A chess player from Baku stormed through the tournament on Saturday, beating four rivals.",
    "Two pilots were killed when their light aircraft crashed near Jundiaí on Saturday.",
    "The band stormed the stage in Glasgow on Saturday and shot to fame.",
    "A court in Nairobi sentenced a banker on Saturday to six years for fraud.",
    "The museum was raided by thieves in 1911, a new book tells; the Mona Lisa came back two years later.",
    "The guards captured a runaway bull in Pamplona on Saturday.",
    "A ferry sank on Lake Kivu on Saturday, killing 30 people.",
    "Customs officers seized two tonnes of cocaine in Antwerp on Saturday.",
    "A mine collapsed in Zambia on Saturday, killing 11 miners.",
    "A group of residents attacked a plan for a wind farm near Cork on Saturday.",
    "The general was attacked in the press on Saturday for his remarks.",
    "A horse kicked a groom at a stable in Chantilly on Saturday; he died in hospital.",
]


def _drafted(sentence):
    return RulesEngine().draft(make_article(sentence + REST)).incident


def _articles(section):
    text = (Path(__file__).parent / "borrowed.txt").read_text(encoding="utf-8")
    lines = text.partition(f"[{section}]\n")[2].partition("\n[")[0].splitlines()
    return [pytest.param(line, id=line[:40]) for line in lines if line]


@pytest.mark.parametrize(("sentence", "kind"), INCIDENTS)
def test_one_plain_sentence_is_enough(sentence, kind):
    """Whoever tries the engine first pastes a sentence."""
    incident = _drafted(sentence)
    assert incident is not None
    assert incident.kind == kind


@pytest.mark.parametrize("sentence", NONE)
def test_words_of_violence_alone_are_no_incident(sentence):
    """Sport, accidents, animals, raids for taxes, speech."""
    assert _drafted(sentence) is None


@pytest.mark.parametrize("text", _articles("none"))
def test_an_article_that_only_borrows_the_words_has_no_incident(text):
    """Sport, business, games, science, animals, debates, accidents, history."""
    assert RulesEngine().draft(make_article(text)).incident is None


@pytest.mark.parametrize("text", _articles("incident"))
def test_an_incident_among_words_of_other_matters_is_one(text):
    """A bomb threat at a match, a plot against a festival, shots at a senator's car."""
    assert RulesEngine().draft(make_article(text)).incident is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "At least 60 people were massacred in the village of Kobo on Saturday, survivors said.",
        "Eleven miners were pulled off a minibus and shot near Mach on Saturday, police said.",
        "Fighters hacked and burned 37 pupils at a school in Mpondwe on Saturday night.",
        "Six severed heads were left outside a town hall in Michoacan on Saturday.",
    ],
)
def test_words_that_only_murder_has_prove_it(sentence):
    """No weapon, no group and no second sentence is needed."""
    incident = _drafted(sentence)
    assert incident is not None
    assert incident.kind == "armed_assault"
