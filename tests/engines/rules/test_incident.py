"""Kind, stage, date, places, weapons and targets of the one incident."""

import pytest


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        (
            "A suicide bomber blew himself up outside a mosque in Kabul on Monday, killing nine people.",
            "suicide_bombing",
        ),
        ("A car bomb exploded in a market in Baghdad on Monday, killing nine people.", "bombing"),
        ("A roadside bomb hit an army vehicle near Kidal on Monday, wounding two soldiers.", "bombing"),
        ("Government jets bombed a market in Idlib on Monday, killing nine people.", "air_strike"),
        ("An air strike hit a school in Idlib on Monday, killing nine people.", "air_strike"),
        ("Two drones struck an oil depot near Riyadh on Monday, wounding a guard.", "drone_strike"),
        ("Militants fired rockets at an airbase in Iraq on Monday, wounding two soldiers.", "missile_or_rocket_attack"),
        ("Artillery fire hit a village near Kherson on Monday, killing two people.", "shelling"),
        ("Gunmen kidnapped 30 pupils from a school in Kaduna on Monday.", "abduction"),
        ("Gunmen opened fire on a minibus near Kidal on Monday, killing nine people.", "armed_assault"),
        ("A man stabbed three passengers on a train in Lyon on Monday.", "armed_assault"),
        ("Soldiers clashed with rebels near Goma on Monday and nine fighters were killed.", "armed_clash"),
        ("The mayor of Cali, Luis Rojas, was assassinated outside his home on Monday.", "assassination"),
        ("Masked men torched three trucks at a mine near Arica on Monday in an arson attack.", "sabotage"),
        ("Hundreds rioted in Lagos on Monday after the verdict and police fired tear gas at protesters.", "unrest"),
        ("Rebels seized the town of Goma in eastern Congo on Monday.", "armed_clash"),
        ("Somali troops retook the town of Bardere on Monday.", "armed_clash"),
        ("Insurgents captured an army headquarters in Myanmar's Rakhine state on Friday.", "armed_clash"),
        ("Pirates seized a tanker off the coast of Benin on Monday.", "abduction"),
        ("The Ukrainian General Staff said it had struck nine sites inside Russia overnight.", "air_strike"),
        ("The Israeli army said it struck dozens of Hezbollah targets in southern Lebanon on Wednesday.", "air_strike"),
        ("A gunman shot a guard outside a bank in Karachi on Monday.", "armed_assault"),
        ("A man, 34, pleaded guilty on Monday to setting fire to a mosque in Leeds.", "sabotage"),
        ("Several shops were set on fire in an arson attack in Goma on Monday.", "sabotage"),
        ("Sudan's army recaptured the presidential palace in Khartoum on Friday.", "armed_clash"),
        ("Eleven bodies with gunshot wounds were found by a highway in Zacatecas on Monday.", "armed_assault"),
        ("Troops found the bodies of 12 people dumped on a road in Sinaloa state on Monday.", "armed_assault"),
        ("A former soldier pleaded guilty on Friday to killing five people in a Florida bank.", "armed_assault"),
        ("A man pleaded guilty on Friday to arson at a mosque in Leeds.", "sabotage"),
        ("Two men beat to death a guard at a warehouse in Chiapas on Friday.", "armed_assault"),
        ("A masked man threw a corrosive liquid at a politician in Leeds on Tuesday.", "other"),
        (
            "A mass grave holding at least 30 bodies was found near the Syrian town of Qusayr on Sunday.",
            "armed_assault",
        ),
    ],
)
def test_the_kind_follows_the_means(draft, lead, kind):
    """The means used decide the kind."""
    incident = draft(lead).incident
    assert incident is not None
    assert incident.kind == kind


