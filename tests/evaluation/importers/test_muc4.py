"""MUC-4 becomes cases: a tiny corpus of our own in its format, and the real one where it lies beside the checkout."""

import datetime
import re
from pathlib import Path

import pytest
import yaml

from summarizer.errors import InputError
from summarizer.evaluation import answers
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.importers import import_labels, muc4_fields
from summarizer.evaluation.scoring import score

TEXTS = """
TST9-MUC4-0001 (OURS)

   MACONDO, 14 MAR 90 (OURS) -- [TEXT] FOUR ARMED MEN OF THE RED LANTERN
BRIGADE (RLB) ABDUCTED THE MAYOR, AURELIO BUENDIA, AND HIS TWO GUARDS IN
MEDELLIN ON 13 MARCH.  ONE GUARD WAS KILLED.  ON 10 MARCH A BOMB HAD DAMAGED
THE "EL REY" BRIDGE NEAR CUCUTA.


TST9-MUC4-0002 (OURS)

   LIMA, 15 MAR 90 (OURS) -- [TEXT] THE MINISTER OPENED A SCHOOL IN THE
HIGHLANDS TODAY AND SPOKE FOR AN HOUR ABOUT THE HARVEST, THE ROADS AND
THE PRICE OF MAIZE, TO AN AUDIENCE THAT HAD COME FROM FAR AWAY.

TST9-MUC4-0003 (OURS)

   LIMA, 16 MAR 90 (OURS) -- [TEXT] IT IS SAID THAT SOMEWHERE IN THE SOUTH
PEASANTS WERE ATTACKED SOME TIME AGO, BUT NOBODY COULD TELL US WHERE, BY
WHOM, OR HOW MANY OF THEM THERE HAD BEEN ON THAT DAY.
"""


def template(message, number, **slots):
    """A template in the layout of the keys; slots not given are empty."""
    names = {
        0: "MESSAGE: ID",
        1: "MESSAGE: TEMPLATE",
        2: "INCIDENT: DATE",
        3: "INCIDENT: LOCATION",
        4: "INCIDENT: TYPE",
        5: "INCIDENT: STAGE OF EXECUTION",
        6: "INCIDENT: INSTRUMENT ID",
        9: "PERP: INDIVIDUAL ID",
        10: "PERP: ORGANIZATION ID",
        11: "PERP: ORGANIZATION CONFIDENCE",
        12: "PHYS TGT: ID",
        18: "HUM TGT: NAME",
        19: "HUM TGT: DESCRIPTION",
        20: "HUM TGT: TYPE",
        21: "HUM TGT: NUMBER",
        23: "HUM TGT: EFFECT OF INCIDENT",
    }
    given = {f"s{key}": "-" for key in names} | {"s0": f"{message} (OURS)", "s1": number} | slots
    lines = []
    for key, name in names.items():
        first, *more = given[f"s{key}"].split("\n")
        lines.append(f"{f'{key}.':<4}{name:<32}{first}")
        lines += [f"{'':36}{line}" for line in more]
    return "\n".join(lines) + "\n\n"


