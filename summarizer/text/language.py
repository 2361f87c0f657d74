"""The language of a text, by its script and its commonest words."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from summarizer.text.expressions import compiled

SAMPLE = 6000
"""Characters looked at, from the start and from the middle together; more would change nothing."""

FEWEST_HITS = 3
LEAST_SHARE = 0.08
"""So many of the words must be common words of the language. English prose has about .4, a list of names none."""

LEAST_LEAD = 1.15
"""How many times as many common words the best language needs as the second best."""

_COMMON: Mapping[str, str] = MappingProxyType(
    {
        "en": "the of and to in a that is was for on with as at by were said from he has had have been an are it its"
        " after which their they not but this who his be would will more than no when up out who",
        "es": "de la que el en y los del se las por un para con una su al lo como más pero sus le ya o fue este ha",
        "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec été",
        "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an aus er",
        "it": "di e il la che in a per un del della è con non una sono da si dei al le nel alla gli i come anche ha",
        "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu foi",
        "nl": "de van het een en in is dat op te zijn voor met die niet aan er om ook als bij door naar werd hij uit",
        "sv": "och i att det som en på är av för med den till inte har de ett om var han från vid men efter sig under",
        "da": "og i at det er en til af på for med den der ikke de som har et om var han fra ved men efter blev",
        "no": "og i det er på en til av for med som at den ikke de har et om var han fra ved men etter ble",
        "fi": "ja on ei että oli se hän mutta ovat kun niin myös sen joka ole mukaan jälkeen sekä tai kuin olivat",
        "pl": "i w na z do się nie że to o jest po za od przez jak dla ale który są był przed także oraz po jego",
        "cs": "a v se na je že s z do o to i za by ve pro po jako ale od si které byl však jsou podle při",
        "ro": "de și în a la cu pe că din o nu este un se care pentru mai au fost sunt ca după prin al lui",
        "hu": "a az és hogy nem is egy van meg csak volt de ez már még el után szerint vagy mint azt",
        "tr": "ve bir bu da de için ile olarak çok daha gibi olan en ne o kadar sonra ise göre oldu var ancak",
        "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh telah mereka adalah ke juga karena",
        "vi": "và của là có được trong cho không một đã người các những với này khi để từ vào ra",
        "sw": "ya na wa kwa ni katika la za kuwa cha hiyo huo hilo hayo huyo baada watu wakati alisema",
        "so": "iyo ee ka in ku uu oo waa la soo ah laga kale waxa ayaa si",
    }
)
"""The commonest words of each language, our own selection."""

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af"),
    ("zh", "\u4e00-\u9fff"),
    ("he", "\u0590-\u05ff"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("pa", "\u0a00-\u0a7f"),
    ("ta", "\u0b80-\u0bff"),
    ("th", "\u0e00-\u0e7f"),
    ("my", "\u1000-\u109f"),
    ("ka", "\u10a0-\u10ff"),
    ("am", "\u1200-\u137f"),
    ("km", "\u1780-\u17ff"),
    ("hy", "\u0530-\u058f"),
    ("ru", "\u0400-\u04ff"),
    ("ar", "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff"),
)
"""The language for which a script stands where nothing below says otherwise. Japanese first: it has Han letters too."""

_SHARED: tuple[tuple[str, str, str, float], ...] = (
    ("ru", "uk", "іїєґІЇЄҐ", 0.02),
    ("ru", "sr", "ђјљњћџЂЈЉЊЋЏ", 0.02),
    ("ar", "ur", "ٹڈڑےں", 0.01),
    ("ar", "fa", "پچژگیک", 0.02),
    ("ar", "ps", "ټډړښځڅ", 0.005),
)
"""Languages that share a script: script's language, other language, its own letters, their least share."""


@cache
def _languages_of() -> Mapping[str, tuple[str, ...]]:
    """The languages that have each common word."""
    table: dict[str, list[str]] = {}
    for language_code, words in _COMMON.items():
        for word in set(words.split()):
            table.setdefault(word, []).append(language_code)
    return {word: tuple(codes) for word, codes in table.items()}


@cache
def _word() -> re.Pattern[str]:
    return compiled(r"[^\W\d_]+")


@cache
def _other_scripts() -> re.Pattern[str]:
    return compiled("|".join(f"([{letters}])" for _, letters in _SCRIPTS))


def language(text: str) -> str | None:
    """The ISO 639-1 code of the language in which most of a text is written, or None if there is too little to tell."""
    half = SAMPLE // 2
    middle = max(half, len(text) // 2)
    sample = text[:half] + " " + text[middle : middle + half]
    words = _word().findall(sample.lower())
    if not words:
        return None
    if not sample.isascii() and (script := _by_script(sample, sum(map(len, words)))):
        return script
    hits = Counter(code for word in words for code in _languages_of().get(word, ()))
    best, second = ([*hits.most_common(2), ("", 0), ("", 0)])[:2]
    enough = best[1] >= FEWEST_HITS and best[1] >= LEAST_SHARE * len(words)
    return best[0] if enough and best[1] >= LEAST_LEAD * second[1] else None


def _by_script(sample: str, letters: int) -> str | None:
    """The language of a script other than Latin that has most of the letters."""
    counts = Counter(match.lastindex for match in _other_scripts().finditer(sample))
    if not counts or sum(counts.values()) * 2 < letters:
        return None
    kana = counts.get(1, 0)
    index = 1 if kana * 10 > sum(counts.values()) else counts.most_common(1)[0][0] or 1
    code, total = _SCRIPTS[index - 1][0], counts[index]
    shares = (
        (sum(map(sample.count, own)) / total, other, least) for script, other, own, least in _SHARED if script == code
    )
    likely = [(share, other) for share, other, least in shares if share >= least]
    return max(likely)[1] if likely else code
