"""The wheel as people get it, built from this folder and unpacked where nothing else lies."""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import skip_loudly
from tests.databases import ROOT

TIMEOUT = 120.0
# What pip and uv say where the build backend is not installed and can't be fetched.
UNREACHABLE = ("No matching distribution found for hatchling", "Failed to fetch", "error sending request")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        build_command(folder), cwd=folder, capture_output=True, text=True, timeout=TIMEOUT, check=False
    )
    if done.returncode and any(each in done.stdout + done.stderr for each in UNREACHABLE):
        skip_loudly("the wheel was not built: its build backend, hatchling, is not here and can't be fetched")
    assert done.returncode == 0, done.stderr
    [wheel] = folder.glob("mainspring-*.whl")
    return wheel


def build_command(folder: Path) -> list[str]:
    """As `make wheel` does it; without fetching anything where the build backend is installed."""
    uv = shutil.which("uv")
    if uv is not None:
        return [uv, "build", "--quiet", "--wheel", "--out-dir", str(folder), str(ROOT)]
    isolation = ["--no-build-isolation"] if find_spec("hatchling") else []
    return [sys.executable, "-m", "pip", "wheel", "--no-deps", *isolation, "--wheel-dir", str(folder), str(ROOT)]


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed, and nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    uv = shutil.which("uv")
    install = [uv, "pip", "install", "--python", sys.executable] if uv else [sys.executable, "-m", "pip", "install"]
    command = [*install, "--quiet", "--no-deps", "--no-index", "--target", str(folder), str(wheel)]
    subprocess.run(command, capture_output=True, timeout=TIMEOUT, check=True)
    return folder
