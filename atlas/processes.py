"""Work in as many processes as there are cores: the same function over many things, in order."""

import atexit
import ctypes
import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from multiprocessing.synchronize import Event
from typing import Any, TypeVar, cast

from atlas.noticed import notice, take_noticed
from atlas.texts import Sentence

__all__ = ["can_copy", "copy_no_more", "cores", "end_at_once", "give_back", "in_processes"]

S = TypeVar("S")
T = TypeVar("T")
U = TypeVar("U")

_PR_SET_PDEATHSIG = 1
"""Of Linux: the signal that a process gets when its parent ends."""

_AT_ONCE = 8
"""At most so many things are handed over together, for that takes as long for many as for one; and a process gets new
ones at least so many times, so that all end at about the same time."""

_foreign_threads = False
"""Whether a library has threads in this process that Python does not know of."""


def cores() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # no such call on macOS and Windows
        return os.cpu_count() or 1


def in_processes(
    work: Callable[[S, T], U], shared: S, things: Sequence[T], *, processes: int | None = None, few: int = 1
) -> Generator[U, None, None]:
    """`work(shared, thing)` for every thing, in the order of `things`; given as soon as each is there, or a few are.

    Other processes begin at once, before anything is asked for; closing what is returned ends them.

    `work` is a function of a module; `shared`, things and outcomes can be pickled; `shared` goes to each process once.
    `processes`: at most so many; None: one per core. With `few` things or less, and on one core, all is done here; with
    `few` 0 not even one thing is, where there are cores. What `work` raises is raised here. Where the system lets no
    others begin all is done here, and where one is ended from outside, the rest.
    """
    count = processes or cores()
    if count <= 1 or len(things) <= few:
        return (work(shared, thing) for thing in things)
    made = _begun(work, shared, things, count)
    next(made)
    return cast("Generator[U, None, None]", made)


def _begun(work: Callable[[S, T], U], shared: S, things: Sequence[T], count: int) -> Generator[U | None, None, None]:
    """Nothing once all have begun, so that closing this ends them from then on; then what comes of them."""
    begun = _begin(work, shared, things, count)
    if begun is None:
        yield None
        yield from (work(shared, thing) for thing in things)
        return
    pool, over, waiting = begun
    done = 0
    try:
        yield None
        while waiting:
            outcomes, noticed = waiting.popleft().result()
            notice(*noticed)
            while outcomes:  # what is handed on need not stay in memory here
                done += 1
                yield cast("U", outcomes.popleft())
    except BrokenProcessPool:
        pass
    finally:
        over.set()  # a process holds the next thing already, and that can no longer be taken back
        pool.shutdown(cancel_futures=True)
    yield from (work(shared, thing) for thing in things[done:])


_Begun = tuple[ProcessPoolExecutor, Event, deque[Future[Any]]]


def _begin(work: Callable[[S, T], U], shared: S, things: Sequence[T], count: int) -> _Begun | None:
    """Processes at work, what tells them that it is over, and what will come of each thing.

    None where the system lets no more processes begin, or has no place for what they share.
    """
    context = _context()
    try:
        over = context.Event()
        given = (work, shared, over)
        pool = ProcessPoolExecutor(min(count, len(things)), context, initializer=_receive, initargs=given)
    except (OSError, ImportError):
        return None
    try:
        size = max(1, min(_AT_ONCE, len(things) // (count * _AT_ONCE)))
        some = (things[first : first + size] for first in range(0, len(things), size))
        return pool, over, deque(pool.submit(_run, one) for one in some)
    except (OSError, RuntimeError):  # no process, or no thread to look after them
        _end(pool)
        return None
    except BaseException:
        _end(pool)
        raise


def _end(pool: ProcessPoolExecutor) -> None:
    """End processes of which not all began: nobody gives those work, and Python would wait for them without end."""
    processes = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
        process.join()


def can_copy() -> bool:
    """Whether other processes are copies of this one, with all at hand; then `shared` need not be pickled."""
    alone = threading.active_count() == 1 and not _foreign_threads
    return hasattr(os, "fork") and os.uname().sysname == "Linux" and alone


def copy_no_more() -> None:
    """Say that a library begins threads in this process: a copy would lack them, and wait for them without end."""
    global _foreign_threads
    _foreign_threads = True


def give_back() -> None:
    """Give memory that is free back to the system: the C library keeps a quarter of what a city takes, in pieces.

    Nothing where the C library has no such call, as on macOS and Windows.
    """
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def end_at_once() -> None:
    """Let Python end without looking for circles of objects that nothing needs: all that was made ends with it."""
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)


def _context() -> BaseContext:
    """Where a copy is unsafe, beside other threads, processes start anew."""
    return get_context("fork" if can_copy() else "spawn")


_work: tuple[Callable[[Any, Any], object], object, Event] | None = None


def _receive(work: Callable[[Any, Any], object], shared: object, over: Event) -> None:
    global _work
    _work = (work, shared, over)
    take_noticed()  # what a copy brought along is told by the one that it is a copy of
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all; who began this one ends it
    _end_with(os.getppid())
    # Python looks for circles of objects that nothing needs; here it need not look at what came along, nor often.
    gc.freeze()
    gc.set_threshold(20_000, 20, 100)


def _end_with(parent: int) -> None:
    """Nobody waits for what a process makes whose parent was ended; without this it would wait for work for ever."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it was ended before this was said
            os._exit(1)


def _run(things: Sequence[object]) -> tuple[deque[object], tuple[Sentence, ...]]:
    """What comes of these, and what was noticed on the way to it."""
    assert _work is not None  # noqa: S101 - each process receives its work first
    work, shared, over = _work
    outcomes: deque[object] = deque()
    for thing in things:
        if over.is_set():  # nobody waits for it any more
            break
        outcomes.append(work(shared, thing))
    return outcomes, take_noticed()
