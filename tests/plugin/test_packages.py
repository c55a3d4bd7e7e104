"""Scripts of others are fetched once, with or without npm, and only what has the pinned hash is used."""

import tarfile
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha512
from io import BytesIO
from pathlib import Path

import pytest

from atlas.plugin.packages import NotFetchedError, OtherPackageError, Package, files_of

FILES = {"dist/kit.js": b"1 + 1;", "dist/kit.js.map": b"{}", "LICENSE": b"MIT"}


def _packed(files: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(f"package/{name}")
            member.size = len(data)
            archive.addfile(member, BytesIO(data))
    return packed.getvalue()


@pytest.fixture
def registry(tmp_path: Path, serve: Callable[[Path], str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that a registry of our own gives for `kit` 1.0.0; npm is not on this machine."""
    file = tmp_path / "registry/kit/-/kit-1.0.0.tgz"
    file.parent.mkdir(parents=True)
    file.write_bytes(_packed(FILES))
    monkeypatch.setenv("npm_config_registry", serve(tmp_path / "registry"))
    monkeypatch.setenv("PATH", "")
    return file


def _package(data: bytes) -> Package:
    return Package("kit", "1.0.0", f"sha512-{b64encode(sha512(data).digest()).decode()}")


def _wanted(name: str) -> bool:
    return not name.endswith(".map")


def test_a_package_is_fetched_once(registry: Path, tmp_path: Path) -> None:
    package, kept = _package(registry.read_bytes()), tmp_path / "kept"
    found = files_of(package, kept, _wanted)
    assert found == {"dist/kit.js": b"1 + 1;", "LICENSE": b"MIT"}
    registry.unlink()
    assert files_of(package, kept, _wanted) == found
    assert (kept / ".gitignore").read_text() == "*\n"


def test_what_was_kept_and_is_broken_is_fetched_again(registry: Path, tmp_path: Path) -> None:
    package, kept = _package(registry.read_bytes()), tmp_path / "kept"
    kept.mkdir()
    (kept / package.file).write_bytes(b"half of it")
    assert files_of(package, kept, _wanted)["LICENSE"] == b"MIT"


def test_another_package_under_the_same_name_is_refused_and_not_kept(registry: Path, tmp_path: Path) -> None:
    package = _package(registry.read_bytes())
    registry.write_bytes(_packed({**FILES, "dist/kit.js": b"steal();"}))
    with pytest.raises(OtherPackageError, match=r"kit 1\.0\.0 is not the one"):
        files_of(package, tmp_path / "kept", _wanted)
    assert not (tmp_path / "kept").exists()


def test_without_a_connection_it_is_told_what_to_do(registry: Path, tmp_path: Path) -> None:
    package = _package(registry.read_bytes())
    registry.unlink()
    with pytest.raises(NotFetchedError, match=r"build once with a connection, or put the file kit-1\.0\.0\.tgz"):
        files_of(package, tmp_path / "kept", _wanted)


def test_without_npm_and_its_settings_it_is_told_what_to_do(
    registry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("npm_config_registry")
    monkeypatch.delenv("NPM_CONFIG_REGISTRY", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(NotFetchedError, match=r"npm is not here.*install npm, set that"):
        files_of(_package(registry.read_bytes()), tmp_path / "kept", _wanted)
