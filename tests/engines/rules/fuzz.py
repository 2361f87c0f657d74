"""Coverage-guided fuzzing of the way from text to brief: `python fuzz.py -max_total_time=600 CORPUS_DIR`.

Bytes choose fragments of news prose and raw text, so that the fuzzer reaches past the first comma.
"""

import hashlib
import sys

import atheris

with atheris.instrument_imports(include=["summarizer"]):
    from summarizer.pipeline import summarize
    from summarizer.schema import Article

FRAGMENTS = (
    "A bomb killed three people in Mosul on Monday. | killed | wounded | at least four | soldiers | police said | said "
    "| the group | denied | claimed responsibility | accused | of | by | in Kabul | on 4 March 2031 | the ministry | he "
    '| Gen. Omar Haddad |, |. |" |" said |\n\n|(|)|12|12-year-old | and | or | not | no | last month | ISIS | gunmen '
    "| attack | explosion | dozens | two | hundred | condemned | urged | threatened | Hezbollah | U.S. |: |; |- |A|THE "
).split("|")


def _text(data: bytes) -> str:
    provider = atheris.FuzzedDataProvider(data)
    parts: list[str] = []
    while provider.remaining_bytes() and len(parts) < 400:
        number = provider.ConsumeIntInRange(0, len(FRAGMENTS) + 7)
        parts.append(FRAGMENTS[number] if number < len(FRAGMENTS) else provider.ConsumeUnicodeNoSurrogates(8))
    return "".join(parts)


def once(data: bytes) -> None:
    """Brief one text and hold its evidence against it."""
    text = _text(data)
    article = Article(
        id="fuzz",
        title=None,
        source=None,
        url=None,
        published=None,
        language="en",
        text=text,
        characters=len(text),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )
    for item in (brief := summarize(article)).casualties:
        for evidence in item.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote, brief.headline


if __name__ == "__main__":
    atheris.Setup(sys.argv, once)
    atheris.Fuzz()
