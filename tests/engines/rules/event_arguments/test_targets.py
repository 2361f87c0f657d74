"""What the incident was aimed at: things first, people where no thing is told of."""

import pytest


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        pytest.param("Gunmen stormed a hotel in Beira on Monday, killing two guards.", ["hotel"], id="active"),
        pytest.param("A convoy of aid trucks was ambushed by gunmen near Kaya on Monday.", ["convoy"], id="passive"),
        pytest.param("A blast outside a courthouse in Quetta killed two people on Monday.", ["courthouse"], id="place"),
        pytest.param("An attack on a chapel in Jos on Monday left nine people dead.", ["chapel"], id="noun"),
        pytest.param(
            "A bomb hidden in a bin at the bus station in Lahore exploded on Monday, wounding six people.",
            ["bus station"],
            id="where-it-lay",
        ),
        pytest.param(
            "Two missiles hit a furniture factory and a row of flats in Sumy on Monday, killing four people.",
            ["furniture factory", "flats"],
            id="two-things",
        ),
        pytest.param(
            "Jets bombed a hillside above the village of Arna on Monday, killing four people.",
            ["hillside"],
            id="unlisted",
        ),
        pytest.param(
            "Gunmen opened fire on worshippers in Jos on Monday, killing four people.", ["worshippers"], id="people"
        ),
        pytest.param(
            "Armed men kidnapped two aid workers near Gao on Monday, officials said.", ["aid workers"], id="taken"
        ),
        pytest.param("Gunmen killed 12 villagers near Gao on Monday, officials said.", ["villagers"], id="the-dead"),
        pytest.param(
            "A man walked into a barbershop in Flint on Monday and opened fire, killing two customers.",
            ["barbershop"],
            id="walked-in",
        ),
        pytest.param(
            "Gunmen attacked a bank in Cali on Monday, killing a guard. A blast damaged a bakery and destroyed a bus.",
            ["bank", "bakery", "bus"],
            id="what-was-wrecked-besides",
        ),
        pytest.param(
            "Gunmen blasted their way into a prison in Herat on Monday, killing four guards.", ["prison"], id="blasted"
        ),
        pytest.param(
            "A court jailed a man on Monday for ramming a van into a crowd in Leipzig last May, killing five people.",
            ["crowd"],
            id="rammed",
        ),
        pytest.param(
            "A man drove a car into a group of pedestrians in Munich on Monday, injuring 28 people.",
            ["pedestrians"],
            id="whole-of-a-group",
        ),
        pytest.param(
            "A drone strike killed at least 17 civilians, including six children, in a gold-mining camp near Kidal on Monday.",
            ["gold-mining camp"],
            id="where-they-died",
        ),
        pytest.param("A man shot dead a clerk in a bar in Cali on Monday.", ["clerk"], id="one-person-in-a-bar"),
        pytest.param(
            "A bomb exploded as a police patrol passed in Yala on Monday, killing two rangers.",
            ["police patrol"],
            id="passed",
        ),
        pytest.param(
            "A cyber attack forced a water utility in Lyon to shut its pumps on Monday, officials said.",
            ["water utility"],
            id="crippled",
        ),
        pytest.param(
            "Militants abducted two tourists from a dive resort near Sulu on Monday.",
            ["tourists", "dive resort"],
            id="taken-from",
        ),
        pytest.param(
            "Rebels shot and hacked to death nine workers who were building a bridge near Wamena on Monday.",
            ["workers"],
            id="at-work-on-it",
        ),
        pytest.param(
            "Armed herders attacked the village of Kwall on Monday, hacking 12 people to death.",
            ["village of Kwall"],
            id="village-by-name",
        ),
        pytest.param("Pirates boarded a tanker off Lagos on Monday and shot a sailor.", ["tanker"], id="boarded"),
    ],
)
def test_what_was_hit_is_named_without_article_or_number(draft, text, targets):
    """The phrase stands as the article has it."""
    assert draft(text).incident.targets == targets