@pytest.mark.parametrize(
    "lead",
    [
        pytest.param("The company said on Monday it had struck a deal with its creditors.", id="a deal is struck"),
        pytest.param("A photographer shot the actor in Paris on Monday for a magazine.", id="a photograph is shot"),
        pytest.param("The airline captured the market in France on Monday.", id="a market is captured"),
        pytest.param("The poet lies in an unmarked grave near Lyon, a guide said on Monday.", id="a poet's grave"),
        pytest.param("The bodies of two climbers were found on a glacier near Sion on Monday.", id="climbers"),
        pytest.param("A barn near Lyon was set on fire by lightning on Monday.", id="lightning"),
        pytest.param("A firm pleaded guilty on Monday to a breach of the rules in Leeds.", id="a breach"),
    ],
)
def test_the_same_words_of_other_matters_are_no_incident(draft, lead):
    """What is struck, shot, captured or set on fire by nobody is no violence."""
    assert draft(lead).incident is None


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Police foiled a bomb attack on a station in Hamburg on Monday and arrested two men.", "attempted"),
        ("A bomb was defused outside a bank in Athens on Monday.", "attempted"),
        ("The group al-Shabaab threatened on Monday to attack hotels in Nairobi.", "threatened"),
        ("A bomb exploded outside a bank in Athens on Monday, wounding a guard.", "accomplished"),
    ],
)
def test_the_stage_says_how_far_it_came(draft, text, stage):
    """Foiled, threatened and accomplished are told apart."""
    incident = draft(text).incident
    assert incident is not None
    assert incident.stage == stage


@pytest.mark.parametrize(
    ("lead", "words", "day"),
    [
        ("A bomb exploded in Athens on Monday, wounding two people.", "Monday", "2031-03-03"),
        ("A bomb exploded in Athens on March 2, wounding two people.", "March 2", "2031-03-02"),
        (
            "A bomb that exploded in Athens on Sunday wounded two people, police said on Tuesday.",
            "Sunday",
            "2031-03-02",
        ),
        (
            "Two people were wounded on Tuesday when a bomb exploded in Athens, days after a blast on February 20 killed one.",
            "Tuesday",
            "2031-03-04",
        ),
    ],
)
def test_the_date_is_the_events(draft, lead, words, day):
    """Not the day of the report, and not that of an earlier event."""
    when = draft(lead).incident.date
    assert (when.text, when.start, when.end) == (words, day, day)


def test_no_published_date_leaves_words_only(draft):
    """A weekday without an anchor keeps its words."""
    when = draft("A bomb exploded in Athens on Monday, wounding two people.", published=None).incident.date
    assert (when.text, when.start, when.end) == ("Monday", None, None)


@pytest.mark.parametrize(
    ("lead", "names", "country"),
    [
        ("A bomb exploded in the Iraqi city of Mosul on Monday, killing nine people.", ["Mosul"], "IQ"),
        ("PARIS (Agency) - A bomb exploded in Mosul, Iraq, on Monday, killing nine people.", ["Mosul"], "IQ"),
        (
            "Rockets hit the city of Kherson in Ukraine on Monday, killing two people. Russia denied it. Moscow said nothing else.",
            ["Kherson"],
            "UA",
        ),
    ],
)
def test_places_are_where_it_happened(draft, lead, names, country):
    """Not the dateline's city, and not where the speakers are."""
    places = draft(lead).incident.places
    assert [place.name for place in places] == names
    assert {place.country for place in places} == {country}


def test_a_gold_mine_is_no_weapon(draft):
    """A word that is both is the facility where the article has named one."""
    incident = draft(
        "Gunmen attacked a gold mine near Ouahigouya in Burkina Faso on Thursday, killing two guards, "
        "the mine's operator said. It was not clear how much gold had been taken."
    ).incident
    assert (incident.weapons, incident.targets) == ([], ["gold mine"])


def test_weapons_and_targets_are_short_phrases(draft):
    """Noun phrases of the article without articles or numbers."""
    incident = draft(
        "Militants fired two ballistic missiles at the main airport in Aden on Monday, wounding a guard."
    ).incident
    assert incident.weapons == ["ballistic missiles"]
    assert incident.targets == ["main airport"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rovers fired home twice on Sunday to kill off United 3-1. The striker shot into the top corner and the goalkeeper was beaten. The coach said the derby was a battle. The league leaders attack from the first minute of every match.", id="match"),
        pytest.param("The film opens with a bomb that kills four soldiers. The director and the actor who plays the hero have made a thriller that the audience will not forget. The screenplay explodes.", id="film"),
        pytest.param("Eleven people were killed when a bus overturned on a wet road near Lima on Monday. The driver lost control of the brakes, police said. It was the second such accident this month.", id="accident"),
        pytest.param("The council approved the budget on Monday. The mayor said the town would attack waste. Shops will close early on Friday. The bridge will be repaired.", id="council"),
        pytest.param("Shares in the airline fell on Monday after profits missed forecasts. Investors dumped the stock in a battle over the takeover bid. Revenue and earnings were under fire.", id="business"),
        pytest.param("An earthquake killed 40 people in the hills near Izmit on Monday. Rescuers dug through houses that collapsed. Floods had struck the same valley in May.", id="disaster"),
        pytest.param("The party won the election on Sunday. Its leader said the campaign had been a war of words and that he would fight on.", id="election"),
        pytest.param("I believe that we must think again about our wars. A century ago a shot killed millions of soldiers. In my view the attacks of our leaders on reason should end.", id="opinion"),
    ],
)  # fmt: skip
def test_other_news_has_no_incident(draft, text):
    """Texts that borrow the words of violence, or tell of harm that nobody meant, report no incident."""
    found = draft(text, title="A title")
    assert found.incident is None
    assert (found.summary, found.headline) == (None, "A title")
    assert [*found.casualties, *found.claimants, *found.reactions, *found.other_incidents, *found.unknowns] == []


