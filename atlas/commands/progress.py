"""One line at a terminal that tells how far long work is; nothing where no person looks, or where it is soon done."""

import sys
import time
from collections.abc import Mapping
from shutil import get_terminal_size
from typing import Self, TextIO

from atlas.texts import Sentence, say

__all__ = ["ProgressLine"]

_PATIENCE = 2.0
"""Seconds before anything is told: what is done by then needs no progress."""
_OFTEN = 0.1
"""Seconds between two changes of the line."""

_STAGES: Mapping[str, Sentence] = {
    "read": say("neighbourhoods read: {done} of {total}"),
    "compiled": say("neighbourhoods compiled: {done} of {total}"),
    "converted": say("pages converted: {done} of {total}"),
    "built": say("pages built: {done} of {total}"),
    "search": say("the search index is made"),
}


class ProgressLine:
    """A listener for `atlas.progress`. `part`: what is worked at, such as a language; it stands in front."""

    def __init__(self, language: str, stream: TextIO | None = None) -> None:
        self.part = ""
        self._language, self._stream = language, stream or sys.stderr
        self._shows = self._stream.isatty()
        self._began = time.monotonic()
        self._last, self._seen = 0.0, False

    def __call__(self, stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        if not self._shows or stage not in _STAGES or now - self._began < _PATIENCE:
            return
        if now - self._last < _OFTEN and done < total:
            return
        sentence = _STAGES[stage]
        text = Sentence(sentence.msgid, {"done": done, "total": total}).to(self._language)
        line = f"{self.part}: {text}" if self.part else text
        self._write(line[: get_terminal_size().columns - 1])
        self._last, self._seen = now, True
        if done >= total:
            self.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def clear(self) -> None:
        """Take the line away, before anything else is said. The last step of a stage does it too."""
        if self._seen:
            self._write("")
            self._seen = False

    def _write(self, line: str) -> None:
        self._stream.write(f"\r\x1b[K{line}")
        self._stream.flush()