@pytest.mark.parametrize(
    ("text", "not_target"),
    [
        pytest.param(
            "Gunmen opened fire in a bar in Cali on Monday, killing a man. The wounded were taken to a hospital.",
            "hospital",
            id="where-the-wounded-went",
        ),
        pytest.param(
            "A bomb wounded two guards at a bank in Oslo on Monday. Police raided homes in Bergen in a search for "
            "the bombers.",
            "homes",
            id="where-police-looked",
        ),
        pytest.param(
            "A gunman opened fire in a bar in Cali on Monday and shot three men in the legs, police said.",
            "legs",
            id="body-part",
        ),
        pytest.param(
            "A bomb killed two guards at a bank in Oslo on Monday. In May a blast had wrecked a school in Bergen.",
            "school",
            id="another-time",
        ),
        pytest.param(
            "A bomb wounded two guards at a bank in Oslo on Monday. Shops and schools were closed for the day.",
            "Shops",
            id="closed",
        ),
        pytest.param(
            "A bomb wounded two guards at a bank in Oslo on Monday. The mayor said damage to the economy was small.",
            "economy",
            id="no-thing",
        ),
        pytest.param(
            "A car bomb hit a police post in Bannu on Monday before gunmen stormed the building, killing 11 officers.",
            "building",
            id="named-again",
        ),
        pytest.param(
            "Gunmen attacked a convoy on Monday near the village of Kwall, killing 12 people.",
            "village of Kwall",
            id="near-a-village",
        ),
        pytest.param(
            "A drone hit a car in Sidon on Monday, killing two men and shattering the windows of nearby shops.",
            "nearby shops",
            id="windows-nearby",
        ),
        pytest.param(
            "A bomb killed two guards at a market in Mora on Monday. The group has repeatedly attacked mosques in the area.",
            "mosques",
            id="as-a-rule",
        ),
        pytest.param(
            "A man attacked passengers at a station in Leeds on Monday, where commuters were boarding a train. Two died.",
            "train",
            id="what-others-boarded",
        ),
        pytest.param(
            "The bomb was detonated by radio near a school in Yala on Monday, killing three rangers.",
            "radio",
            id="by-radio",
        ),
        pytest.param(
            "Gunmen attacked a food convoy near Marib on Monday, killing two drivers and burning two trucks.",
            "trucks",
            id="part-of-the-convoy",
        ),
        pytest.param(
            "A grenade hit a Catholic chapel in Cotabato on Monday, killing two people. The blast damaged the Santo Niño "
            "Chapel, police said.",
            "Santo Niño Chapel",
            id="told-again-by-name",
        ),
        pytest.param(
            "Gunmen killed two officers in Bajaur on Monday and fled on a motorcycle.", "motorcycle", id="fled-on-it"
        ),
        pytest.param(
            "Gunmen stormed a ferry terminal in Bonny on Monday, killing three men. The navy denied that it had burned any "
            "camps.",
            "camps",
            id="denied",
        ),
    ],
)
def test_what_was_not_hit_is_no_target(draft, text, not_target):
    """Places of the aftermath, of other events, and parts of the body are left out."""
    assert not_target not in draft(text).incident.targets


def test_a_title_names_the_target_of_a_late_lead(draft):
    """What the title says was hit is given in the words of the text."""
    text = (
        "The last of the gunmen was killed in the laundry on Monday. Soldiers had been clearing the Kelto hotel for "
        "nine hours. Sixteen people died, the minister said."
    )
    assert draft(text, title="Gunmen attack hotel in Mogadishu").incident.targets == ["Kelto hotel"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "They had queued at the health post since dawn. Men with rifles came on Monday and shot at will. The health post is shut.",
            ["health post"],
            id="named-again",
        ),
        pytest.param(
            "The wounded were taken to a hospital. Gunmen shot dead three traders on Monday. The hospital was full.",
            ["traders"],
            id="a-hospital-only-afterwards",
        ),
    ],
)
def test_what_the_article_keeps_naming_is_the_target(draft, text, expected):
    """Where no verb says what was hit, the building the text returns to is taken, but not where people were brought."""
    assert draft(text).incident.targets == expected


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        pytest.param(
            "A bomb went off in Cali on Monday. It damaged the exchange, a hotel, a bar and two medical clinics.",
            {"hotel", "bar", "medical clinics"},
            id="list-after",
        ),
        pytest.param(
            "Nine party headquarters, bank offices and private homes have been destroyed by bombs in Cali since Monday.",
            {"party headquarters", "bank offices", "private homes"},
            id="list-before",
        ),
        pytest.param(
            "Rebels attacked the town of Anta in Peru on Monday. They set two schools and several houses on fire there.",
            {"schools", "houses"},
            id="on-fire",
        ),
        pytest.param(
            "Gunmen used explosives against the town hall of Orsa on Monday and caused damage to nearby shops.",
            {"town hall", "nearby shops"},
            id="used-against",
        ),
        pytest.param(
            "A bomb exploded opposite a pharmacy in Cali on Monday. A bus suffered considerable damage.",
            {"pharmacy", "bus"},
            id="opposite",
        ),
        pytest.param(
            "Gunmen shot dead a judge, Ana Ruiz, in Cali on Monday. A bomb they left destroyed her jeep.",
            {"Ana Ruiz"},
            id="the-person-by-name",
        ),
    ],
)
def test_all_that_was_damaged_is_named(draft, text, hit):
    """Every member of a list, and what stood beside what was aimed at."""
    assert hit <= set(draft(text).incident.targets)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "A bomb hidden in a cart exploded at a bus station in Gao, Mali, on Monday, killing nine people.",
            ["bus station"],
        ),
        ("A bomb planted in a hotel in Gao, Mali, exploded on Monday, killing nine people.", ["hotel"]),
        ("A bomb hidden in a bus exploded in Gao, Mali, on Monday, killing nine people.", ["bus"]),
    ],
    ids=["elsewhere", "where it was", "in a town"],
)
def test_what_held_the_bomb_is_no_target_where_it_went_off_elsewhere(draft, sentence, expected):
    """A cart that brings a bomb to a station is not what it was meant for."""
    assert draft(sentence).incident.targets == expected
