"""The same work in one process or in several; faults are told as ever."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from atlas.noticed import notice, take_noticed
from atlas.processes import cores, in_processes
from atlas.texts import say

PARENT = os.getpid()


def _times(factor: int, number: int) -> int:
    return factor * number


def _fails_at_three(_: None, number: int) -> int:
    if number == 3:
        raise ValueError("three is too many")
    return number


def _notices(where: str, number: int) -> int:
    notice(say("{where} is broken", where=where), say("{number} is odd", number=number % 2))
    return number


@pytest.mark.parametrize("processes", [1, 2])
def test_what_is_noticed_in_any_of_them_is_told_here_once(processes: int) -> None:
    take_noticed()
    notice(say("{where} is broken", where="this"))
    assert list(in_processes(_notices, "that", range(8), processes=processes)) == list(range(8))
    told = sorted(map(str, take_noticed(besides=[say("{number} is odd", number=1)])))
    assert told == ["0 is odd", "that is broken", "this is broken"]
    assert take_noticed() == ()


def _dies_elsewhere(parent: int, number: int) -> int:
    if number == 2 and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("processes", [1, 2, None])
def test_outcomes_come_in_order(processes: int | None) -> None:
    assert cores() >= 1
    assert list(in_processes(_times, 3, range(20), processes=processes)) == [3 * n for n in range(20)]
    assert list(in_processes(_times, 3, [], processes=processes)) == []


@pytest.mark.parametrize("processes", [1, 2])
def test_what_goes_wrong_in_one_is_raised_here(processes: int) -> None:
    with pytest.raises(ValueError, match="three is too many"):
        list(in_processes(_fails_at_three, None, range(8), processes=processes))


def _writes(folder: str, number: int) -> int:
    (Path(folder) / str(number)).touch()
    return number


def _wait_for(folder: Path, count: int) -> None:
    while len(list(folder.iterdir())) < count:
        time.sleep(0.01)


def test_they_begin_before_anything_is_asked_for_and_closing_ends_them(tmp_path: Path) -> None:
    made = in_processes(_writes, str(tmp_path), range(3), processes=2)
    _wait_for(tmp_path, 3)
    made.close()
    assert multiprocessing.active_children() == []
    alone = in_processes(_writes, str(tmp_path / "none"), range(3), processes=1)
    alone.close()  # nobody asked, so nothing was tried


def _writes_slowly(folder: str, number: int) -> int:
    _writes(folder, number)
    time.sleep(2)
    return number


def test_what_was_not_begun_when_it_is_closed_is_not_begun_any_more(tmp_path: Path) -> None:
    """A process holds its next thing before it is done with this one: who ends a build would wait for two."""
    made = in_processes(_writes_slowly, str(tmp_path), range(8), processes=2)
    _wait_for(tmp_path, 2)
    made.close()
    assert {path.name for path in tmp_path.iterdir()} == {"0", "1"}


def test_when_a_process_is_ended_from_outside_the_rest_is_done_here() -> None:
    assert list(in_processes(_dies_elsewhere, os.getpid(), range(6), processes=2)) == list(range(6))


REFUSED = r"""
import multiprocessing.context, sys
from multiprocessing.process import BaseProcess
from threading import Thread
from atlas.processes import in_processes

def work(_, number):
    return 2 * number

def refuse(*_, **__):
    raise error

refused, error = sys.argv[1], OSError(11, "Resource temporarily unavailable")
start, started = BaseProcess.start, []
if refused == "second process":
    BaseProcess.start = lambda self: refuse() if started else (started.append(1), start(self))
elif refused == "event":
    multiprocessing.context.BaseContext.Event = refuse
elif refused == "thread":
    error = RuntimeError("can't start new thread")
    Thread.start = refuse
if __name__ == "__main__":
    assert list(in_processes(work, None, range(6), processes=3)) == [0, 2, 4, 6, 8, 10]
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes begin in another way")
@pytest.mark.parametrize("refused", ["second process", "event", "thread"])
def test_where_no_more_may_begin_all_is_done_here_and_it_ends(tmp_path: Path, refused: str) -> None:
    (tmp_path / "refused.py").write_text(REFUSED)
    command = [sys.executable, str(tmp_path / "refused.py"), refused]
    done = subprocess.run(
        command, cwd=Path(__file__).parents[1], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


ASKS = r"""
import os, sys, time
from atlas.processes import in_processes

def work(_, number):
    os.write(1, f"{os.getpid()}\n".encode())
    time.sleep(60)

if __name__ == "__main__":
    list(in_processes(work, None, range(2), processes=2))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="told by Linux")
def test_when_who_asked_is_ended_nobody_works_on(tmp_path: Path) -> None:
    (tmp_path / "asks.py").write_text(ASKS)
    command = [sys.executable, str(tmp_path / "asks.py")]
    with subprocess.Popen(command, cwd=Path(__file__).parents[1], stdout=subprocess.PIPE, text=True) as asking:
        assert asking.stdout
        workers = [int(asking.stdout.readline()) for _ in range(2)]
        asking.kill()
        asking.wait()
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < deadline
        time.sleep(0.05)


SETS = r"""
from atlas.paper.typst import pdf
from atlas.processes import in_processes

def work(_, number):
    return len(pdf("= Hallo", {}, title="Hallo", language="nl"))

if __name__ == "__main__":
    here = work(None, 0)
    assert list(in_processes(work, None, range(3), processes=2)) == [here] * 3
"""


def test_after_paper_was_set_here_others_set_it_too(tmp_path: Path) -> None:
    """What sets paper works in threads, which a copy of this process would wait for without end."""
    (tmp_path / "sets.py").write_text(SETS)
    root = Path(__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    subprocess.run([sys.executable, str(tmp_path / "sets.py")], cwd=root, env=environment, check=True, timeout=300)


ENDS = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count()))  # what is registered first runs last
{before}
made = [[] for _ in range(10_000)]
"""


@pytest.mark.parametrize("builds", [True, False])
def test_after_a_build_python_does_not_look_for_circles_before_it_ends(builds: bool) -> None:
    start = "from atlas.plugin.plugin import AtlasPlugin\nAtlasPlugin().on_startup(command='build', dirty=False)"
    code = ENDS.format(before=start if builds else "")
    root = Path(__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, check=True, capture_output=True, text=True)
    assert (int(done.stdout) > 10_000) is builds
