import sys
from collections.abc import Callable

import pytest

import system
from system import MissingError


@pytest.mark.parametrize("version", [(3, 9), (3, 10), (3, 15), (4, 0)])
def test_another_python_is_refused_by_its_number(version: tuple[int, int]) -> None:
    with pytest.raises(
        MissingError, match=rf"Python 3\.11 to 3\.14, and this is Python {version[0]}\.{version[1]}"
    ):
        system.need_python(version)


@pytest.mark.parametrize("minor", [11, 12, 13, 14])
def test_the_pinned_pythons_are_taken(minor: int) -> None:
    system.need_python((3, minor))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the loader of Linux")
def test_a_library_that_is_not_there_is_named_by_its_package() -> None:
    wanted = {"libc.so.6": "libc6", "libnothing-of-the-kind.so.9": "libnothing9"}
    assert system.missing_libraries(wanted) == ["libnothing9"]


def test_what_is_wanted_goes_by_the_display() -> None:
    assert "libxcb-cursor.so.0" not in system.wanted_libraries({})
    assert "libxcb-cursor.so.0" in system.wanted_libraries({"DISPLAY": ":0"})
    assert "libwayland-cursor.so.0" in system.wanted_libraries({"WAYLAND_DISPLAY": "wayland-0"})


@pytest.mark.parametrize(
    ("platform", "variables", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":1"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_whether_a_window_can_be_shown(platform: str, variables: dict[str, str], *, shown: bool) -> None:
    assert system.has_display(platform, variables) is shown


def test_a_command_that_fails_is_said_with_its_last_words() -> None:
    with pytest.raises(MissingError, match=r"(?s)It did not work:.*no such thing"):
        system.run([sys.executable, "-c", "import sys; sys.exit('no such thing')"], "It did not work:")


@pytest.mark.parametrize(
    ("there", "installs", "said"), [(True, True, ""), (False, True, ""), (False, False, "skipped")]
)
@pytest.mark.parametrize(
    ("want", "package"), [(system.want_browser, "chromium"), (system.want_compiler, "gcc")]
)
def test_what_some_tests_need_is_fetched_where_it_can_be_and_else_they_are_skipped(
    want: Callable[[], None],
    package: str,
    there: bool,
    installs: bool,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked: list[list[str]] = []

    def install(packages: list[str], _line: str) -> None:
        asked.append(packages)
        if not installs:
            raise system.MissingError("no index")

    names = {"apt-get", *([package] if there else [])}
    monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}" if name in names else None)
    monkeypatch.setattr(system.os, "geteuid", lambda: 0)
    monkeypatch.setattr(system.sys, "platform", "linux")
    monkeypatch.setattr(system, "_install", install)
    want()
    assert [packages[0] for packages in asked] == ([] if there else [package])
    assert said in capsys.readouterr().out
