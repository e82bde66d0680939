"""No committed file says where packages are fetched from: that is the machine's own setting."""

from __future__ import annotations

import json
import os
import re
import subprocess
from functools import cache
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import skip_loudly
from tests.databases import ROOT

ADDRESS = re.compile(rb"https?://([a-z0-9.-]+\.[a-z]{2,})", re.IGNORECASE)
# What documentation and comments point to, and names that are nobody's (RFC 2606).
KNOWN = re.compile(
    r"(.*\.)?(example|invalid|test)(\.(com|org|net))?"
    r"|(www\.rfc-editor|tools\.ietf|www\.w3|keepachangelog|semver|scalars\.graphql|graphql\.github)\.(org|com|io)"
)
# How the tools are told of a registry in files that could be committed.
TOLD = re.compile(
    rb"--(extra-)?index-url|--find-links|^\s*index-url\s*=|registry\s*=\s*.?http|tool\.uv\.index", re.MULTILINE
)


@cache
def committed_files() -> tuple[str, ...]:
    """The paths of what git holds."""
    if not (ROOT / ".git").exists():
        skip_loudly("what is committed was not looked at: this is no checkout of the repository")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return tuple(name for name in listed.split("\0") if name and (ROOT / name).is_file())


def test_every_address_is_one_that_is_known() -> None:
    found = {
        (name, host.decode())
        for name in committed_files()
        for host in ADDRESS.findall((ROOT / name).read_bytes())
        if KNOWN.fullmatch(host.decode().lower()) is None
    }
    assert found == set()


def test_no_file_tells_a_tool_of_a_registry() -> None:
    names = [name for name in committed_files() if not name.endswith((".png", "test_addresses.py"))]
    assert [name for name in names if TOLD.search((ROOT / name).read_bytes())] == []
    assert [name for name in names if name.endswith((".npmrc", "pip.conf", ".pypirc", "uv.toml"))] == []


def test_constraints_are_names_and_versions() -> None:
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    assert len(lines) > 10
    wrong = [line for line in lines if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*==[0-9][0-9a-z.+]*", line) is None]
    assert wrong == []
    assert lines == sorted(lines, key=str.casefold)
    assert len({line.partition("==")[0].casefold() for line in lines}) == len(lines)


def test_all_that_is_installed_has_its_version_there() -> None:
    """Whatever this package and its extras need, and what that needs."""
    held = {canonicalize_name(line.partition("==")[0]) for line in (ROOT / "constraints.txt").read_text().splitlines()}
    waiting: list[tuple[str, tuple[str, ...]]] = [("mainspring", ("test", "check", "postgresql"))]
    seen: set[tuple[str, str]] = set()
    missing: set[str] = set()
    while waiting:
        name, extras = waiting.pop()
        for text in metadata.requires(name) or []:
            needed = Requirement(text)
            if needed.marker and not any(needed.marker.evaluate({"extra": extra}) for extra in (*extras, "")):
                continue
            key = canonicalize_name(needed.name)
            again = (key, ",".join(sorted(needed.extras)))
            if again in seen or not is_installed(key):
                continue
            seen.add(again)
            waiting.append((key, tuple(needed.extras)))
            if key not in held | {"mainspring"}:
                missing.add(key)
    assert len(seen) > 50
    assert missing == set()


def is_installed(name: str) -> bool:
    """What a platform has no wheel of is left out there."""
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


@pytest.mark.parametrize(("uv", "tool"), [("/opt/uv", "/opt/uv pip install"), ("", ".venv/bin/python -m pip install")])
def test_uv_installs_where_it_is_there_and_pip_elsewhere(uv: str, tool: str) -> None:
    told = subprocess.run(
        ["make", "--dry-run", "--what-if=constraints.txt", f"UV={uv}", "install"],
        cwd=ROOT,
        env={name: text for name, text in os.environ.items() if not name.startswith("MAKE") and name != "MFLAGS"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    [line] = [line for line in told.splitlines() if line.endswith("--editable .")]
    assert line.startswith(tool)
    assert "--constraint constraints.txt" in line


def test_the_lock_of_npm_holds_versions_and_digests_only() -> None:
    [name] = [name for name in committed_files() if name.endswith("package-lock.json")]
    packages = json.loads((ROOT / name).read_text())["packages"]
    kept = {path: package for path, package in packages.items() if path}
    assert [path for path, package in packages.items() if "resolved" in package] == []
    assert [path for path, package in kept.items() if not package.get("integrity", "").startswith("sha512-")] == []


@pytest.mark.parametrize("name", ["packages.corp.local", "registry.somewhere.io", "example.org.io"])
def test_an_address_of_a_registry_would_be_found(name: str) -> None:
    [host] = ADDRESS.findall(f"x = https://{name}/simple".encode())
    assert host.decode() == name
    assert KNOWN.fullmatch(name) is None
