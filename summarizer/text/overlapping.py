"""Known groups whose names begin within the name of another body."""

from summarizer.text import actors, bodies
from summarizer.text.capitalised import Word

_MEN = frozenset(
    "separatists guerrillas members fighters militants rebels insurgents gunmen soldiers commandos jihadists "
    "terrorists supporters elements hackers".split()
)


_OF = frozenset({" of ", " of the "})


def reaching_further(text: str, lowered: str, found: tuple[Word, ...], at: int, best: actors.Found) -> actors.Found:
    """The known group that begins within another body and goes on beyond it: "Colombian | Army of National Liberation".

    A group that only its country's name makes an army, that is called "pro-Castro", or whose men begin a sentence, is
    one too.
    """
    if found[at].key in _MEN and found[at].link in _OF:
        best = actors.Found(found[at + 1].start, best.end, best.last, best.body)  # as within a sentence
    for begin in range(at + 1, best.last + 1):
        known = bodies.longest_at(text, lowered, found[begin].start)
        if known is None or known[0].kind != "armed_group":
            continue
        described = best.body.kind == "state_force" or "-" in found[at].text or found[at].key in _MEN
        if known[1] > best.end or (known[1] == best.end and described):
            last = begin
            while last + 1 < len(found) and found[last + 1].start < known[1]:
                last += 1
            return actors.Found(found[begin].start, known[1], last, known[0])
    return best
