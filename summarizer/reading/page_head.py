"""What a page says about itself in its head: title, site, address."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from summarizer.reading.page_date import Element

_SITE_BEHIND_TITLE = re.compile(r"(.{12,}\S)\s+[|\-–—·»:]{1,2}\s+(\S.{0,40})", re.DOTALL)
"""`Bomb kills four in Kismayo | Coast Wire`"""

_LONGEST = 300


def named_content(tree: Element) -> Mapping[str, str]:
    """The contents of meta elements by their `property`, `name` or `itemprop` in small letters; the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = _line(element.get("content") or "")
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def title(tree: Element, metas: Mapping[str, str], site: str | None) -> str | None:
    """The article's title: as given for sharing, else the only first-level heading, else the window's title.

    The site's name behind it is taken off.
    """
    headings = [text for text in _texts(tree, "h1") if text]
    given = metas.get("og:title") or metas.get("twitter:title") or (headings[0] if len(headings) == 1 else None)
    if given:
        parted = _SITE_BEHIND_TITLE.fullmatch(given)
        return parted[1] if parted and site and parted[2].casefold() == site.casefold() else given
    window = next((text for text in _texts(tree, "title") if text), None)
    parted = _SITE_BEHIND_TITLE.fullmatch(window) if window else None
    return parted[1] if parted else window


def site(metas: Mapping[str, str]) -> str | None:
    """The name of the site."""
    return metas.get("og:site_name") or metas.get("application-name")


def address(tree: Element, metas: Mapping[str, str]) -> str | None:
    """The address under which the page wants to be known, if it is a whole one."""
    links = (element.get("href") for element in tree.iter("link") if (element.get("rel") or "").lower() == "canonical")
    for url in (*links, metas.get("og:url")):
        if url and _is_whole(url.strip()):
            return url.strip()
    return None


def _is_whole(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and url.isprintable()


def _texts(tree: Element, tag: str) -> Iterator[str]:
    return (_line(element.text_content()) for element in tree.iter(tag))


def _line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]
