"""A setting in words that another process gives too: a function by its name, and by what is in its file."""

import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from atlas.keeping.identity import file_identity

__all__ = ["told_setting"]

_ADDRESS = " at 0x"
"""In the words of an object that has none of its own stands where it lies in memory, which says nothing of it."""


def told_setting(value: object) -> str | None:
    """All that a setting says; None where that cannot be told, so that nothing may be kept that depends on it.

    >>> told_setting({"permalink": True, "levels": [1, 2]}) == told_setting({"levels": [1, 2], "permalink": True})
    True
    >>> told_setting(object()) is None
    True
    """
    try:
        return _told(value)
    except _UntoldError:
        return None


class _UntoldError(Exception):
    """What a value is cannot be said in words."""


def _told(value: object) -> str:
    if isinstance(value, partial):
        return f"partial({_told(value.func)}, {_told(value.args)}, {_told(value.keywords)})"
    if isinstance(value, Mapping):
        return f"{{{', '.join(sorted(f'{_told(key)}: {_told(one)}' for key, one in value.items()))}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_told, value))}]"
    if isinstance(value, FunctionType | BuiltinFunctionType | type) or _is_of_class(value):
        return _named(value)
    words = repr(value)
    if _ADDRESS in words:
        raise _UntoldError
    return words


def _is_of_class(value: object) -> bool:
    """Whether it is a method of a class; of one of an object nobody knows what the object holds."""
    return isinstance(value, MethodType) and isinstance(value.__self__, type)


def _named(value: Any) -> str:
    """By its module, and what is written there. What is no name there, such as a lambda, may be anything."""
    if "<" in value.__qualname__:
        raise _UntoldError
    file = getattr(sys.modules.get(value.__module__ or ""), "__file__", None)
    return f"{value.__module__}.{value.__qualname__} {file_identity(Path(file)) if file else ''}"
