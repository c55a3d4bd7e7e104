"""Findings and models as bytes, and back. Only values come back: bytes from elsewhere cannot make anything run.

Python's own format for objects may name any function to call. What is read here may name data classes of the atlas and
a few plain types, and nothing else.
"""

import pickle
from dataclasses import is_dataclass
from enum import Enum
from importlib import import_module
from io import BytesIO

from pydantic import BaseModel

__all__ = ["NotValuesError", "from_bytes", "to_bytes"]

_PLAIN = {
    ("builtins", "complex"),
    ("builtins", "frozenset"),
    ("builtins", "set"),
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "time"),
    ("datetime", "timedelta"),
    ("decimal", "Decimal"),
    ("fractions", "Fraction"),
    ("markupsafe", "Markup"),
    ("networkx.classes.graph", "Graph"),
}


class NotValuesError(ValueError):
    """The bytes hold something else than values that were kept."""


def to_bytes(value: object) -> bytes:
    """A value as bytes: numbers, text, dates, collections, graphs, and data classes and models of the atlas."""
    return pickle.dumps(value, protocol=5)


def from_bytes(data: bytes) -> object:
    """The value that `to_bytes` was given. Raises `NotValuesError` for anything else."""
    try:
        return _Values(BytesIO(data)).load()
    except NotValuesError:
        raise
    except Exception as error:  # bytes that are no longer what was written fail in any way
        raise NotValuesError(str(error)) from error


class _Values(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        if (module, name) in _PLAIN or module.startswith("atlas."):
            found: object = import_module(module)
            for part in name.split("."):
                found = getattr(found, part)
            if isinstance(found, type) and ((module, name) in _PLAIN or _is_value(found)):
                return found
        raise NotValuesError(f"{module}.{name} is no value")


def _is_value(kind: type) -> bool:
    return is_dataclass(kind) or issubclass(kind, BaseModel | Enum | tuple | str)
