"""How long is it from a saved edit to the page on screen, while `make serve` runs?

    python -m tests.benchmarks.serving

The demonstration in one language, beside its first build. What is served is asked for again and again, as a browser
that waits for its page does; the half second in which the server notices a file counts.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from .copies import make_city, settings

__all__ = ["Edits", "edits"]

_PATIENCE = 900
"""Seconds after which nothing is waited for any more."""
_PAUSE = 2.0
"""Seconds from an edit on screen to the next one."""


@dataclass(frozen=True)
class Edits:
    """Seconds until the whole site was served, until the first edit was on screen, and the median of the next ones."""

    start: float
    first: float
    next: float


def edits(work: Path, page: str, number: int = 4) -> Edits:
    """Serve the atlas whose settings are in `work`, and add a sentence to a page so many times.

    `page`: its path below the content folder. Raises `TimeoutError` when a sentence does not come.
    """
    file, address = work / "content" / page, page.removesuffix(".md") + "/"
    text = file.read_text("utf-8")
    with _served(work) as (site, start):
        waited = []
        for edit in range(number):
            time.sleep(_PAUSE)
            sentence = f"Zin {edit} erbij"
            file.write_text(f"{text}\n{sentence}.\n", "utf-8")
            waited.append(_until(site + address, sentence))
    return Edits(start, waited[0], median(waited[1:]))


@contextmanager
def _served(work: Path) -> Iterator[tuple[str, float]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    site = f"http://127.0.0.1:{port}/"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dirty", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "ATLAS_LANGUAGE": "nl", "ATLAS_TODAY": "2026-11-27"}
    with subprocess.Popen(command, cwd=work, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            yield site, _until(site, "<html")
        finally:
            server.terminate()


def _until(address: str, text: str) -> float:
    start = time.perf_counter()
    while time.perf_counter() - start < _PATIENCE:
        try:
            with urlopen(address, timeout=60) as answer:
                if text in answer.read().decode():
                    return time.perf_counter() - start
        except (URLError, ConnectionError, TimeoutError):
            pass  # it has not begun yet, or is in the middle of it
        time.sleep(0.02)
    raise TimeoutError(f"{address} does not say {text!r}")


def main() -> None:
    """Measure the demonstration, and print it."""
    with tempfile.TemporaryDirectory(prefix="atlas-serving-") as name:
        work = Path(name)
        make_city(work / "content", 1)
        (work / "mkdocs.yml").write_text(settings(), "utf-8")
        page = next((work / "content").glob("wijk-000/initiatives/eettafel*.md"))
        told = edits(work, page.relative_to(work / "content").as_posix(), 6)
    print(
        f"The demonstration is served after {told.start:.1f} s. The first edit is on screen after {told.first:.1f} s,"
        f" the next ones after {told.next:.1f} s ({told.next / told.start:.2f} of the first build)."
    )


if __name__ == "__main__":
    main()
