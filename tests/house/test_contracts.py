import subprocess
import sys
from pathlib import Path

from tests.house.clone import CLONE


def _lint(config: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    code = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    return subprocess.run(
        [sys.executable, "-c", code, "--config", str(config), "--no-cache"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_every_room_keeps_to_its_floor() -> None:
    done = _lint(CLONE / "pyproject.toml", CLONE)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_stray_room_and_a_climb_are_caught(tmp_path: Path) -> None:
    rooms = tmp_path / "house"
    rooms.mkdir()
    (rooms / "__init__.py").touch()
    (rooms / "upper.py").touch()
    (rooms / "lower.py").write_text("import house.upper\n")
    (rooms / "utils.py").touch()
    config = tmp_path / "contracts.toml"
    config.write_text(
        '[tool.importlinter]\nroot_package = "house"\n'
        '[[tool.importlinter.contracts]]\nname = "floors"\ntype = "layers"\n'
        'containers = ["house"]\nexhaustive = true\nlayers = ["upper", "lower"]\n'
    )
    done = _lint(config, tmp_path)
    assert done.returncode == 1
    assert "house.lower is not allowed to import house.upper" in done.stdout
    assert "house.utils" in done.stdout
