"""Short reports of made-up incidents, written by templates, and their briefs by the rules."""

from collections.abc import Sequence
from datetime import date, timedelta

from summarizer.engines.registry import engine
from summarizer.pipeline import summarize
from summarizer.reading import Article
from summarizer.schema import Brief

TOWNS = (
    ("Samarra", "Iraq"), ("Gao", "Mali"), ("Mukalla", "Yemen"), ("Quetta", "Pakistan"), ("Herat", "Afghanistan"),
    ("Maiduguri", "Nigeria"), ("Kherson", "Ukraine"), ("Goma", "Congo"), ("Cali", "Colombia"), ("Marib", "Yemen"),
    ("Kunduz", "Afghanistan"), ("Hama", "Syria"),
)  # fmt: skip
OUTLETS = (
    "Sahel Wire", "Harbour Courier", "وكالة أنباء الفرات", "Днепровский вестник", "Meridian Broadcasting",
)  # fmt: skip
DEEDS = (
    "A bomb exploded in the market of {town} in {country} on {day}, killing {killed} people and wounding {hurt}, {who} said.",
    (
        "The toll of {day}'s bombing in {town}, {country}, has risen to {killed} dead and {hurt} wounded, {who} said. The bomb "
        "exploded in the market of the town."
    ),
    "At least {killed} people were killed when a bomb went off in {town}, {country}, on {day}, {who} said.",
)
AFTER = (
    "No group has claimed responsibility. It was not clear how the bomb had been set off.",
    "The River Brigade claimed responsibility in a statement. The governor of the province condemned the attack.",
    'Interior Minister Omar Haddad blamed the River Brigade. "Those who did this will be found," Haddad told reporters.',
    "The River Brigade denied that it was involved. President Oleksandr Tkachenko announced three days of mourning.",
    (
        "The United Nations condemned the attack and asked for calm. It was the deadliest attack in the town since January, "
        "when gunmen killed nine soldiers."
    ),
)
VOICES = ("police", "a hospital spokeswoman", "residents", "the governor's office", "a security source")


def article(at: int, source: int) -> Article:
    """The report of an incident by a source; both are numbers."""
    town, country = TOWNS[at % len(TOWNS)]
    happened = date(2031, 4, 6) + timedelta(days=at // len(TOWNS))
    killed, hurt = 3 + at + source % 3, 7 + 2 * at
    lead = DEEDS[source % len(DEEDS)].format(
        town=town, country=country, day=f"{happened:%A}", killed=killed, hurt=hurt, who=VOICES[source % len(VOICES)]
    )
    return Article.from_text(
        f"{lead}\n\n{AFTER[(at + source) % len(AFTER)]}\n\nThe market was closed, and report {at}-{source} ends here.",
        published=happened + timedelta(days=source % 2),
        title=TITLES[source % len(TITLES)].format(town=town),
        source=OUTLETS[source % len(OUTLETS)],
        url=f"https://news.example.org/{at}/{source}",
        id=f"{at}-{source}",
    )


TITLES = (
    "Bomb in {town} market kills several",
    "<b>Toll</b> rises in *{town}* & around | update",
    "انفجار في سوق المدينة",
    "Взрыв на рынке: есть погибшие",
    "What we know of the {town} attack",
)


def briefs(incidents: int, sources: int) -> list[Brief]:
    """Briefs of so many incidents by so many sources each."""
    rules = engine("rules")
    return [summarize(article(at, source), rules) for at in range(incidents) for source in range(sources)]


def of(texts: Sequence[str], *, published: Sequence[date | None] | date = date(2031, 4, 7)) -> list[Brief]:
    """Briefs of texts, by outlets named Outlet A, Outlet B, …."""
    rules = engine("rules")
    days = [published] * len(texts) if isinstance(published, date) else published
    return [
        summarize(Article.from_text(text, published=day, source=f"Outlet {chr(65 + at)}", id=f"text-{at}"), rules)
        for at, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