KEYS = (
    ";;; a remark\n"
    + template(
        "TST9-MUC4-0001",
        "1 (OPTIONAL)",
        s2="- 14 MAR 90",
        s3="COLOMBIA",
        s4="ATTACK",
        s5="THREATENED",
    )
    + template(
        "TST9-MUC4-0001",
        "2",
        s2="13 MAR 90",
        s3="COLOMBIA: ANTIOQUIA (DEPARTMENT): MEDELLIN (CITY)",
        s4="KIDNAPPING",
        s5="ACCOMPLISHED",
        s9='"FOUR ARMED MEN" / "ARMED MEN"',
        s10='"RED LANTERN BRIGADE" /\n"RLB"',
        s11='CLAIMED OR ADMITTED: "RED LANTERN BRIGADE" / "RLB"',
        s18='"AURELIO BUENDIA"',
        s19='"MAYOR": "AURELIO BUENDIA"\n"GUARDS"',
        s20='GOVERNMENT OFFICIAL: "AURELIO BUENDIA"\nSECURITY GUARD: "GUARDS"',
        s21='1: "AURELIO BUENDIA"\n2: "GUARDS"',
        s23='? DEATH: "GUARDS"',
    )
    + template(
        "TST9-MUC4-0001",
        "3",
        s2="(10 MAR 90) / (9 MAR 90 - 11 MAR 90)",
        s3="(COLOMBIA: CUCUTA (CITY) - MACONDO (TOWN)) / (COLOMBIA)",
        s4="BOMBING",
        s5="ACCOMPLISHED",
        s6='? "BOMB"',
        s12='"\\"EL REY\\" BRIDGE" / "BRIDGE"',
        s19='"PEASANTS"\n"PEASANTS"',
        s21='3: "PEASANTS"\n~20: "PEASANTS"',
        s23='DEATH: "PEASANTS"\nINJURY: "PEASANTS"',
    )
    + template("TST9-MUC4-0002", "*")
    + template("TST9-MUC4-0003", "1 (OPTIONAL)", s2="- 16 MAR 90", s3="? PERU", s4="ATTACK", s5="ACCOMPLISHED")
)


@pytest.fixture
def muc4_corpus():
    """The real corpus, which lies beside the checkout on some machines and is never part of it."""
    folder = Path(__file__).parents[4] / "shared" / "muc4" / "corpus"
    if not folder.is_dir():
        pytest.skip("needs ../shared/muc4/corpus, which is not part of the project")
    return folder


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus" / "tst9"
    folder.mkdir(parents=True)
    (folder / "tst9-muc4").write_text(TEXTS, encoding="latin-1")
    (folder / "key-tst9.v1").write_text(KEYS, encoding="latin-1")
    (folder / "text-headers-info").write_text("What stands at the head of a text.\n", encoding="latin-1")
    return folder.parent


@pytest.fixture
def contents(corpus, tmp_path):
    """The label files, by case."""
    assert import_labels("muc4", corpus, tmp_path / "out") == [
        f"3 cases in {tmp_path / 'out'}, 1 of them without an incident"
    ]
    dataset = Dataset(tmp_path / "out")
    dataset.check()
    return {case.id: yaml.safe_load((case.folder / "labels.yaml").read_text(encoding="utf-8")) for case in dataset}


def test_the_first_required_template_is_the_incident(contents):
    """People abducted were captured; what else befell them is an item of its own."""
    found = contents["tst9-muc4-0001"]
    day = datetime.date(1990, 3, 13)
    assert found["tags"] == ["several_templates"]
    assert found["incident"] == {
        "kind": ["abduction"],
        "stage": ["accomplished"],
        "date": {"start": day, "end": day},
        "country": ["CO"],
        "places": [{"any": ["MEDELLIN"]}, {"any": ["ANTIOQUIA"], "optional": True}],
        "weapons": [],
        "targets": [{"any": ["AURELIO BUENDIA", "MAYOR"], "optional": True}, {"any": ["GUARDS"], "optional": True}],
    }
    one, two = {"low": 1, "high": 1}, {"low": 2, "high": 2}
    mayor = {"outcome": ["captured"], "count": one, "who": ["AURELIO BUENDIA", "MAYOR"]}
    guards = {"outcome": ["captured"], "count": two, "who": ["GUARDS"], "group": ["civilians", "police"]}
    assert found["casualties"] == [
        mayor | {"group": ["officials"]},
        guards,
        guards | {"outcome": ["killed"], "optional": True},
    ]


def test_perpetrators_are_claimants(contents):
    """Individuals are required only where no organization is."""
    assert contents["tst9-muc4-0001"]["claimants"] == [
        {"actor": ["RED LANTERN BRIGADE", "RLB"], "stance": ["claimed"]},
        {
            "actor": ["FOUR ARMED MEN", "ARMED MEN"],
            "stance": ["reported", "accused", "suspected"],
            "optional": True,
        },
    ]


