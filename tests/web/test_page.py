"""The page that is shipped: small, nothing inline, nothing from elsewhere; and in a browser, where there is one."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mull.effort import EFFORTS
from mull.search.table import SEARCHES
from mull.tasks import TASKS

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "mull" / "serve" / "web" / "dist"
SOURCE = sorted((ROOT / "web" / "src").iterdir())
TOOLS = ROOT / "web" / "node_modules"
CHROMIUM = "/usr/bin/chromium"
LARGEST = 100_000  # bytes, all files together

MARKUP = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc", re.IGNORECASE
)
KEPT = re.compile(r"localStorage|sessionStorage|document\.cookie|indexedDB")
ELSEWHERE = re.compile(r"https?://(?!www\.w3\.org/)[\w.-]+|\burl\(|@import", re.IGNORECASE)
INLINE = re.compile(r"<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)", re.IGNORECASE)


def test_the_page_is_small() -> None:
    assert {path.name for path in DIST.iterdir()} == {"index.html", "page.js", "page.css", "icon.svg", "licenses.txt"}
    assert sum(path.stat().st_size for path in DIST.iterdir()) < LARGEST


def test_nothing_is_inline_and_nothing_comes_from_elsewhere() -> None:
    html = (DIST / "index.html").read_text()
    assert not INLINE.search(html) and INLINE.search('<b onclick="x">') and INLINE.search("<script>x</script>")
    for path in DIST.iterdir():
        assert not ELSEWHERE.findall(path.read_text()), path.name
    assert ELSEWHERE.search("https://evil.example/x.js")


def test_texts_are_texts_and_the_key_is_kept_nowhere() -> None:
    for path in SOURCE:
        text = path.read_text()
        assert not MARKUP.search(text) and "style={" not in text and not KEPT.search(text), path.name
    assert MARKUP.search("dangerouslySetInnerHTML={{ __html: text }}")


def test_its_choices_are_those_that_there_are() -> None:
    words = (ROOT / "web" / "src" / "words.ts").read_text()
    for name, there in (("EFFORTS", [*EFFORTS, "auto"]), ("SEARCHES", SEARCHES), ("TASKS", TASKS)):
        (offered,) = re.findall(rf"const {name} = \[(.*?)\]", words, re.DOTALL)
        assert set(re.findall(r"'(\w+)'", offered)) == set(there), name


def found_elsewhere(packages: dict[str, dict[str, str]]) -> list[str]:
    """Packages of a lock file that do not come from the registry, or whose bytes are not pinned."""
    registry = "https://registry.npmjs.org/"
    return [
        name
        for name, package in packages.items()
        if name
        and not (
            package.get("resolved", registry).startswith(registry)
            and package.get("integrity", "").startswith("sha512-")
        )
    ]


def test_every_tool_is_pinned_and_from_the_registry() -> None:
    packages = json.loads((ROOT / "web" / "package-lock.json").read_text())["packages"]
    assert len(packages) > 10 and not found_elsewhere(packages)
    assert found_elsewhere(
        {"x": {"resolved": "https://elsewhere.example/x.tgz", "integrity": "sha512-0"}, "y": {}}
    ) == ["x", "y"]


def node(*arguments: str, folder: Path, seconds: int, **variables: str) -> None:
    done = subprocess.run(
        ["node", *arguments],
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-6000:]


with_tools = pytest.mark.skipif(
    shutil.which("node") is None or not TOOLS.exists(), reason="needs node and the page's own tools: make page"
)


@with_tools
def test_the_build_is_that_of_the_source(tmp_path: Path) -> None:
    node("node_modules/vite/bin/vite.js", "build", "--outDir", str(tmp_path), folder=ROOT / "web", seconds=300)
    for path in DIST.iterdir():
        assert path.read_bytes() == (tmp_path / path.name).read_bytes(), f"{path.name} is older than web/: make page"


@with_tools
def test_streams_trees_links() -> None:
    node("node_modules/vitest/vitest.mjs", "run", folder=ROOT / "web", seconds=300)


with_browser = pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Chromium: apt-get install chromium")


@with_tools
@with_browser
def test_in_a_browser() -> None:
    node("--test", "--test-force-exit", "tests/web/page.test.mjs", folder=ROOT, seconds=900)


@contextmanager
def demo() -> Iterator[str]:
    """`mull serve --demo` on a free port, by its address."""
    command = [sys.executable, "-m", "mull", "serve", "--demo", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        try:
            yield json.loads(server.stderr.readline())["url"].removesuffix("/v1")
        finally:
            server.kill()


@with_tools
@with_browser
def test_in_a_browser_with_the_server() -> None:
    with demo() as url:
        node("--test", "--test-force-exit", "tests/web/served.test.mjs", folder=ROOT, seconds=600, MULL_URL=url)
