"""Reports that tell violence in words no rule expects, and texts that only look like them."""

import pytest

from summarizer.engines.rules.event_detection.signs import signs
from summarizer.engines.rules.lexicon import FOLDER, sections
from summarizer.engines.rules.story import read
from summarizer.schema.vocabulary import KINDS

TOLD_LATE = {
    "acid": (
        "other",
        """She was choosing onions. The man in the blue shirt came up behind her at the Lane 4 market in Tellu on Monday and
threw the contents of a jam jar over her head and back. Rina Sultan, 31, a councillor, is in the burns unit. A suspect, 26,
gave himself up at the Sadar station that night; he told officers she had ruined him.""",
    ),
    "a-crowd": (
        "armed_assault",
        """The choir had got to the second verse. Then the grey van came over the kerb, through the barrier and through the
tenors. Four people are dead and 19 in hospital after Saturday's carol service; the driver, a 44-year-old of the town, steered
for the crowd, witnesses said, and the police agree with them.""",
    ),
    "a-vessel": (
        "abduction",
        """The master of the Aegean Lark had just poured his coffee. Eight men in two boats came up over the stern on Friday
40 miles off the coast, broke the bridge windows and made him turn east. The vessel's owner has lost contact with it.""",
    ),
    "ballots": (
        "unrest",
        """The ballots of Kankan burned for two hours. On Sunday night some hundreds of young people pulled down the gate of
the election commission, dragged the boxes into the street and put a match to them. Three gendarmes who tried to stop them
were beaten; one has lost an eye.""",
    ),
    "pylons": (
        "sabotage",
        """The town went dark at 21:04. Two pylons on the line from the east had been brought down, the bolts of their feet
undone one by one, the grid operator said on Wednesday; this was, it said, not weather. Power was back after six hours.""",
    ),
    "a-mutiny": (
        "unrest",
        """What began with a row over bread was by dawn on Monday a mutiny. The riot squad came in behind tear gas, the
warders said. Eleven prisoners needed treatment; two guards were dead by the time the block was quiet.""",
    ),
    "an-assassin": (
        "armed_assault",
        """The cartridge jammed. A former army sniper who waited in an attic on Sunday for the minister, whom he had planned to
kill on his way to mass, is in custody, the security service said on Monday. A neighbour with her washing found him.""",
    ),
    "a-cable": (
        "sabotage",
        """Border guards boarded a tanker in the gulf on Monday night, hours after a data cable to the capital went dead. The
undersea cable was cut at dusk; the ship had one anchor missing. The minister called it a deliberate act.""",
    ),
    "a-bus": (
        "abduction",
        """A poet and three students who were pulled off a bus on Friday by men in plain clothes have not been seen since. The
men read four names from a telephone, passengers said, and drove off in trucks without number plates.""",
    ),
    "rangers": (
        "armed_assault",
        """They were on the fourth day of a patrol. Six rangers of the park did not come back from it: their bodies were found
on Friday beside the track, the radios gone. The park's director laid it at the door of fighters who make charcoal there. "They
waited for us," he said.""",
    ),
}

