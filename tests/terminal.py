"""A command at a terminal: what it shows, and what somebody types."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

__all__ = ["Terminal"]

ROOT = Path(__file__).parents[1]


class Terminal:
    """A command at a terminal of its own."""

    def __init__(self, *call: str, language: str = "en") -> None:
        ours, its = pty.openpty()
        env = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
        command = [sys.executable, "-m", "atlas.cli", *call, "--language", language]
        self._process = subprocess.Popen(
            command, stdin=its, stdout=its, stderr=its, env=env, start_new_session=True, close_fds=True
        )
        os.close(its)
        self._ours = ours
        self.seen = ""
        self._place = 0

    def wait_for(self, text: str) -> None:
        """Read until this text is seen, after what was waited for before."""
        end = time.monotonic() + 60
        while text not in self.seen[self._place :]:
            assert time.monotonic() < end, self.seen
            if select.select([self._ours], [], [], 0.2)[0]:
                try:
                    self.seen += os.read(self._ours, 4096).decode()
                except OSError:
                    raise AssertionError(self.seen) from None
        self._place = self.seen.index(text, self._place) + len(text)

    def answer(self, text: str) -> None:
        """Type a line, once there is a prompt."""
        self.wait_for("> ")
        self.type(text)

    def type(self, text: str) -> None:
        """The same where a prompt was waited for already."""
        os.write(self._ours, f"{text}\n".encode())

    def press(self, key: bytes) -> None:
        self.wait_for("> ")
        os.write(self._ours, key)

    def interrupt(self) -> None:
        """Ctrl-C, again after a while: one that comes just before the reading begins is only noticed at the next."""
        self.wait_for("> ")
        for _ in range(6):
            if self._process.poll() is not None:
                return
            self._process.send_signal(signal.SIGINT)
            if select.select([self._ours], [], [], 5)[0]:
                return
        self._process.kill()
        raise AssertionError("it does not stop")

    def ended(self) -> int:
        """The exit status, after all that was said."""
        while True:
            try:
                more = os.read(self._ours, 4096)
            except OSError:
                break
            if not more:
                break
            self.seen += more.decode()
        os.close(self._ours)
        return self._process.wait(60)
