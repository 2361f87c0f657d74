"""How long the command takes to start, against importing the libraries that it cannot do without."""

import sys

from measure import BIN, SEEDS, Figure, alternately, milliseconds

ARTICLE = SEEDS / "gao-bus-station.txt"
SUMMARIZER = BIN / "summarizer"


def main() -> None:
    """Print a line for `--help` and one for a whole brief."""
    ours, reference = alternately(
        lambda: milliseconds(SUMMARIZER, "--help"),
        lambda: milliseconds(sys.executable, "-c", "import click"),
    )
    print(Figure("summarizer --help vs. import click", "ms", ours, 2, reference).line())
    ours, reference = alternately(
        lambda: milliseconds(SUMMARIZER, "brief", ARTICLE, "--model", "rules"),
        lambda: milliseconds(sys.executable, "-c", "import click; from pydantic import BaseModel"),
    )
    print(Figure("summarizer brief ARTICLE vs. import click and pydantic", "ms", ours, 4, reference).line())


if __name__ == "__main__":
    main()
