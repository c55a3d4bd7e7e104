"""Compute once: a pure function whose outcome is kept in the store of this build, if it has one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar, cast

from atlas.keeping.identity import identity
from atlas.keeping.store import Store
from atlas.keeping.values import NotValuesError, from_bytes, to_bytes

__all__ = ["current_store", "held", "hold", "in_memory", "keep", "keeping", "kept", "remembered"]

P = ParamSpec("P")
T = TypeVar("T")
_STORE: ContextVar[Store | None] = ContextVar("store", default=None)


@contextmanager
def keeping(store: Store | None) -> Iterator[None]:
    """Use this store within the block; None: compute everything."""
    before = _STORE.set(store)
    try:
        yield
    finally:
        _STORE.reset(before)


def current_store() -> Store | None:
    """The store of this build."""
    return _STORE.get()


def held(key: str) -> object | None:
    """The value that was kept in the store of this build; None where there is none. `key`: see `identity`."""
    store = _STORE.get()
    if store is None:
        return None
    value = store.memory.get(key) if store.memory else None
    if value is None:
        data = store.get(key)
        try:
            value = None if data is None else from_bytes(data)
        except NotValuesError:
            store.distrust(key)
            return None
        if store.memory and value is not None:
            store.memory.add(key, value)
    return value


def kept(key: str, compute: Callable[[], T]) -> T:
    """What was kept under `key`, or else what `compute` gives, which is kept then. `compute` never gives None."""
    found = held(key)
    if found is not None:
        return cast("T", found)
    value = compute()
    keep(key, value)
    return value


def hold(key: str, value: object) -> None:
    """Hold what another process has kept in the store of this build, so that it need not be read from there again."""
    store = _STORE.get()
    if store is not None and store.memory:
        store.memory.add(key, value)


def keep(key: str, value: object) -> bytes | None:
    """Keep a value in the store of this build, if it has one; then its bytes are returned, as `to_bytes` gives them."""
    store = _STORE.get()
    if store is None:
        return None
    data = to_bytes(value)
    store.put(key, data)
    hold(key, value)
    return data


def in_memory(key: Callable[[], str | None], compute: Callable[[], T], *, of: object = None) -> T:
    """The same for what is not worth a file: held only where one process builds again and again, else computed.

    `key`: gives None for what cannot be told from others. `of`: a value that it depends on besides, for which only this
    very object will do: one that is kept itself is the same one in every build, and need not be told.
    """
    store = _STORE.get()
    memory = store.memory if store else None
    under = key() if memory else None
    if memory is None or under is None:
        return compute()
    found = memory.get(under)
    if isinstance(found, tuple) and found[0] is of:
        return cast("T", found[1])
    value = compute()
    memory.add(under, (of, value))
    return value


def remembered(function: Callable[P, T]) -> Callable[P, T]:
    """Decorate a pure function of printable values (see `identity`): the same arguments are computed once."""

    @wraps(function)
    def once(*args: P.args, **kwargs: P.kwargs) -> T:
        if _STORE.get() is None:
            return function(*args, **kwargs)
        name = f"{function.__module__}.{function.__qualname__}"
        return kept(identity(name, args, sorted(kwargs.items())), lambda: function(*args, **kwargs))

    return once
