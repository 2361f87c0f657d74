"""Reads the files that it is given once more for each line of its input, `draft` or `brief`; answers in words a second.

Words are counted for each second of the process's own time. It stops when its input ends.
"""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path


def reader(files: Sequence[Path]) -> tuple[list[str], Callable[[str], float]]:
    """The texts of the files, and what reads them all: `draft` by the engine alone, `brief` the whole way."""
    from summarizer import Article, engine, summarize

    articles = [Article.from_file(path) for path in files]
    rules = engine("rules")
    words = sum(len(article.text.split()) for article in articles)

    def read(what: str) -> float:
        begin = time.process_time()
        for article in articles:
            if what == "draft":
                rules.draft(article)
            else:
                summarize(article, rules)
        return words / (time.process_time() - begin)

    return [article.text for article in articles], read


def main() -> None:
    """Answer each line."""
    _, read = reader([Path(name) for name in sys.argv[1:]])
    for line in sys.stdin:
        print(read(line.strip()), flush=True)


if __name__ == "__main__":
    main()