REPORT = """Weekly review

Kenya. On 24 February, gunmen attacked a market in Garissa, killing nine traders.

Somalia. On 25 February, two soldiers died when a roadside bomb hit their car near Baidoa.

Ethiopia. On 26 February, militants abducted four aid workers near Jijiga.
"""


def test_of_a_review_the_deadliest_entry_is_the_incident(draft):
    """The other entries of a situation report are other incidents."""
    found = draft(REPORT)
    assert found.incident.date.start == "2031-02-24"
    assert [(c.outcome, c.count.low) for c in found.casualties] == [("killed", 9)]
    assert {(o.kind, o.date.start) for o in found.other_incidents} == {
        ("bombing", "2031-02-25"),
        ("abduction", "2031-02-26"),
    }


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Review: a hostage thriller",
            (
                "In her new film, gunmen storm a border post and take eleven people hostage. The explosion that ends the "
                "siege is the best in years. The film opens in cinemas on Friday. Its screenplay stumbles."
            ),
        ),
        (
            "Two trains collide near Tanta",
            (
                "At least 16 people were killed and about 90 hurt when a goods train ran into an express on Sunday, the "
                "health ministry said. The driver had passed two red lights."
            ),
        ),
    ],
    ids=["film", "collision"],
)
def test_what_only_sounds_like_an_attack_is_none(draft, title, text):
    """A film's gunmen and the dead of a collision make no incident."""
    assert draft(text, title=title).incident is None


def test_a_title_tells_the_kind_where_the_lead_does_not(draft):
    """Girls who "blow themselves up" are suicide bombers, although the lead only says that they detonated explosives."""
    found = draft(
        "Two girls detonated explosives at a fish market in Maiduguri on Monday, killing nine people, police said.",
        title="Two girls blow themselves up at Maiduguri market",
    )
    assert found.incident.kind == "suicide_bombing"


def test_what_happens_only_on_a_condition_is_elsewhere(draft):
    """The port that may be bombed is not where the threat is carried out."""
    found = draft(
        "The Harbour Brigade on Monday threatened to attack tankers off Aden with rockets if Hodeidah was bombed again."
    )
    assert found.incident.stage == "threatened"
    assert "Hodeidah" not in {place.name for place in found.incident.places}


@pytest.mark.parametrize(
    ("text", "names", "country"),
    [
        pytest.param(
            "Gunmen killed four traders in Mertulo on Monday, Ethiopian police said. The Ethiopian army sent troops.",
            ["Mertulo"],
            "ET",
            id="name-that-no-gazetteer-has",
        ),
        pytest.param(
            "LAGOS (Wire) - Gunmen killed four traders on a road here on Monday, Nigerian police said.",
            ["LAGOS"],
            "NG",
            id="here",
        ),
        pytest.param(
            "A court in Skopje on Monday found three men guilty of planting the bomb that tore through a market in "
            "Tetovo in November 2029 and killed six shoppers.",
            ["Tetovo"],
            "MK",
            id="not-the-court",
        ),
        pytest.param(
            "Gunmen killed four traders in Okene on Monday. Two wounded men were taken to Lokoja General Hospital.",
            ["Okene"],
            "NG",
            id="not-the-hospital",
        ),
        pytest.param(
            "Missiles hit flats in Kharkiv, Sumy and Odesa on Monday, killing four people, Ukrainian officials said.",
            ["Kharkiv", "Sumy", "Odesa"],
            "UA",
            id="in-one-breath",
        ),
    ],
)
def test_the_place_is_where_it_happened(draft, text, names, country):
    """Not where a court, a hospital or a speaker is; every place of one breath; with a country if the text has one."""
    places = draft(text).incident.places
    assert [place.name for place in places] == names
    assert {place.country for place in places} == {country}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "A court in Skopje on Monday found three men guilty of planting the bomb that tore through a market in "
            "Tetovo on 4 November 2029 and killed six shoppers.",
            "2029-11-04",
            id="trial",
        ),
        pytest.param(
            "The group claimed responsibility on Tuesday for an explosion that killed three people in Sibi. The device "
            "went off under the track on Saturday night.",
            "2031-03-01",
            id="claim",
        ),
        pytest.param(
            "Hospitals gave differing figures on Tuesday for those killed when a bomb exploded in a bus in Cotabato. "
            "The device had been left on a seat on Monday afternoon.",
            "2031-03-03",
            id="figures-of-the-day-after",
        ),
        pytest.param(
            "Homes were dark for a third day on Tuesday after a cyber attack on the servers of the power company. The "
            "system was crippled by hackers on Sunday.",
            "2031-03-02",
            id="a-third-day",
        ),
        pytest.param(
            "Three men poured petrol into a hostel in Kiel and set it alight in the night to Monday, police said.",
            "2031-03-02",
            id="night-to-monday",
        ),
    ],
)
def test_the_day_is_the_event_s_and_not_the_telling_s(draft, text, day):
    """A day of a verdict, a claim or a count is not the day of the attack."""
    assert draft(text).incident.date.start == day