def test_the_other_templates_are_other_incidents(contents):
    """A date that is only "on or before" is not scored; two entities of one name keep their own numbers."""
    threat, bomb = contents["tst9-muc4-0001"]["other_incidents"]
    assert threat["optional"] is True
    assert threat["stage"] == ["threatened"]
    assert "date" not in threat
    assert bomb["kind"] == ["bombing", "suicide_bombing", "assassination", "sabotage"]
    assert bomb["date"] == {"start": datetime.date(1990, 3, 9), "end": datetime.date(1990, 3, 11)}
    assert bomb["places"] == [{"any": ["CUCUTA", "MACONDO"], "optional": True}]
    assert bomb["weapons"] == [{"any": ["BOMB"], "optional": True}]
    assert bomb["targets"] == [{"any": ['"EL REY" BRIDGE', "BRIDGE"]}, {"any": ["PEASANTS"], "optional": True}]
    assert [(item["outcome"], item["count"]) for item in bomb["casualties"]] == [
        (["killed"], {"low": 3, "high": 3}),
        (["injured"], {"low": 20, "high": 20, "approximate": True}),
    ]


def test_messages_without_a_required_template(contents):
    """None at all is an article without an incident; optional ones leave open which is the incident."""
    assert contents["tst9-muc4-0002"] == {
        "labellers": ["MUC-4"],
        "tags": ["no_template"],
        "incident": None,
        "casualties": [],
        "claimants": [],
        "other_incidents": [],
    }
    only = contents["tst9-muc4-0003"]
    assert "incident" not in only
    assert [other["optional"] for other in only["other_incidents"]] == [True]


@pytest.mark.parametrize(
    ("values", "named", "expected"),
    [
        (("5",), False, (5, 5, False)),
        (("~100",), False, (100, 100, True)),
        (("10-",), False, (10, None, False)),
        (("- 80",), False, (None, 80, False)),
        (("20 - 30",), False, (20, 30, False)),
        (("PLURAL",), False, (2, None, True)),
        (("5", "6"), False, (5, 6, False)),
        (("10", "10-"), False, (10, None, False)),
        ((), True, (1, 1, False)),
        ((), False, (None, None, True)),
    ],
)
def test_numbers_become_intervals(values, named, expected):
    found = muc4_fields.count(values, named=named)
    assert (found["low"], found["high"], found.get("approximate", False)) == expected


@pytest.mark.parametrize(
    ("drop", "message"),
    [("key-tst9.v1", "holds no keys"), ("tst9-muc4", "holds no texts")],
)
def test_half_a_corpus_is_refused(corpus, tmp_path, drop, message):
    (corpus / "tst9" / drop).unlink()
    with pytest.raises(InputError, match=message):
        import_labels("muc4", corpus, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_key_without_its_text_is_refused(corpus, tmp_path):
    path = corpus / "tst9" / "tst9-muc4"
    path.write_text(re.sub("TST9-MUC4-0003.*", "", path.read_text(), flags=re.DOTALL), encoding="latin-1")
    with pytest.raises(InputError, match="TST9-MUC4-0003 has a key in"):
        import_labels("muc4", corpus, tmp_path / "out")


def test_the_real_corpus(muc4_corpus, tmp_path):
    """1,500 messages, of which 684 have no template; a sample of them gives every point to its own labels."""
    (said,) = import_labels("muc4", muc4_corpus, tmp_path / "out")
    assert said.startswith("1500 cases in ")
    assert said.endswith(", 684 of them without an incident")
    dataset = Dataset(tmp_path / "out")
    incidents = 0
    for case in dataset.cases[::25]:
        labels = case.labels
        assert case.article.published is None or case.article.published.year in {1988, 1989, 1990, 1991}
        incidents += (labels.incident is not None) + len(labels.other_incidents)
        tallies = score(labels, answers.of_labels(labels), case.article.text).tallies
        scores = [tally.f1 for tally in tallies.values() if tally.f1 is not None]
        assert scores == pytest.approx([1.0] * len(scores)), case.id
    assert incidents > 40
