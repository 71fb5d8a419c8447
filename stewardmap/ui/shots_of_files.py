"""Pictures of the moments in which a file is not as it should be: a developer's switch, as `shots`."""

import errno
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from stewardmap.errors import WorldError
from stewardmap.model.records import Person
from stewardmap.ui.deeds.opening import open_path
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.dialogs.saving_last import SavingLastDialog
from stewardmap.ui.door import add, change
from stewardmap.ui.main_window import MainWindow
from stewardmap.ui.shots_still import settle

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace

_PAGE = 4096


def _beside(window: MainWindow) -> Path:
    """Return a copy of the open map under another name, the map closed."""
    workspace = window.session.workspace
    if workspace is None:
        raise LookupError("no map is open")
    path = workspace.path.with_name("Town.smap")
    source = workspace.path
    window.session.close()
    settle(window)
    copyfile(source, path)
    return path


def _open(window: MainWindow, path: Path) -> None:
    open_path(window.desk, path)
    settle(window)


def _edited(path: Path, name: str) -> "Workspace":
    from stewardmap.operations.workspace import Workspace

    workspace = Workspace.open(path)
    workspace.do(add(Person(name=name), label="Add person"))
    return workspace


def _in_use(window: MainWindow) -> None:
    from stewardmap.operations.workspace import Workspace

    path = _beside(window)
    with Workspace.open(path):
        _open(window, path)


def _read_only(window: MainWindow) -> None:
    from stewardmap.operations.workspace import Workspace

    path = _beside(window)
    with Workspace.open(path):
        _open(window, path)
        window.messages.offer.click()
        settle(window)


def _recovered(window: MainWindow) -> None:
    path = _beside(window)
    _edited(path, "Bea Lowe").document.let_go()
    _open(window, path)


def _damaged(window: MainWindow) -> None:
    path = _beside(window)
    _edited(path, "Bea Lowe").close()
    content = path.read_bytes()
    path.write_bytes(content[: 3 * _PAGE] + bytes(40 * _PAGE) + content[43 * _PAGE :])
    _open(window, path)


def _newer(window: MainWindow) -> None:
    path = _beside(window)
    workspace = _edited(path, "Bea Lowe")
    workspace.read(lambda execute, _snapshot: execute("UPDATE map_state SET readable_from = 99"))
    workspace.close()
    _open(window, _of_a_later_version(path))


def _newer_to_read(window: MainWindow) -> None:
    _open(window, _of_a_later_version(_beside(window)))


def _marked(window: MainWindow) -> None:
    path = _beside(window)
    path.chmod(0o444)
    _open(window, path)


def _of_a_later_version(path: Path) -> Path:
    content = bytearray(path.read_bytes())
    content[60:64] = (99).to_bytes(4, "big")  # where SQLite keeps the version of a plain file's tables
    path.write_bytes(content)
    return path


def _not_saved(window: MainWindow) -> None:
    path = _beside(window)
    _open(window, path)
    window.session.do(add(Person(name="Bea Lowe"), label="Add person"))
    path.with_name(f".Town.smap.{os.getpid()}.part").mkdir()  # in the way of what is to be saved
    window.saving.save()


def _disk_full(window: MainWindow) -> None:
    path = _beside(window)
    _open(window, path)
    workspace = window.session.workspace
    if workspace is None:
        return

    def full(*_of: object) -> None:
        why = os.strerror(errno.ENOSPC)
        raise WorldError(f"{path} cannot be saved: {why}. Check its folder, or make room on the disk.")

    workspace.document.publish = full  # type: ignore[method-assign,assignment]
    window.session.do(add(Person(name="Bea Lowe"), label="Add person"))
    window.saving.save()


def _go_back(window: MainWindow) -> None:
    path = _beside(window)
    for name in ("Bea Lowe", "Cai Rees", "Dev Shah"):
        _edited(path, name).close()
    _open(window, path)
    window.desk.act("go_back_to_backup")


