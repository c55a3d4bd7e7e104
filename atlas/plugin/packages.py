"""Scripts of others that a site asks for, from the registry of npm: fetched once, and only what has the pinned hash.

Nothing of them stands in this repository. npm fetches them; where it is not there, its settings say from where.
"""

import os
import shutil
import subprocess
import tarfile
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha512
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import NamedTemporaryFile, TemporaryDirectory
from urllib.error import URLError
from urllib.request import Request, urlopen

from atlas.texts import Sentence, say

__all__ = ["NotFetchedError", "OtherPackageError", "Package", "files_of"]

_VARIABLES = ("npm_config_registry", "NPM_CONFIG_REGISTRY")
_SECONDS = 120
_LARGEST = 64_000_000


class NotFetchedError(Exception):
    """A package that cannot be had."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class OtherPackageError(NotFetchedError):
    """What came is another package than the one that was pinned."""


@dataclass(frozen=True)
class Package:
    """A package of npm. `integrity`: its hash, as npm writes one: "sha512-" and the rest in base 64."""

    name: str
    version: str
    integrity: str

    @property
    def file(self) -> str:
        return f"{self.name}-{self.version}.tgz"

    def is_this(self, data: bytes) -> bool:
        """Whether these are its bytes."""
        return sha512(data).digest() == b64decode(self.integrity.removeprefix("sha512-"))

    def told_hash(self, data: bytes) -> str:
        """The hash of other bytes, written in the same way."""
        return f"sha512-{b64encode(sha512(data).digest()).decode()}"


def files_of(package: Package, folder: Path, wanted: Callable[[str], bool]) -> Mapping[str, bytes]:
    """The files of a package whose path in it is `wanted`, by that path.

    `folder`: where packages are kept from one build to the next; what is there is checked as if it came from outside.
    Raises `NotFetchedError`.
    """
    kept = folder / package.file
    with suppress(OSError):
        data = kept.read_bytes()
        if package.is_this(data):
            return _unpacked(data, wanted)
    data = _fetched(package)
    if not package.is_this(data):
        raise OtherPackageError(
            say(
                "the package {name} {version} is not the one that this program was made with: its hash is {hash}",
                name=package.name, version=package.version, hash=package.told_hash(data),
            )
        )  # fmt: skip
    _keep(kept, data)
    return _unpacked(data, wanted)


def _fetched(package: Package) -> bytes:
    why = ""
    if npm := shutil.which("npm"):
        with TemporaryDirectory() as to:
            asked = [npm, "pack", f"{package.name}@{package.version}", "--pack-destination", to, "--ignore-scripts"]
            try:
                done = subprocess.run(  # noqa: S603 - the words of this program, and no shell
                    [*asked, "--silent"], cwd=to, capture_output=True, timeout=_SECONDS, check=False
                )
                found = next(iter(sorted(Path(to).glob("*.tgz"))), None)
                if found:
                    return found.read_bytes()
                why = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
            except (OSError, subprocess.SubprocessError) as error:
                why = str(error)
    registry = _registry()
    if not registry and not npm:
        raise NotFetchedError(
            say(
                "the package {name} {version} cannot be fetched: npm is not here, and npm_config_registry does not say "
                "from which address; install npm, set that, or put the file {file} in {folder} yourself",
                name=package.name, version=package.version, file=package.file, folder=".cache/packages",
            )
        )  # fmt: skip
    try:
        return _downloaded(package, registry)
    except (OSError, URLError, ValueError) as error:
        raise NotFetchedError(
            say(
                "the package {name} {version} cannot be fetched from the registry of npm ({why}); build once with a "
                "connection, or put the file {file} in {folder} yourself",
                name=package.name, version=package.version, why=why or str(error), file=package.file,
                folder=".cache/packages",
            )
        ) from None  # fmt: skip


def _downloaded(package: Package, registry: str) -> bytes:
    address = f"{registry}{package.name}/-/{PurePosixPath(package.file).name}"
    if not address.startswith(("https://", "http://localhost", "http://127.0.0.1")):
        raise ValueError(address)
    with urlopen(Request(address), timeout=_SECONDS) as answer:  # noqa: S310 - its beginning was looked at
        data: bytes = answer.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ValueError(address)
    return data


def _registry() -> str:
    """Where npm would look, as its variables or its file of settings say; empty where they say nothing."""
    said = next(filter(None, map(os.environ.get, _VARIABLES)), "")
    if not said:
        with suppress(OSError, UnicodeDecodeError):
            for line in (Path.home() / ".npmrc").read_text("utf-8").splitlines():
                key, _, value = line.partition("=")
                if key.strip() == "registry":
                    said = value.strip().strip("\"'")
    return f"{said.rstrip('/')}/" if said else ""


def _unpacked(data: bytes, wanted: Callable[[str], bool]) -> dict[str, bytes]:
    """Only read, never written: no name in a package can lead out of a folder."""
    found = {}
    with tarfile.open(fileobj=BytesIO(data), mode="r:gz") as packed:
        for member in packed:
            name = member.name.partition("/")[2]
            if member.isfile() and wanted(name) and (file := packed.extractfile(member)):
                found[name] = file.read()
    return found


def _keep(path: Path, data: bytes) -> None:
    """For the next build; where that cannot be done it is fetched again."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / ".gitignore").write_text("*\n", "utf-8")
        with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as handle:
            handle.write(data)
        Path(handle.name).replace(path)
