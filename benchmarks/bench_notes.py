"""How long it takes to bring briefs together and to write a note, and how much memory.

Briefs of 1,000 and of 10,000 synthetic articles, made from templates (a day's incidents in many towns, each told by
several outlets), are clustered and merged into a note in a process of its own, which reports its time and its greatest
resident size. Then `summarizer note` reads 40 articles with `rules` and writes HTML and PDF, whole process.

    python benchmarks/bench_notes.py [ROUNDS]
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measure import BIN, ENVIRONMENT, ROOT, Figure

MERGE = """
import datetime, json, resource, sys, time
from summarizer.schema import Brief
from summarizer.notes.compose import compose
briefs = [Brief.model_validate_json(line) for line in open(sys.argv[1], encoding="utf-8")]
begin = time.perf_counter()
note = compose(briefs, issued=datetime.datetime(2031, 6, 1, tzinfo=datetime.UTC))
seconds = time.perf_counter() - begin
incidents = sum(len(group.incidents) for group in note.groups)
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": seconds, "memory": memory, "incidents": incidents}))
"""

SOURCES = 4
"""Articles of one incident."""

TOWNS = """Samarra Iraq|Baqubah Iraq|Mosul Iraq|Basra Iraq|Kirkuk Iraq|Gao Mali|Mopti Mali|Kidal Mali
Mukalla Yemen|Marib Yemen|Taiz Yemen|Hodeidah Yemen|Quetta Pakistan|Peshawar Pakistan
Karachi Pakistan|Herat Afghanistan|Kunduz Afghanistan|Jalalabad Afghanistan|Maiduguri Nigeria
Kaduna Nigeria|Sokoto Nigeria|Kherson Ukraine|Kharkiv Ukraine|Odesa Ukraine|Goma Congo|Bunia Congo
Cali Colombia|Popayan Colombia|Hama Syria|Homs Syria|Aleppo Syria|Mogadishu Somalia|Baidoa Somalia
Kismayo Somalia|Garissa Kenya|Wajir Kenya|Pemba Mozambique|Sagaing Myanmar|Sittwe Myanmar
Culiacan Mexico""".replace("\n", "|").split("|")
OUTLETS = ("Harbour Courier", "Sahel Wire", "Meridian Broadcasting", "River Post", "Basin Desk", "Amber News")
VOICES = (
    "police",
    "a hospital spokeswoman",
    "residents",
    "the governor's office",
    "army officers",
    "volunteers",
)
PLACES = (
    "the market",
    "a bus station",
    "the town hall",
    "a checkpoint",
    "a school",
    "the railway station",
    "a bank",
    "a bridge",
)
DEEDS = (
    (
        "A bomb exploded at {place} in {town} in {country} on {day}, killing {killed} people and "
        "wounding {hurt}, {who} said."
    ),
    (
        "Gunmen attacked {place} in {town}, {country}, on {day} and shot dead {killed} people, "
        "{who} said; {hurt} were wounded."
    ),
    (
        "Shells hit {place} in {town} in {country} on {day}, killing at least {killed} people, "
        "{who} said. {hurt} were wounded."
    ),
)
AFTER = (
    "No group has claimed responsibility. It was not clear who had carried out the attack.",
    "The River Brigade claimed responsibility in a statement sent to reporters in the evening.",
    "Interior Minister Omar Haddad blamed the Dawn Front and announced an inquiry.",
    "The United Nations condemned the attack and asked all sides for calm.",
    "It was the deadliest attack there since January, when nine soldiers were killed in an ambush.",
)


def main() -> None:
    """Print a line for each figure."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder:
        for number, most in ((1_000, 3), (10_000, 40)):
            path = Path(folder) / f"{number}.jsonl"
            write_briefs(path, number)
            runs = [merged(path) for _ in range(rounds if number == 1_000 else 1)]
            print(
                Figure(f"{number:,} briefs, clustered and merged", "s", [run["seconds"] for run in runs], most).line()
            )
            print(Figure(f"{number:,} briefs, memory", "MB", [run["memory"] for run in runs], 500).line())
            print(f"  {runs[0]['incidents']} incidents of {number // SOURCES}")
        articles = Path(folder) / "articles"
        write_articles(articles, 40)
        for form, most in (("html", 3), ("pdf", 6)):
            seconds = [noted(articles, Path(folder) / f"note.{form}") for _ in range(rounds)]
            print(Figure(f"note of 40 articles, {form}, whole process", "s", seconds, most).line())


def text_of(at: int) -> tuple[str, str, str]:
    """Text, day of publication and outlet of the article of this number."""
    incident, source = divmod(at, SOURCES)
    town, _, country = TOWNS[incident % len(TOWNS)].partition(" ")
    day = 1 + (incident // len(TOWNS)) % 28
    month = 1 + (incident // (len(TOWNS) * 28)) % 12
    fields = {
        "place": PLACES[(incident * 7 + incident // len(TOWNS)) % len(PLACES)],
        "town": town,
        "country": country,
        "day": f"{day} {MONTHS[month - 1]}",
        "killed": 3 + incident % 23 + source % 2,
        "hurt": 5 + incident % 31,
        "who": VOICES[(incident + source) % len(VOICES)],
    }
    lead = DEEDS[incident % len(DEEDS)].format(**fields)
    outlet, after = OUTLETS[at % len(OUTLETS)], AFTER[(incident + source) % len(AFTER)]
    body = f"{lead}\n\n{after}\n\n{outlet} report {at}, desk {at * 7919 % 100_003}."
    return body, f"2031-{month:02d}-{day:02d}", OUTLETS[at % len(OUTLETS)]


MONTHS = "January February March April May June July August September October November December".split()


def write_briefs(path: Path, number: int) -> None:
    """Write the briefs of so many articles, by rules, one a line."""
    from summarizer.engines.registry import engine
    from summarizer.pipeline import summarize
    from summarizer.reading import Article

    rules = engine("rules")
    with path.open("w", encoding="utf-8") as file:
        for at in range(number):
            text, day, outlet = text_of(at)
            article = Article.from_text(text, published=day, source=outlet, id=f"article-{at}")
            file.write(summarize(article, rules).model_dump_json() + "\n")


def write_articles(folder: Path, number: int) -> None:
    """Write so many articles with front matter."""
    folder.mkdir()
    for at in range(number):
        text, day, outlet = text_of(at)
        (folder / f"{at}.txt").write_text(f"---\nsource: {outlet}\npublished: {day}\n---\n{text}\n", encoding="utf-8")


def merged(path: Path) -> dict[str, float]:
    """What a process that merges the briefs of a file reports of itself."""
    done = subprocess.run(
        [sys.executable, "-c", MERGE, str(path)], check=True, capture_output=True, text=True, cwd=ROOT, env=ENVIRONMENT
    )
    return json.loads(done.stdout)


def noted(articles: Path, out: Path) -> float:
    """Seconds of the whole command."""
    begin = time.perf_counter()
    subprocess.run(
        [BIN / "summarizer", "note", str(articles), "--out", str(out), "--force", "--quiet"],
        check=True,
        cwd=ROOT,
        env=ENVIRONMENT,
    )
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