def test_an_article_that_opens_with_a_scene_is_read_from_where_its_news_begins(draft):
    """Headline and lead may tell neither event nor harm."""
    text = (
        "The drums stopped first. Then somebody shouted that it was only gas. For a moment the line went forward.\n\n"
        "Police opened fire on the marchers in Juliaca on Monday and at least seven were killed, "
        "the hospital said."
    )
    incident = draft(text, title="A day in Juliaca").incident
    assert incident is not None
    assert incident.date.start == "2031-03-03"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Soldiers of eleven countries begin an exercise near Rovaniemi on Monday. In the scenario a fictitious state "
            "seizes an airfield; artillery and rocket fire is limited to the range. The drill ends on Friday.",
            id="exercise",
        ),
        pytest.param(
            "Partizan came under bombardment for most of the evening. The substitute fired a 30-metre missile into the "
            "top corner on Sunday to kill off Vojvodina, who had lost their captain to a hamstring injury. The coach "
            "said they took them hostage and then shot themselves in the foot.",
            id="match",
        ),
        pytest.param(
            "Nine workers were killed when a boiler exploded at a dyeing factory in Gazipur on Monday. The blast was so "
            "strong that people thought it was a bomb. The safety valve had been blocked.",
            id="boiler",
        ),
        pytest.param(
            "Wildfires killed three people near Valencia on Sunday and forced thousands to flee. Troops and soldiers were "
            "deployed with helicopters.",
            id="wildfire",
        ),
        pytest.param(
            "A man was killed by a shark off the coast of Perth on Saturday, police said. It was the third attack this "
            "year, and beaches were closed.",
            id="shark",
        ),
    ],
)
def test_borrowed_words_of_violence_make_no_incident(draft, text):
    """Exercises, matches and accidents report none."""
    assert draft(text).incident is None


def test_reported_here_is_not_where_it_happened(draft):
    """The city in which a report was made is not the place of what happened in a region that the text names."""
    text = (
        "BOGOTA, 14 MAR 29 (KVT) -- About 60 guerrillas stormed the police barracks at Las Orsas, in the department of Norte de "
        "Santander, before dawn today, leaving five policemen dead, military sources reported here."
    )
    assert "BOGOTA" not in [place.name for place in draft(text).incident.places]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "The naval force carried out an operation against a ship in the Red Sea with two ballistic missiles on Monday.",
            "missile_or_rocket_attack",
            id="with-missiles",
        ),
        pytest.param(
            "Police carried out an operation against a gang in Quito on Monday and arrested nine gunmen.",
            "security_operation",
            id="an-arrest",
        ),
    ],
)
def test_an_operation_with_missiles_is_an_attack(draft, text, kind):
    """A communiqué calls an attack an operation; what it was done with tells the kind."""
    assert draft(text).incident.kind == kind


