"""Plain values as YAML that people like to read, and that says the same when our reader reads it."""

import re
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

import yaml

__all__ = ["to_yaml"]

_NUMBER_LIKE = re.compile(r"[-+]?[\d.][\d_.,:eExXoO+-]*")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class _Dumper(yaml.SafeDumper):
    """Block style with indented lists, no references, no line breaks within a value."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    # Other readers than ours take 08 or 1e3 for a number; quotes keep a phone number or a month what it is.
    if _is_date(value):
        return _plain(dumper, value)
    style = "'" if _NUMBER_LIKE.fullmatch(value) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _plain(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """Without quotes, whatever YAML 1.1 would take the text for: our reader knows that 10:00 is a time."""
    tag = dumper.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return dumper.represent_scalar(tag, text)


def _is_date(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


_Dumper.add_representer(str, _text)
_Dumper.add_representer(time, lambda dumper, value: _plain(dumper, value.strftime("%H:%M")))
_Dumper.add_representer(Decimal, lambda dumper, value: _plain(dumper, str(value)))
_Dumper.add_representer(tuple, lambda dumper, value: dumper.represent_list(value))


class _ShortDumper(_Dumper):
    """The same on one line, where a time has quotes: without them the tag of a number would come along."""


_ShortDumper.add_representer(time, lambda dumper, value: dumper.represent_str(value.strftime("%H:%M")))


def to_yaml(data: Mapping[str, Any], *, short: bool = False) -> str:
    """YAML of plain values, in the order given. `short`: what holds no other lists or groups stands on one line."""
    return yaml.dump(
        dict(data),
        Dumper=_ShortDumper if short else _Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=float("inf"),
        default_flow_style=None if short else False,
    )
