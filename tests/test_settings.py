"""Settings: which source wins, what a project's file may not say, and where keys go."""

from types import MappingProxyType

import pytest

from summarizer.errors import ConfigurationError, MissingKey
from summarizer.settings import Settings, api_key, cache_file, resolve, user_file


def write_user_file(environ, text):
    path = user_file(environ)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


@pytest.fixture
def environ(tmp_path):
    return {"XDG_CONFIG_HOME": str(tmp_path / "config")}


def test_nothing_said_means_rules(environ, tmp_path):
    """Without any setting the offline engine is used, and says that this is a default."""
    settings = resolve(environ=environ, directory=tmp_path)
    assert (settings.model, settings.origin("model")) == ("rules", "default")


def test_a_key_in_the_environment_chooses_no_provider(environ, tmp_path):
    """A provider's key alone never sends an article to it."""
    assert resolve(environ={**environ, "OPENAI_API_KEY": "k"}, directory=tmp_path).model == "rules"


def test_flag_over_environment_over_user_file(environ, tmp_path):
    """The nearer source wins, and each value remembers its own."""
    write_user_file(environ, 'model = "openai/from-file"\ntimeout = 7\nmax_tokens = 11\n')
    environ |= {"SUMMARIZER_MODEL": "openai/from-environment", "SUMMARIZER_TIMEOUT": "8"}
    settings = resolve({"model": "openai/from-flag", "seed": None}, environ=environ, directory=tmp_path)
    assert (settings.model, settings.origin("model")) == ("openai/from-flag", "flag")
    assert (settings.timeout, settings.origin("timeout")) == (8.0, "SUMMARIZER_TIMEOUT")
    assert (settings.max_tokens, settings.origin("max_tokens")) == (11, str(user_file(environ)))


def test_user_file_over_project_file(environ, tmp_path):
    """A project's file gives defaults, no more."""
    (tmp_path / "summarizer.toml").write_text("timeout = 5\nattempts = 2\n")
    write_user_file(environ, "timeout = 6\n")
    settings = resolve(environ=environ, directory=tmp_path)
    assert (settings.timeout, settings.attempts) == (6.0, 2)


@pytest.mark.parametrize(
    "line",
    [
        'model = "openai/x"',
        'base_url = "http://example.org"',
        'api_key_env = "AWS_SECRET"',
        'prices = "free.toml"',
        'cache = "/srv/shared"',
    ],
)
def test_a_project_file_may_not_say_where_articles_go(environ, tmp_path, line):
    """Somebody else's repository cannot redirect articles or keys."""
    (tmp_path / "summarizer.toml").write_text(line)
    with pytest.raises(ConfigurationError, match="may not set"):
        resolve(environ=environ, directory=tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [("colour = 1", "unknown key 'colour'"), ("timeout = 'soon'", "not a number"), ("= 3", "cannot be read")],
    ids=["unknown key", "wrong type", "no TOML"],
)
def test_a_bad_user_file_is_one_clear_line(environ, tmp_path, text, message):
    """The error names the file and the key."""
    write_user_file(environ, text)
    with pytest.raises(ConfigurationError, match=message) as caught:
        resolve(environ=environ, directory=tmp_path)
    assert "\n" not in str(caught.value)


def test_a_bad_variable_is_named():
    """A number that is none is reported with the variable it came from."""
    with pytest.raises(ConfigurationError, match="max_tokens from SUMMARIZER_MAX_TOKENS is 'many'"):
        resolve(environ={"SUMMARIZER_MAX_TOKENS": "many", "HOME": "/nonexistent"})


def test_settings_are_frozen():
    """Nothing changes a setting after it was resolved."""
    with pytest.raises(AttributeError):
        Settings().model = "other"


def test_origins_do_not_make_settings_different():
    """Two settings with the same values are equal, wherever these came from."""
    assert Settings(origins=MappingProxyType({"model": "flag"})) == Settings()


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        pytest.param("linux", {"HOME": "/h"}, "/h/.cache/summarizer/replies.db", id="Linux"),
        pytest.param("linux", {"HOME": "/h", "XDG_CACHE_HOME": "/x"}, "/x/summarizer/replies.db", id="XDG"),
        pytest.param("darwin", {"HOME": "/h"}, "/h/Library/Caches/summarizer/replies.db", id="macOS"),
        pytest.param("win32", {"HOME": "/h", "LOCALAPPDATA": "/a"}, "/a/summarizer/replies.db", id="Windows"),
        pytest.param("linux", {"HOME": "/h", "SUMMARIZER_CACHE": "/mine"}, "/mine/replies.db", id="named"),
        pytest.param("linux", {"HOME": "/h", "SUMMARIZER_CACHE": "off"}, None, id="off"),
    ],
)
def test_replies_are_kept_where_the_system_keeps_such_things(monkeypatch, tmp_path, *, platform, environ, expected):
    """Unless a variable names another folder, or says that nothing is kept."""
    monkeypatch.setattr("sys.platform", platform)
    found = cache_file(resolve(environ=environ, directory=tmp_path), environ)
    assert (found.as_posix() if found else None) == expected


ENVIRON = {"OPENAI_API_KEY": "own-key", "OTHER_KEY": "other-key"}


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), "own-key"),
        (Settings(base_url="https://api.openai.com/v1"), "own-key"),
        (Settings(base_url="https://api.openai.com/other"), "own-key"),
        (Settings(base_url="http://api.openai.com/v1"), None),
        (Settings(base_url="https://api.openai.com:8443/v1"), None),
        (Settings(base_url="https://api.openai.com.example.org/v1"), None),
        (Settings(base_url="https://api.openai.com@example.org/v1"), None),
        (Settings(base_url="http://127.0.0.1:8080/v1"), None),
        (Settings(base_url="http://127.0.0.1:8080/v1", api_key_env="OTHER_KEY"), "other-key"),
    ],
    ids=[
        "own",
        "own spelled out",
        "own, other path",
        "own in clear",
        "own, other port",
        "lookalike",
        "user part",
        "local",
        "named",
    ],
)
def test_a_key_goes_only_to_its_own_host(settings, expected):
    """A foreign base URL gets no key unless a variable is named for it."""
    assert api_key(settings, "openai", ENVIRON) == expected


def test_a_missing_key_names_its_variable():
    """The user learns what to export."""
    with pytest.raises(MissingKey, match="OPENAI_API_KEY is not set"):
        api_key(Settings(), "openai", {})
    with pytest.raises(MissingKey, match="MY_KEY is not set"):
        api_key(Settings(base_url="http://127.0.0.1:1/v1", api_key_env="MY_KEY"), "openai", {"MY_KEY": " "})


def test_a_provider_without_keys_gets_none():
    """A local server is asked without a key."""
    assert api_key(Settings(), "ollama", ENVIRON) is None