LOOK_ALIKE = {
    "darts": """They call him the Sniper, and on Saturday he shot down the world champion by 16 legs to 11. He had opened with
guns blazing, fired thirteen maximums and never let his victim breathe. The quarter-final of the darts is on Tuesday.""",
    "amnesty": """A weapons amnesty that ended on Friday brought in 1,940 firearms, among them shotguns, rifles and a mortar.
Those who came got a rice cooker and no questions, the police said. The weapons will be melted down in May.""",
    "fire": """Twelve people were killed when fire swept through a plastics warehouse before dawn on Tuesday. Firefighters
carried bodies out until noon. Police arrested the owner, who is charged with negligence. A short circuit was to blame.""",
    "mine": """By noon on Monday they knew that nine of the men would not be coming up. A roof fall at the gold mine killed
nine miners and injured 14. The explosion of methane was heard in the town. Soldiers helped to clear the shaft.""",
    "chess": """Nobody attacks like him. With a rook on the seventh and his king under siege, the Norwegian struck on Sunday
with a sacrifice that blew up the defence. His opponent was hit by a second blow. The champion leads the tournament.""",
    "parade": """Tanks, rockets and missiles rolled over the square on Saturday as the army marked its day. Fighter jets flew
past in a squadron. Six soldiers fainted in the heat. The president promised that any enemy would be struck.""",
    "walkout": """Train drivers walked out on Monday. The union said the strike would last until the employers' attack on
pensions ended. Ministers condemned it. Strikers blocked a platform. No one was arrested.""",
    "campaign": """The battle for the presidency entered its last week on Monday with both camps under fire. Senator Roe attacked
her rival's record, and he accused her of taking hostage the budget. A poll gave the army's candidate a third of the voters.""",
    "theatre": """The gunmen wear velvet. In the new staging at the Odeon, the hostages sit among the audience, and when the shots
come they come from the stalls. The actors deserve the murderers they play. The evening is a siege of its own.""",
    "wolves": """Something had been at the sheep again. Eleven of the flock were dead in the morning, their throats torn. It was the
fourth attack on the farm since Easter. The shepherd blames wolves; he has bought a rifle.""",
    "hunter": """He had been out since four with his father's rifle. A hunter, 61, died on Sunday after he was hit by a bullet
meant for a boar. The carabinieri said that a friend had fired by accident.""",
    "gas": """What took the front off a bakery on Monday morning, killing the baker and his wife, was natural gas, the inspectors
said. The flats above look as though they had been shelled. The prosecutor has opened a file against the gas company.""",
    "treaty": """The two defence ministers signed on Tuesday a treaty under which each would treat an attack on the other as an
attack on itself. It provides for joint patrols and a missile brigade. The text goes to the parliaments in May.""",
    "novel": """A gunman walks into a library in the first line of the new novel, and by the end of the chapter nine people are
dead. The author, whose debut was about a kidnapping, writes about hostages as others write about furniture.""",
    "hackathon": """Sixty hackers locked themselves in a gymnasium on Friday with pizza and a clock that ran backwards. The winners
of the hackathon built an app for bees. No data was stolen. The mayor gave them a ham.""",
    "gun-law": """Anyone who wants an assault rifle will have to wait ten days under a bill that the senate passed on Tuesday. The
gunman of Lima had bought his an hour before. The governor will sign it. The lobby of the manufacturers will sue.""",
    "reward": """The state department on Tuesday raised to ten million dollars its reward for information on the leader of al-Shabaab.
He has led the group since 2014. Nothing else is known of him.""",
    "memoir": """What she remembers of the siege is the bread. Amra Delin, who was nine when the shells fell on the town, reads on
Thursday at the library from her memoir. Her brother was killed by a sniper. The book has sold 20,000 copies.""",
    "an-exercise": """At nine the masked men stormed the terminal and took 40 passengers hostage; by eleven the special forces had
freed them. Nobody was hurt: the exercise at the airport on Tuesday was to test how police and the army work together.""",
}


@pytest.mark.parametrize(("kind", "text"), TOLD_LATE.values(), ids=TOLD_LATE)
def test_an_incident_told_in_other_words_is_found(kind, text, draft) -> None:
    """What the whole article shows of violence makes an incident, of the kind that most of it speaks of."""
    incident = draft(text).incident
    assert incident is not None
    assert incident.kind == kind


@pytest.mark.parametrize("text", LOOK_ALIKE.values(), ids=LOOK_ALIKE)
def test_a_look_alike_has_none(text, draft) -> None:
    """Accidents, games, stages, animals and politics borrow the words and stay without an incident."""
    assert draft(text).incident is None


def test_every_section_is_a_kind_or_known() -> None:
    """The sections vote for kinds of the vocabulary, apart from the three that vote for none."""
    assert set(sections(FOLDER / "signs.txt")) <= {*KINDS, "any", "beside", "foreign"}


def test_a_sign_counts_once_and_less_further_down(make_article) -> None:
    """A word told twice is one sign; in the twentieth sentence it weighs less than in the first."""
    early = read(make_article("The pirates came at dawn. The pirates left at noon." + " The sea was calm." * 20))
    late = read(make_article("The sea was calm. " * 20 + "The pirates came at dawn."))
    weights = [signs(story.analysis, story.background, "").kinds["abduction"] for story in (early, late)]
    assert weights[0] == 1.0
    assert weights[1] < weights[0]


def test_what_is_only_likened_is_no_sign(make_article) -> None:
    """“As though they had been shelled" shows nothing."""
    story = read(make_article("The houses looked as though they had been shelled. The wind had done it."))
    assert not signs(story.analysis, story.background, "").kinds
