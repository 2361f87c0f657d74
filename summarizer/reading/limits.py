"""How much is read of one source, so that no source can fill the memory or take for ever."""

MAX_TEXT_BYTES = 5_000_000
"""The longest article, in bytes of UTF-8."""

MAX_FILE_BYTES = 20_000_000
"""The largest file: HTML and PDF are far larger than their text, and UTF-16 is twice as large as UTF-8."""

MAX_DOWNLOAD_BYTES = 10_000_000
"""The largest body of a web page, both as sent and after decompression."""

DOWNLOAD_SECONDS = 30.0
"""For one URL in all: every redirect, name look-up, connection and byte of it."""

MAX_REDIRECTS = 5

MIN_WORDS = 20
"""A text of fewer words is a headline or a stray note."""
