"""`eval lint`: every fault of a dataset with file and line, exit 1."""

import pytest

BLAST = "evals/datasets/little/blast"


@pytest.fixture
def change(evals):
    """Replace something in the little dataset's blast."""

    def changed(old, new, name="labels.yaml"):
        path = evals / BLAST / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return changed


def lint(run, *more):
    return run("eval", "lint", "evals/datasets/little", *more)


def test_a_sound_dataset_passes(evals, run):
    result = lint(run)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "summarizer: 3 cases, 0 faults\n"
    assert lint(run, "--quiet").stderr == ""


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("kind: bombing", "kind: explosion", 5, "incident.kind.0: "),
        ("  kind: bombing", "  kinds: bombing", 5, "incident.kinds: unknown key"),
        ("tags: [toll]", "tags: [toll, telex]", 2, "tags.1: the tag 'telex' is not declared in "),
        (
            "must_pass: [casualties]",
            "must_pass: [unknowns]",
            3,
            "must_pass.0: there are no unknowns that could be lost",
        ),
        ("country: BA", "country: Bosnia", 6, "incident.country: 'Bosnia' is no two-letter code of a country"),
        ("kind: bombing", "date: {start: 2031-02-30, end: 2031-03-01}", 5, "'2031-02-30' cannot be: "),
        (
            "kind: bombing",
            "date: {start: 2031-03-09, end: 2031-03-09}",
            5,
            "incident.date: 2031-03-09 is after the day of publication, 2031-03-05",
        ),
        (
            "high: 2}}",
            "high: 2}, evidence: [Three guards]}",
            8,
            "casualties.0.evidence.0: 'Three guards' is not in the article",
        ),
        ("high: 2}}", "high: 1}}", 8, "casualties.0.count: a count cannot run from 2 to 1"),
        (
            "[Red Lantern Brigade]",
            "[Red Lanterns, Blue Lanterns]",
            10,
            "claimants.0.actor: the article has no 'Red Lanterns' or 'Blue Lanterns'",
        ),
        ("kind: bombing", "places: [[Zenica]]", 5, "incident.places.0: the article has no 'Zenica'"),
        ("reactions: []", "reactions: [", 12, "does not parse: "),
        ("reactions: []", "casualties: []", 11, "has the key 'casualties' twice"),
    ],
    ids=lambda value: None if isinstance(value, int) else str(value)[:24],
)
def test_a_fault_is_named_with_file_and_line(change, run, old, new, line, what):  # noqa: PLR0917 -- a table
    change(old, new)
    result = lint(run)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{BLAST}/labels.yaml:{line}: {what}")
    assert result.stdout.count("\n") == 1
    assert result.stderr == "summarizer: 3 cases, 1 faults\n"


def test_every_fault_is_told_not_the_first_alone(change, run):
    change("kind: bombing", "kind: explosion")
    change("stance: claimed", "stance: said")
    assert [line.split(": ")[0] for line in lint(run).stdout.splitlines()] == [
        f"{BLAST}/labels.yaml:{number}" for number in (5, 10)
    ]


@pytest.mark.parametrize(
    "words",
    ["two guards", "RED LANTERN BRIGADE", "the Red Lantern Brigade's"],
)
def test_alternatives_are_compared_as_words(change, run, words):
    """Case, determiners and possessives do not count; one alternative that occurs is enough."""
    change("[Red Lantern Brigade]", f'[Nobody, "{words}"]')
    assert lint(run).exit_code == 0


def test_evidence_is_compared_but_for_what_normalising_evens_out(change, run):
    change("high: 2}}", 'high: 2}, evidence: ["Two  guards were killed"]}')
    assert lint(run).exit_code == 0
    change("Two  guards", "two guards")
    assert lint(run).exit_code == 1


def test_evidence_can_be_demanded(evals, run):
    result = lint(run, "--evidence")
    assert result.exit_code == 1
    assert f"{BLAST}/labels.yaml:8: casualties.0: has no evidence" in result.stdout
    assert result.stdout.count("has no evidence") == 4


def test_the_two_first_labellings_are_read_too(evals, run):
    (evals / BLAST / "labels.first.yaml").write_text("labellers: [a]\nincidents: null\n", encoding="utf-8")
    assert lint(run).stdout == f"{BLAST}/labels.first.yaml:2: incidents: unknown key\n"


@pytest.mark.parametrize("text", ["", "Too short."])
def test_a_case_without_an_article(evals, run, text):
    (evals / BLAST / "article.txt").write_text(text, encoding="utf-8")
    result = lint(run)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{BLAST}/article.txt:1: ")
    (evals / BLAST / "article.txt").unlink()
    assert lint(run).stdout.startswith(f"{BLAST}/article.txt:1: ")


def test_files_that_belong_to_no_case(evals, run):
    (evals / BLAST / "label.yml").write_text("", encoding="utf-8")
    assert f"{BLAST}/label.yml:1: is no file of a case" in lint(run).stdout


@pytest.mark.parametrize("where", ["beside", "against"])
def test_an_article_of_another_dataset_is_found(make_dataset, evals, run, where):
    """Though a sentence of it was changed."""
    other = make_dataset("other")
    path = other / "clash" / "article.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("the army said", "an officer told us"), encoding="utf-8")
    for case in ("blast", "match"):
        (other / case / "article.txt").write_text("word " * 30, encoding="utf-8")
    if where == "against":
        other = other.rename(evals / "other")
    result = lint(run, *(["--against", "other"] if where == "against" else []))
    assert result.exit_code == 1
    assert result.stdout.startswith("evals/datasets/little/clash/article.txt:1: has ")
    assert "of its wording in common with " in result.stdout
    assert result.stdout.count("\n") == 1


def test_a_folder_that_is_no_dataset_is_bad_usage(run, evals):
    result = run("eval", "lint", "nowhere")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "nowhere is no folder" in result.stderr
