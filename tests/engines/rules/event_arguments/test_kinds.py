"""The kind of an incident at the boundaries between two."""

import pytest

_REST = (
    " The governor condemned what he called a cowardly act and promised that those behind it would be found."
    " No one has claimed responsibility. Schools in the area stayed closed on Wednesday."
)


@pytest.mark.parametrize(
    ("kind", "lead"),
    [
        pytest.param(
            "assassination",
            "A motorcycle rider put three bullets into the head of Judge Marta Lisboa outside her house in Cúcuta on Tuesday.",
            id="bullets-in-a-judge",
        ),
        pytest.param(
            "assassination",
            "Radio presenter Juan Malabanan was on air in Calamba when a man walked into the booth and shot him twice on Sunday.",
            id="shot-him",
        ),
        pytest.param(
            "assassination",
            "The Turkish ambassador in Lomé survived an attempt on his life on Tuesday when gunmen sprayed his car with bullets.",
            id="attempt-on-his-life",
        ),
        pytest.param(
            "assassination",
            "Police in Lima arrested two men on Tuesday who were plotting to kill the prosecutor Ana Quiroz.",
            id="plot-against-one",
        ),
        pytest.param(
            "armed_assault",
            "A man in a mask shot a baker in Cali on Tuesday; neighbours heard three shots and called the police.",
            id="shot-nobody-of-rank",
        ),
        pytest.param(
            "armed_assault",
            "A 17-year-old was arrested in Linz on Tuesday over a plan to attack a concert with knives.",
            id="plot-against-many",
        ),
        pytest.param(
            "armed_clash",
            "Herders and farmers fought with machetes and rifles near Moundou on Tuesday over a field, leaving 17 dead.",
            id="arms-of-a-fight",
        ),
        pytest.param(
            "armed_assault",
            "Men with machetes and rifles attacked a village near Moundou on Tuesday, killing 17 people.",
            id="arms-of-an-assault",
        ),
        pytest.param(
            "suicide_bombing",
            "A teenage girl walked into the wedding tent in Gwoza on Tuesday and detonated her belt; 32 guests died.",
            id="belt",
        ),
        pytest.param(
            "suicide_bombing",
            "A man drove a minibus packed with explosives into a barracks gate in Bannu on Tuesday, killing nine soldiers.",
            id="driven-in",
        ),
        pytest.param(
            "bombing",
            "An unmanned boat packed with explosives was steered into a tanker off Hodeidah on Tuesday, wounding two sailors.",
            id="nobody-aboard",
        ),
        pytest.param(
            "bombing",
            "A car packed with explosives and parked at a barracks gate in Bannu blew up on Tuesday, killing nine soldiers.",
            id="parked",
        ),
        pytest.param(
            "bombing",
            "Three children died in Helmand on Tuesday when a shell they had found in a field exploded.",
            id="found-long-after",
        ),
        pytest.param(
            "shelling",
            "Three children died in Helmand on Tuesday when a shell exploded in a field; the army fired on the village all day.",
            id="shell-of-the-day",
        ),
        pytest.param(
            "air_strike",
            "Jets of the junta dropped two 250-kg bombs on a monastery in Kanbalu on Tuesday, killing 19 people.",
            id="dropped-by-jets",
        ),
        pytest.param(
            "drone_strike",
            "A quadcopter dropped a bomb on people queuing for water in Kherson on Tuesday, killing two.",
            id="dropped-by-a-drone",
        ),
        pytest.param(
            "air_strike",
            "Israel struck an apartment block in Baalbek on Tuesday, killing six people, officials said.",
            id="a-country-struck",
        ),
        pytest.param(
            "missile_or_rocket_attack",
            "Israel struck an apartment block in Baalbek with a missile on Tuesday, killing six people.",
            id="a-country-with-a-missile",
        ),
        pytest.param(
            "drone_strike",
            "Shahed drones set fire to grain silos in Izmail on Tuesday night, wounding a guard.",
            id="fire-by-drones",
        ),
        pytest.param(
            "sabotage",
            "Men in masks set fire to grain silos in Izmail on Tuesday night, the governor said.",
            id="fire-by-men",
        ),
        pytest.param(
            "abduction",
            "Armed men stopped a bus near Kayes on Tuesday and drove off with 22 passengers.",
            id="drove-off-with",
        ),
        pytest.param(
            "abduction",
            "Gunmen attacked a convent in Enugu on Tuesday, wounding a guard and carrying off four nuns.",
            id="carrying-off",
        ),
        pytest.param(
            "abduction",
            "Nothing has been heard of student leader Omar Faye since masked men bundled him into a van in Conakry on Tuesday.",
            id="bundled",
        ),
        pytest.param(
            "security_operation",
            "Police bundled two suspects into a van in Conakry on Tuesday and seized rifles.",
            id="bundled-by-police",
        ),
        pytest.param(
            "sabotage",
            "Masked men felled a power pylon with saws outside Anta on Tuesday, blacking out a plant.",
            id="felled",
        ),
        pytest.param(
            "unrest",
            "Students hurling petrol bombs fought riot police in Dhaka on Tuesday; 80 people were hurt.",
            id="riot-police",
        ),
        pytest.param(
            "unrest",
            "Security forces opened fire on mourners behind a coffin in Homs on Tuesday, killing six.",
            id="mourners",
        ),
        pytest.param(
            "unrest",
            "Inmates burned mattresses and took over two wings of a jail in Guayaquil on Tuesday; 12 died.",
            id="inmates",
        ),
        pytest.param(
            "unrest",
            "Two women accused of witchcraft were stoned to death by villagers in Kisii on Tuesday.",
            id="neighbours",
        ),
        pytest.param(
            "security_operation",
            "Israeli forces entered Nablus on Tuesday to arrest a wanted man; three Palestinians were shot dead in the raid.",
            id="came-to-arrest",
        ),
        pytest.param(
            "security_operation",
            "Special forces raided a house in Diyarbakir on Tuesday; two suspected militants were killed.",
            id="only-suspects",
        ),
        pytest.param(
            "armed_assault",
            "Soldiers raided a village near Gao on Tuesday; eleven villagers were killed.",
            id="soldiers-against-villagers",
        ),
        pytest.param(
            "armed_clash",
            "Rival cartels fought with rifles and grenades for a town in Chiapas on Tuesday.",
            id="grenades-of-a-fight",
        ),
        pytest.param(
            "suicide_bombing",
            "A bomber joined the queue outside a bank in Gao on Tuesday and killed himself and 12 others.",
            id="himself-and-others",
        ),
        pytest.param(
            "armed_assault",
            "A man shot three colleagues at a bank in Gao on Tuesday before turning the gun on himself.",
            id="himself-alone",
        ),
        pytest.param(
            "air_strike",
            "Military aircraft attacked a market in North Darfur on Tuesday, killing 30 people.",
            id="aircraft",
        ),
        pytest.param(
            "abduction",
            "Parents gathered at a school in Kuriga on Tuesday after gunmen marched more than 200 pupils into the forest.",
            id="marched-away",
        ),
        pytest.param(
            "unrest",
            "Hundreds of youths looted shops in Port Moresby on Tuesday after police walked off the job.",
            id="looted",
        ),
        pytest.param(
            "security_operation",
            "The army said its troops had destroyed three bandit camps in Zamfara on Tuesday, killing 40 fighters.",
            id="its-troops",
        ),
        pytest.param(
            "armed_assault",
            "Fighters on horseback swept through three villages near Kutum on Tuesday; the dead are put at 60.",
            id="swept-through",
        ),
    ],
)
def test_the_means_decide_the_kind(draft, kind, lead):
    """The first kind that fits in the order of the vocabulary, as the lead tells it."""
    assert draft(lead + _REST).incident.kind == kind