@pytest.mark.parametrize(
    ("text", "country"),
    [
        pytest.param(
            "KABUL - Gunmen attacked a health post in the village of Dara-i-Pul on Monday and killed two nurses. The Chinese "
            "embassy said that nobody of its staff was there.",
            "AF",
            id="dateline",
        ),
        pytest.param(
            "Gunmen attacked a health post in the village of Dara-i-Pul on Monday and killed two nurses. The Chinese "
            "embassy and a Chinese firm said that two Chinese doctors were unhurt.",
            "CN",
            id="nothing-else",
        ),
    ],
)
def test_a_village_no_map_has_lies_in_the_country_of_the_dateline(draft, text, country):
    """The dateline says more of the country than the countries of those who speak."""
    assert [place.country for place in draft(text).incident.places] == [country]


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        pytest.param(
            "Glide bombs fall on Tarsa depot",
            "Nineteen people were killed on Monday, the region said. The tram had been late that morning. Fifty more were wounded.",
            "air_strike",
            id="weapon-of-the-title",
        ),
        pytest.param(
            "Governor killed by gunman posing as petitioner",
            "Amin Darwaz, 52, who had run the province for years, died on the carpet of his hall on Monday, shot in the throat.",
            "assassination",
            id="office-in-the-title",
        ),
        pytest.param(
            "Gunman kills shopper in Tarsa",
            "Amin Darwaz, 52, who had come for bread, died on the floor of the shop on Monday, shot in the throat by a gunman.",
            "armed_assault",
            id="no-office",
        ),
    ],
)
def test_the_title_may_name_the_weapon_or_the_office(draft, title, text, kind):
    """What a feature's opening leaves out, its title has."""
    assert draft(text, title=title).incident.kind == kind


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "Turbines stood still on Monday, the morning after a salvo of rockets hit the gas field at Zarga on Sunday evening.",
            "2031-03-02",
            id="the-morning-after",
        ),
        pytest.param(
            "Rockets hit the gas field at Zarga on Monday, the third salvo since the new year, the ministry said.",
            "2031-03-03",
            id="near-miss",
        ),
    ],
)
def test_the_morning_after_is_not_the_day(draft, text, day):
    """“On Monday, the morning after a salvo" dates what came of it."""
    assert draft(text).incident.date.start == day


FIRED = "Gunmen opened fire on a bus on Monday, killing nine people"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param(f"{FIRED}, in the Kenyan capital, police said.", ["Kenyan capital"], id="capital-unnamed"),
        pytest.param(f"{FIRED}, in the Kenyan capital, Nairobi, police said.", ["Nairobi"], id="capital-named"),
        pytest.param(f"{FIRED}, in the village of Duma near Nablus, police said.", ["Duma"], id="village-near-a-city"),
        pytest.param(f"{FIRED}, in the cities of Nablus and Jenin, police said.", ["Nablus", "Jenin"], id="two-cities"),
        pytest.param(
            f"{FIRED}, in Tamo village, 60 km south of Gao, police said.", ["Tamo village"], id="measured-from"
        ),
        pytest.param(
            "Gunmen stormed the villages of Tamo Gari and Dusu Kasa in Maru district on Monday, killing nine people.",
            ["Tamo Gari", "Dusu Kasa"],
            id="coordinated",
        ),
        pytest.param(
            "Gunmen killed nine people in Nigeria's Zamfara state on Monday. They attacked the market near Tamo Gari on"
            " motorcycles, shooting at traders.",
            ["Tamo Gari"],
            id="finer-further-down",
        ),
        pytest.param(
            "QUETTA: Unidentified men blew up a gas pipeline in the Tamo area of Dera Bugti district on Monday.",
            ["Tamo area"],
            id="area-not-dateline",
        ),
        pytest.param(
            "A convoy carrying food from Dori to Sebba was ambushed near the village of Gangaol on Monday and nine "
            "people were killed.",
            ["Gangaol"],
            id="on-the-way",
        ),
    ],
)
def test_what_measures_the_way_is_not_the_place(draft, text, places):
    """What a place is measured from, who travels where and the correspondent's town are not where it happened."""
    assert [place.name for place in draft(text).incident.places] == places


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "A Swedish court on Monday jailed a man for life for killing three people with a bomb in Uppsala in 2029.",
            "2029-01-01",
            id="year-of-the-deed",
        ),
        pytest.param(
            "A German court on Tuesday sentenced a man to life in prison for ramming a van into a crowd in Leipzig last "
            "December, killing five people. On the evening of December 16, 2030, he drove through the stalls.",
            "2030-12-16",
            id="day-further-down",
        ),
        pytest.param(
            "A bomb killed three people in Uppsala on Monday, a year after a court sentenced the group's leader.",
            "2031-03-03",
            id="no-verdict-is-the-news",
        ),
    ],
)
def test_a_verdict_is_dated_by_the_deed(draft, text, day):
    """The day of a sentence is not the day of what was done."""
    assert draft(text, published="2031-03-05").incident.date.start == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "Troops rescued 47 hostages from a camp in Zamfara on Monday, killing 12 bandits.",
            "security_operation",
            id="rescue",
        ),
        pytest.param("An off-duty policeman was beaten to death by a mob in Karachi on Monday.", "unrest", id="mob"),
        pytest.param(
            "A former Taliban commander was shot dead by unknown men in Peshawar on Monday.",
            "assassination",
            id="commander",
        ),
        pytest.param("Four rebels were shot dead by unknown men in Peshawar on Monday.", "armed_assault", id="rebels"),
        pytest.param(
            "A mob in the city of Sialkot lynched a factory manager on Monday. More than 100 people were detained.",
            "unrest",
            id="lynching",
        ),
        pytest.param(
            "Drones believed to have been launched by rebels struck fuel tanks at a port in Sudan on Monday, witnesses said.",
            "drone_strike",
            id="believed-to-be-launched",
        ),
        pytest.param(
            "A container ship was hit by a missile in the Gulf of Aden on Monday, setting it on fire, the navy said.",
            "missile_or_rocket_attack",
            id="hit-by",
        ),
        pytest.param(
            "An air force jet mistakenly bombed a village in Zamfara on Monday while chasing bandits, killing 16 vigilantes.",
            "air_strike",
            id="bombed-by-mistake",
        ),
        pytest.param(
            "Clashes between farmers and herders in Chad have left 23 dead since Friday, the prosecutor said on Monday.",
            "armed_clash",
            id="clashes-have-left",
        ),
    ],
)
def test_the_kind_of_rescues_mobs_and_marked_men(draft, text, kind):
    """Who is freed, who beats and who is shot decide."""
    assert draft(text).incident.kind == kind


