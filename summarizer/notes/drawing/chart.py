"""Casualty figures side by side: who says how many, as intervals on one scale for each outcome."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarizer.notes.display import Sources, listed_in_words, short_day, voice
from summarizer.notes.drawing.measure import width, wrapped
from summarizer.notes.drawing.svg import SIZE, SMALL, WIDTH, Picture, element, number, picture, text
from summarizer.rendering import words
from summarizer.schema.casualties import Count
from summarizer.schema.note import Fact, NoteIncident
from summarizer.schema.vocabulary import GROUPS, OUTCOMES, Group, Outcome

LEFT, RIGHT = 10, WIDTH - 34
"""Where the scale begins and ends; the arrow of an open end reaches beyond it."""

REACH = 16
"""How far beyond."""

HEAD, LINE, BAR, AXIS = 26, 15, 21, 30
"""Heights: a heading, a line of a label, a bar, the axis with its numbers."""

MOST = 12
"""Figures of one group of people that are drawn: with many more, a chart would not fit on a page."""

TICKS = 5
"""At most so many steps from 0 to the end of a scale."""


class Row(NamedTuple):
    """One figure, and who gives it."""

    fact: Fact
    people: Count
    voice: str

    @property
    def past(self) -> bool:
        """Whether the same voice has since given another."""
        return self.fact.standing == "superseded"

    def marks(self) -> str:
        """The date, and what the bar alone does not say."""
        date = short_day(self.fact.as_of) if self.fact.as_of else ""
        return ", ".join(each for each in (date, self.fact.news or "", "superseded" if self.past else "") if each)


class Scale(NamedTuple):
    """Numbers of people on the drawing, from 0 to the last of the round numbers `ticks`."""

    ticks: tuple[int, ...]

    def at(self, people: float) -> float:
        """Where so many people lie."""
        return LEFT + (RIGHT - LEFT) * people / self.ticks[-1]


def casualty_chart(incident: NoteIncident, listed: Sources, key: str) -> Picture | None:
    """The figures of each outcome and group of people whose figures are not all alike, or null."""
    groups = list(_groups(incident.facts, listed))
    if not groups:
        return None
    drawn: list[str] = []
    y = 0.0
    for name, rows in groups:
        part, y = _group(name, rows[:MOST], y)
        drawn += part
    title = f"Figures by who gives them: {listed_in_words(name for name, _ in groups)}"
    if any(len(rows) > MOST for _, rows in groups):
        title += f" (the {MOST} newest of each)"
    described = " ".join(_in_words(*group) for group in groups)
    return picture(key, title, described, y, *drawn)._replace(key=_key([row for _, rows in groups for row in rows]))


def _key(rows: Sequence[Row]) -> str:
    """What the marks mean, as far as they occur."""
    ranges = [row for row in rows if row.people.low != row.people.high]
    hedged = [row for row in rows if row.people.approximate]
    parts = (
        ("dot: one figure", len(ranges) < len(rows)),
        ("bar: a range", any(row.people.low is not None and row.people.high is not None for row in ranges)),
        ("arrow: an open end", any(row.people.low is None or row.people.high is None for row in ranges)),
        ("hollow: approximate", any(row not in ranges for row in hedged)),
        ("dashed: approximate", any(row in ranges for row in hedged)),
        ("grey: superseded", any(row.past for row in rows)),
    )
    return words.capital("; ".join(part for part, occurs in parts if occurs))


def _groups(facts: Iterable[Fact], listed: Sources) -> Iterator[tuple[str, list[Row]]]:
    counted = [(fact, fact.count) for fact in facts if fact.section == "casualties"]
    rows = [Row(fact, count, voice(fact, listed)) for fact, count in counted if count and _bounded(count)]
    for outcome in OUTCOMES:
        found = [row for row in rows if row.fact.outcome == outcome]
        for group in sorted({row.fact.group for row in found}, key=_order):
            same = sorted((row for row in found if row.fact.group == group), key=_newest_first)
            if len({(row.people.low, row.people.high, row.people.approximate) for row in same}) > 1:
                yield _counted(outcome, group), same


def _newest_first(row: Row) -> tuple[bool, int]:
    """What still stands before what does not, and the newest first."""
    return row.past, -row.fact.as_of.toordinal() if row.fact.as_of else 0


def _order(group: Group | None) -> int:
    return GROUPS.index(group) if group else -1


def _counted(outcome: Outcome, group: Group | None) -> str:
    """What the people have in common: "killed", "police killed"."""
    return f"{words.GROUPS[group] if group else ''} {words.OUTCOMES[outcome]}".lstrip()


def _bounded(count: Count) -> bool:
    return count.low is not None or count.high is not None


def _group(name: str, rows: Sequence[Row], y: float) -> tuple[list[str], float]:
    """The figures for one group of people, drawn below `y`, and where they end."""
    scale = Scale(round_numbers(max(map(_reach, rows))))
    drawn = [text(LEFT, y + 15, words.capital(name), font_weight="bold", font_size=13)]
    y += HEAD
    for row in rows:
        label, y = _label(row, y)
        drawn += [*label, *_grid(scale, y), *_bar(row, scale, y + BAR / 2 - 5)]
        y += BAR
    return [*drawn, *_axis(scale, y)], y + AXIS


def _reach(row: Row) -> int:
    """The largest number that is drawn; beyond the low end of an open range, some more, so that it is seen to go on."""
    if row.people.high is not None:
        return row.people.high
    low = row.people.low or 0
    return low + low // 10 + 1


def round_numbers(largest: int) -> tuple[int, ...]:
    """From 0 in equal steps of 1, 2 or 5 times a power of ten, until `largest` is reached."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if step * TICKS >= largest:
                return tuple(range(0, max(largest, 1) + step, step))
        power *= 10


