"""The tree of errors: complete, drawn, and each with an exit code."""

import re

import pytest

from summarizer import errors


def classes():
    return [getattr(errors, name) for name in errors.__all__]


def test_all_is_sorted_and_complete():
    """`__all__` holds every error, in order."""
    found = [name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)]
    assert errors.__all__ == sorted(found)


def test_the_drawing_is_the_tree():
    """The docstring draws every class under the class it inherits from."""
    stack, drawn = [], {}
    for line in errors.__doc__.splitlines():
        if match := re.match(r"^    ([│ ├└─]*)(\w+Error|[A-Z]\w+)(?:\s{2,}|$)", line):
            depth = len(match[1]) // 4
            stack[depth:] = [match[2]]
            drawn[match[2]] = stack[depth - 1] if depth else "Exception"
    assert drawn == {c.__name__: c.__base__.__name__ for c in classes()}


@pytest.mark.parametrize("error", classes(), ids=lambda c: c.__name__)
def test_the_exit_code_is_the_one_for_its_kind(error):
    """Bad input is 2, a used-up budget 4, all else 3."""
    expected = 2 if issubclass(error, errors.InputError) else 4 if error is errors.LimitReached else 3
    assert error.exit_code == expected


def test_an_error_reads_as_one_line_with_what_to_do():
    """Message and hint are joined; a hint is optional."""
    assert str(errors.UnknownModel("there is no model 'x'", hint="did you mean 'y'?")) == (
        "there is no model 'x'; did you mean 'y'?"
    )
    assert str(errors.NotAnArticle("a.txt is empty")) == "a.txt is empty"


def test_a_missing_extra_says_how_to_install_it():
    """The hint is the command to run."""
    assert str(errors.MissingExtra("reading a PDF", "pdf")) == (
        "reading a PDF needs an extra; pip install 'incident-summarizer[pdf]'"
    )


def test_a_raw_reply_is_kept_but_not_printed():
    """What a model said is there for whoever debugs, and in no message."""
    error = errors.InvalidReply("the reply is no JSON", reply="secret words")
    assert error.reply == "secret words"
    assert "secret" not in str(error)