_MEANS = {
    "the second sentence": (
        "There was a terrorist attack at the market in Lima on Tuesday. A bomb was thrown at a shop, wounding nine.",
        "bombing",
    ),
    "bombed by people": (
        "Terrorists bombed the embassies of two countries in Lima on Tuesday, wounding a guard.",
        "bombing",
    ),
    "bombed by aircraft": (
        "Army helicopters bombed a school near Lima on Tuesday, wounding nine pupils.",
        "air_strike",
    ),
    "a bomb squad": (
        "Another bomb has exploded on a street in Lima. The police bomb squad is looking at the bank that was damaged.",
        "bombing",
    ),
    "gunmen who also threw grenades": (
        "Gunmen shot dead four policemen at a post in Lima on Tuesday. They also threw a grenade as they fled.",
        "armed_assault",
    ),
    "a strike of workers": (
        "The bus strike in Lima went on for a fourth day on Tuesday. Last night terrorist bombs were set off at two banks.",
        "bombing",
    ),
}


@pytest.mark.parametrize(("text", "kind"), _MEANS.values(), ids=_MEANS)
def test_an_attack_is_what_its_means_are(draft, text, kind):
    """“Attack" says nothing of the means, which may be told later; what is told by a weapon first stands."""
    assert draft(text + _REST).incident.kind == kind