def _both_changed(window: MainWindow, *, same: bool) -> None:
    """Save something elsewhere while the map is open here: the same value, or another."""
    path = _beside(window)
    theirs = path.with_name("Theirs.smap")
    _edited(path, "Aaron Adams").close()  # so that there is somebody on an empty map too
    copyfile(path, theirs)
    _open(window, path)
    snapshot = window.session.snapshot
    if snapshot is None:
        return
    person = min(snapshot.people.values(), key=lambda one: one.name)
    other = _edited(theirs, "Cai Rees")
    if same:
        other.do(change(replace(person, phone="020 7946 0002"), label="Change phone"))
    other.close()
    window.session.do(change(replace(person, phone="020 7946 0001"), label="Change phone"))
    copyfile(theirs, path)
    window.saving.save()


def _locked(window: MainWindow) -> Path:
    """Return a map behind a passphrase, with a backup, and the passphrase asked for."""
    from stewardmap.operations.workspace import Workspace

    path = _beside(window).with_name("Borough.smap")
    Workspace.create(path, _WORDS).close()
    with Workspace.open(path, _WORDS) as workspace:
        workspace.do(add(Person(name="Bea Lowe"), label="Add person"))
    return path


def _typed(window: MainWindow, path: Path, words: str, times: int) -> None:
    """Answer the question for a passphrase, so many times."""
    _open(window, path)
    asked = QApplication.activeModalWidget()
    for _time in range(times):
        if isinstance(asked, EntryDialog):
            asked.fields["passphrase"].setText(words)  # type: ignore[attr-defined]
            asked.ok.click()
            settle(window)


def _wrong_passphrase(window: MainWindow) -> None:
    _typed(window, _locked(window), "something else", 2)


def _damaged_beginning(window: MainWindow) -> None:
    path = _locked(window)
    content = path.read_bytes()
    path.write_bytes(content[:100] + bytes(100) + content[200:])
    _typed(window, path, _WORDS, 1)


def _share_gone(window: MainWindow) -> None:
    path = _beside(window)
    share = path.with_name("share")
    share.mkdir()
    path = path.rename(share / path.name)
    _open(window, path)
    share.rename(path.parent.with_name("gone"))
    window.saving.look()


def _keyring_gone(window: MainWindow) -> None:
    _open(window, _locked(window))


def _closing(window: MainWindow, problem: str = "") -> None:
    dialog = SavingLastDialog("Saving Town.smap")
    dialog.setParent(window, dialog.windowFlags())
    dialog.tell(problem)
    dialog.open()


def _closing_unsaved(window: MainWindow) -> None:
    """Close a map that cannot be saved: what is then said, as the window itself would wait for an answer."""
    path, said = _beside(window), list[str]()
    _open(window, path)
    window.session.do(add(Person(name="Bea Lowe"), label="Add person"))
    path.with_name(f".Town.smap.{os.getpid()}.part").mkdir()
    window.saving.parted.connect(said.append)
    window.session.close()
    settle(window)
    _closing(window, "".join(said))


_WORDS = "four plain words"

SHOTS: Mapping[str, Callable[[MainWindow], None]] = {
    "in_use": _in_use,
    "read_only": _read_only,
    "recovered": _recovered,
    "damaged": _damaged,
    "newer": _newer,
    "newer_to_read": _newer_to_read,
    "marked": _marked,
    "not_saved": _not_saved,
    "disk_full": _disk_full,
    "keyring_gone": _keyring_gone,
    "closing_unsaved": _closing_unsaved,
    "wrong_passphrase": _wrong_passphrase,
    "damaged_beginning": _damaged_beginning,
    "share_gone": _share_gone,
    "closing": _closing,
    "go_back": _go_back,
    "joined": lambda window: _both_changed(window, same=False),
    "both_changed": lambda window: _both_changed(window, same=True),
}