def _grid(scale: Scale, y: float) -> list[str]:
    """Short lines behind a bar, which leave the text between bars alone."""
    return [_line(scale.at(tick), y - 2, scale.at(tick), y + 13, "grid") for tick in scale.ticks]


def _axis(scale: Scale, y: float) -> list[str]:
    marks = [_line(scale.at(tick), y, scale.at(tick), y + 3, "axis") for tick in scale.ticks]
    names = [
        text(scale.at(tick), y + 14, f"{tick:,}", "soft", font_size=SMALL, text_anchor=_anchor(tick))
        for tick in scale.ticks
    ]
    return [_line(LEFT, y, RIGHT, y, "axis"), *marks, *names]


def _anchor(tick: int) -> str:
    return "middle" if tick else "start"


def _label(row: Row, y: float) -> tuple[list[str], float]:
    """The figure in its own words, who says so, and at the right when; and where the label ends."""
    ink, marks = ("faint" if row.past else "ink"), row.marks()
    figure = wrapped(row.people.text, SIZE, 150, most=1, bold=True)[0] if row.people.text.strip() else "?"
    indent = width(figure, SIZE, bold=True) + 6
    room = WIDTH - LEFT - indent - (width(marks, SMALL) + 12)
    lines = wrapped(row.voice, SIZE, max(room, 60), most=3)
    drawn = [text(LEFT, y + 12, figure, ink, font_weight="bold")]
    drawn += [text(LEFT + indent, y + 12 + LINE * place, line, ink) for place, line in enumerate(lines)]
    if marks:
        drawn.append(
            text(WIDTH - 4, y + 12, marks, "faint" if row.past else "soft", font_size=SMALL, text_anchor="end")
        )
    return drawn, y + LINE * max(len(lines), 1)


def _bar(row: Row, scale: Scale, y: float) -> list[str]:
    """A dot for one number, a bar for a range, an arrow for an open end; hollow or dashed where the words hedge."""
    low, high, hedged = row.people.low, row.people.high, row.people.approximate
    line, dot, ring = ("past", "pastdot", "pastring") if row.past else ("bar", "dot", "ring")
    if low is not None and low == high:
        return [_dot(scale.at(low), y, ring if hedged else dot, hedged=hedged)]
    start = LEFT if low is None else scale.at(low)
    end = RIGHT + REACH if high is None else scale.at(high)
    dashes = "7 4" if hedged else None
    return [
        _line(start, y, end, y, line, stroke_width=4, stroke_dasharray=dashes),
        _arrow(start, y, -1, dot) if low is None else _line(start, y - 5, start, y + 5, line, stroke_width=2.5),
        _arrow(end, y, 1, dot) if high is None else _line(end, y - 5, end, y + 5, line, stroke_width=2.5),
    ]


def _dot(x: float, y: float, style: str, *, hedged: bool) -> str:
    return element(
        "circle", style=style, cx=x, cy=y, r=5, stroke_width=2, stroke_dasharray="2.5 1.8" if hedged else None
    )


def _line(x1: float, y1: float, x2: float, y2: float, style: str, **attributes: float | str | None) -> str:
    return element("line", style=style, x1=x1, y1=y1, x2=x2, y2=y2, **attributes)


def _arrow(x: float, y: float, way: int, style: str) -> str:
    tip, back = number(x + 8 * way), number(x - 1 * way)
    return element("path", style=style, d=f"M{tip} {number(y)}L{back} {number(y - 5)}V{number(y + 5)}Z", stroke_width=1)


def _in_words(name: str, rows: Sequence[Row]) -> str:
    each = "; ".join(f"{row.people.text} ({', '.join(filter(None, (row.voice, row.marks())))})" for row in rows)
    return f"{words.capital(name)}: {each}."