def test_a_blast_of_which_an_attack_is_ruled_out_is_no_incident(draft):
    """An accident stays one although a bomb was thought of first."""
    text = (
        "Six people were killed when a gas cylinder exploded in a four-storey building in Lahore on Monday. It was first "
        "taken for a bomb attack, but police ruled out sabotage."
    )
    assert draft(text).incident is None
    assert draft(text.replace("ruled out", "spoke of")).incident is not None


def test_somebody_named_is_no_place(draft):
    """Who was shot is not where it happened, although only his name is told."""
    text = (
        "The murder of Edgard Chacon was a crime of the death squads, the union said in a statement on Monday. "
        "Chacon led the union for nine years, and his killers have not been found by anybody so far."
    )
    found = draft(text).incident
    assert "Edgard Chacon" not in [place.name for place in found.places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param(
            "Russia launched drones at Ukraine overnight, killing four people in Kharkiv and damaging a depot in the Odesa region.",
            ["Kharkiv", "Odesa region"],
            id="a further deed",
        ),
        pytest.param(
            "Drones hit a refinery in Ryazan and an airfield in Engels on Monday.", ["Ryazan", "Engels"], id="two sites"
        ),
        pytest.param(
            "Gunmen killed nine people in Kano and the wounded were taken to a hospital in Abuja on Monday.",
            ["Kano"],
            id="near miss: a hospital",
        ),
        pytest.param(
            "A bomb killed nine people in Kabul on Monday and protesters rallied in Herat.",
            ["Kabul"],
            id="near miss: a rally",
        ),
        pytest.param(
            "A pipeline carrying oil from the Chad border to the Cameroonian port of Kribi was blown up on Monday.",
            ["Kribi"],
            id="a border a pipeline comes from",
        ),
    ],
)
def test_places_of_all_its_deeds(draft, text, places):
    """Each deed of one sentence has its place; where people were brought, or what came from there, has none."""
    assert [place.name for place in draft(text).incident.places] == places


def test_a_site_lies_in_the_town_told_before(draft):
    """The town of the lead holds the bazaar of the next sentence."""
    text = (
        "A bomb exploded in a crowded market in Peshawar on Monday, killing 14 people, police said. "
        "The explosion took place near the Qissa Khwani bazaar shortly after noon prayers."
    )
    [place] = draft(text).incident.places
    assert (place.name, place.within) == ("Qissa Khwani bazaar", ["Peshawar"])
