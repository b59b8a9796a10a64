"""Which torch a fresh machine is given: what constraints/install.sh asks of uv, and of pip where uv fails."""

from __future__ import annotations

import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BASH = shutil.which("bash")


def asked(
    root: Path, *, uv_fails: bool = False, what: str = ".", unbuilt: str = "nothing", **settings: str
) -> list[str]:
    """The commands that the script runs in a folder: a backend for torch where it is set, then a tool's arguments.

    No tool can install `unbuilt`.
    """
    venv, path = root / ".venv" / "bin", root / "path"
    for folder in (venv, path):
        folder.mkdir(parents=True)
    shutil.copytree(ROOT / "constraints", root / "constraints")
    (path / "dirname").symlink_to(str(shutil.which("dirname")))
    tools = {venv / "uv": int(uv_fails), venv / "pip": 0, venv / "python": 0}
    for tool, code in tools.items():
        tool.write_text(
            f"#!{BASH}\n"
            f'echo "${{UV_TORCH_BACKEND-}}|${{UV_FIND_LINKS-}}|${{0##*/}} $*" >> "{root}/asked"\n'
            f'[ "${{@: -1}}" != "{unbuilt}" ] && exit {code}\n'
        )
        tool.chmod(0o755)
    script = str(root / "constraints" / "install.sh")
    env = {"PATH": str(path), **settings}
    done = subprocess.run([str(BASH), script, what], env=env, check=True, capture_output=True, text=True)
    (root / "said").write_text(done.stderr)
    return (root / "asked").read_text().splitlines()


UV = "uv pip install --quiet --python .venv/bin/python -c constraints/cpu.txt -e ."
PIP = "python -m pip install -qq -c constraints/cpu.txt"


def test_uv_chooses_for_the_machine(tmp_path: Path) -> None:
    assert asked(tmp_path) == [f"auto||{UV}"]


def test_what_the_user_has_set_stays(tmp_path: Path) -> None:
    assert asked(tmp_path, UV_TORCH_BACKEND="cu128") == [f"cu128||{UV}"]


@pytest.mark.parametrize("name", ["UV_FIND_LINKS", "PIP_FIND_LINKS"])
def test_a_wheel_for_cpus_at_hand_is_taken(name: str, tmp_path: Path) -> None:
    (tmp_path / "wheels").mkdir()
    (tmp_path / "wheels" / "torch-2.13.0+cpu-cp311-cp311-linux_x86_64.whl").touch()
    links = f"{tmp_path}/none {tmp_path}/wheels"
    told = [f"|{links.replace(' ', ',')}|{command}" for command in (UV, f"{PIP} -e .")]
    assert asked(tmp_path / "fresh", uv_fails=True, **{name: links}) == told


def test_other_wheels_at_hand_say_nothing(tmp_path: Path) -> None:
    (tmp_path / "numpy-2.0+cpu-py3-none-any.whl").touch()
    assert asked(tmp_path / "fresh", PIP_FIND_LINKS=str(tmp_path)) == [f"auto|{tmp_path}|{UV}"]


def test_pip_is_asked_where_uv_fails(tmp_path: Path) -> None:
    assert asked(tmp_path, uv_fails=True) == [f"auto||{UV}", f"auto||{PIP} -e ."]


@pytest.mark.parametrize("uv_fails", [False, True])
def test_where_reasoning_gym_cannot_be_built_the_tests_are_set_up_without_it(uv_fails: bool, tmp_path: Path) -> None:
    uv, pip = f"auto||{UV}", f"auto||{PIP} -e ."
    told = [f"{uv}[dev]", f"{pip}[dev]", f"{uv}[test]", *([f"{pip}[test]"] if uv_fails else [])]
    assert asked(tmp_path, uv_fails=uv_fails, what=".[dev]", unbuilt=".[dev]") == told
    (line,) = [line for line in (tmp_path / "said").read_text().splitlines() if "reasoning-gym" in line]
    assert "C compiler" in line and "are skipped" in line


def test_the_extra_without_reasoning_gym_lacks_nothing_else() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    assert extras["dev"] == ["mull[test,gym]"]
    assert not any("gym" in requirement for requirement in extras["test"])
