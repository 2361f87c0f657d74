"""The public `Article`: the value of the schema with the ways to read one."""

import datetime
import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Self

from summarizer import schema
from summarizer.errors import UnreadableSource
from summarizer.reading import formats, naming
from summarizer.reading.limits import DOWNLOAD_SECONDS, MAX_FILE_BYTES
from summarizer.reading.material import Material, day
from summarizer.reading.prose import headline, require_prose
from summarizer.text.language import language

if TYPE_CHECKING:
    from summarizer.reading.fetch import Reach

_LONGEST_LANGUAGE_CODE = 3


class Article(schema.Article):
    """A news article as text, with what is known of where it came from.

    `text` is what every offset of a brief counts in (code points): the source's text after decoding, without byte order
    mark and front matter, with LF line ends, and extracted where the source is HTML or PDF; otherwise untouched.

    The constructors raise `NotAnArticle` for what is empty, binary, undecodable, under 20 words or without a sentence,
    and `UnreadableSource` for what is missing, unreachable or too large (over 5 MB of text). What they are given as
    keywords wins over what the source says of itself. `published` is a date, or one in ISO 8601.
    """

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        id: str | None = None,  # noqa: A002  # the name of the field
        title: str | None = None,
        source: str | None = None,
        url: str | None = None,
        published: datetime.date | str | None = None,
        language: str | None = None,
    ) -> Self:
        """An article from its text, which may have front matter.

        Args:
            text: the text; a byte order mark, front matter and CR before LF are removed.
            id: by default 12 hexadecimal digits of the text's hash.
            title: by default the first line, if that looks like a headline (it stays in the text).
            source: who published it.
            url: where it was published.
            published: the day on which it was published.
            language: ISO 639-1; by default by the words of the text.

        Raises:
            NotAnArticle: the text is no article.
            UnreadableSource: it is too long, or its front matter or a date is malformed.
        """
        name = "the text"
        found = formats.of_text(text, name).updated(title=title, source=source, url=url, language=language)
        if language is not None:
            found = found.updated(reliable_language=True)
        return cls.from_material(found, name, id, _day(published))

    @classmethod
    def from_file(
        cls,
        path: str | os.PathLike[str],
        *,
        id: str | None = None,  # noqa: A002  # the name of the field
        title: str | None = None,
        published: datetime.date | str | None = None,
    ) -> Self:
        """An article from a file: text (also with front matter), HTML or PDF, told apart by content and ending.

        Args:
            path: the file.
            id: by default the file's name without its ending.
            title: as in `from_text`.
            published: as in `from_text`.

        Raises:
            UnreadableSource: the file is missing, not readable or over 20 MB.
            NotAnArticle: it holds no article.
            MissingExtra: it is a PDF, and the extra `pdf` is not installed.
        """
        name = naming.label(path)
        given = _day(published)
        found = formats.read(file_bytes(path), name, ending=formats.ending(Path(path))).updated(title=title)
        return cls.from_material(found, name, id or naming.file_id(Path(path)), given)

    @classmethod
    def from_html(
        cls,
        html: str | bytes,
        *,
        id: str | None = None,  # noqa: A002  # the name of the field
        title: str | None = None,
        url: str | None = None,
        published: datetime.date | str | None = None,
    ) -> Self:
        """An article from an HTML page; navigation, notices and footers are left out, blocks parted by blank lines.

        Args:
            html: the page; bytes are decoded as the page declares.
            id: by default that of the URL if there is one, else 12 hexadecimal digits of the text's hash.
            title: by default the page's.
            url: where the page came from; by default what it declares.
            published: by default what the page declares, never a guess.

        Raises:
            NotAnArticle: the page holds no article.
        """
        name = naming.label(url) if url else "the page"
        data = html if isinstance(html, bytes) else formats.page_bytes(html)
        found = formats.read(data, name, url=url, page=True).updated(title=title)
        return cls.from_material(found, name, id or (naming.url_id(url) if url else None), _day(published))

    @classmethod
    def from_url(
        cls,
        url: str,
        *,
        id: str | None = None,  # noqa: A002  # the name of the field
        title: str | None = None,
        published: datetime.date | str | None = None,
        timeout: float = DOWNLOAD_SECONDS,
        allow_private_urls: bool = False,
        reach: "Reach | None" = None,
    ) -> Self:
        """An article from the web: an HTML page, a text or a PDF.

        Args:
            url: http or https, without user name and password.
            id: by default host, path and 8 hexadecimal digits of the URL's hash.
            title: as in `from_html`.
            published: as in `from_html`.
            timeout: seconds in all.
            allow_private_urls: also read from loopback and private networks.
            reach: guard, resolver and limits, in place of the two above.

        Raises:
            ForbiddenAddress: the URL is not http(s), or leads to an address that is not public.
            UnreadableSource: it cannot be reached, answers with an error, never ends or is over 10 MB.
            NotAnArticle: what it gives is no article.
        """
        from summarizer.reading.addresses import anywhere, is_public
        from summarizer.reading.fetch import Reach, fetch, shown

        given = _day(published)
        page = fetch(url, reach or Reach(guard=anywhere if allow_private_urls else is_public, seconds=timeout))
        name = shown(url)
        found = formats.read(page.body, name, charset=page.charset, url=page.url, page=page.is_html)
        found = found.updated(title=title, url=page.url)
        return cls.from_material(found, name, id or naming.url_id(url), given)

    @classmethod
    def from_material(
        cls,
        material: Material,
        name: str,
        id: str | None,  # noqa: A002  # the name of the field
        published: datetime.date | None = None,
    ) -> Self:
        """An article from what a reader of some format found; `name` is the source, for messages."""
        text = material.text
        require_prose(text, name)
        return cls(
            id=id or naming.text_id(text),
            title=material.title or headline(text),
            source=material.source,
            url=material.url,
            published=published or material.published,
            language=_language(material),
            text=text,
            characters=len(text),
            sha256=hashlib.sha256(text.encode()).hexdigest(),
        )


def file_bytes(path: str | os.PathLike[str]) -> bytes:
    """All bytes of a file that is not too large; a larger one is refused unread.

    Raises:
        UnreadableSource: the file is missing, a folder, not readable or too large.
    """
    name = naming.label(path)
    too_large = f"{name} is larger than {MAX_FILE_BYTES // 1_000_000} MB"
    try:
        with open(path, "rb") as file:  # noqa: PTH123  # a path of the user's, as given
            size = os.fstat(file.fileno()).st_size
            data = b"" if size > MAX_FILE_BYTES else file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise UnreadableSource(f"{name} does not exist", hint="check the path") from error
    except IsADirectoryError as error:
        raise UnreadableSource(f"{name} is a folder, not a file", hint="name a file in it") from error
    except PermissionError as error:
        raise UnreadableSource(f"{name} may not be read", hint="check its permissions") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise UnreadableSource(f"{name} cannot be read: {(reason or str(error)).lower()}", hint="check it") from error
    if size > MAX_FILE_BYTES or len(data) > MAX_FILE_BYTES:
        raise UnreadableSource(too_large, hint="an article is far smaller; split it")
    return data


def _day(value: datetime.date | str | None) -> datetime.date | None:
    return None if value is None else day(value, "`published`")


def _language(material: Material) -> str | None:
    """What a person wrote into the front matter, else what the words show, else what the page declares."""
    declared = (material.language or "").replace("_", "-").partition("-")[0].lower()
    known = (
        declared if 1 < len(declared) <= _LONGEST_LANGUAGE_CODE and declared.isascii() and declared.isalpha() else None
    )
    return known if known and material.reliable_language else language(material.text) or known
