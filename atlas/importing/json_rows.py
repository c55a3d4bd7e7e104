"""The rows of a JSON list, of a list inside a JSON object, or of a GeoJSON FeatureCollection."""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from atlas.importing.cells import Row, Table, all_columns, clean
from atlas.reading.problems import AtlasError, Problem, did_you_mean
from atlas.texts import Sentence, say

__all__ = ["read_json"]


def read_json(text: str, name: str, *, rows: Sequence[str] = (), empty: Collection[str] | None) -> Table:
    """Read JSON. `rows`: dotted paths to the list inside the object, where there are several; of these the first that
    is there. `.` is the object itself, as the only row.

    `empty` stands for "nothing"; None leaves all values as they are.
    The properties of a GeoJSON feature are its columns, and `geometry.lon` and `geometry.lat` its point (of a line or
    an area: the middle of the box around it). Raises `AtlasError` where there is no list.
    """
    try:
        data = json.loads(text, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        what = say("this is not readable JSON (at character {column})", column=error.colno)
        raise _error(name, error.lineno, what, say("export the list again, or mend this line")) from None
    except (RecursionError, ValueError):
        raise _error(name, 1, say("this is not readable JSON"), say("export the list again")) from None
    items = _list_in(data, name, rows)
    if not items:
        raise _error(name, 1, say("this list has no rows"), say("give a list with at least one row"))
    if isinstance(data, dict) and data.get("type") == "FeatureCollection" and not rows:
        items = [_feature(item) for item in items]
    good, unusable = [], {}
    for number, item in enumerate(items, start=1):
        if isinstance(item, dict):
            good.append(Row(number, item if empty is None else clean(item, empty)))
        else:
            unusable[number] = 0
    return Table(tuple(good), all_columns(row.cells for row in good), unusable)


def _list_in(data: Any, name: str, rows: Sequence[str]) -> list[Any]:
    if isinstance(data, list) and len(rows) > 1:
        return data
    if rows:
        lists = ([data] if path == "." else Row(0, data).at(path) for path in rows if isinstance(data, dict))
        found = next((items for items in lists if isinstance(items, list)), None)
        if found is None:
            names = _list_names(data)
            what = say('there is no list "{rows}" in this file', rows=", ".join(rows))
            listed = say('write under "file:" in the mapping "rows:" with one of: {names}', names=", ".join(names))
            raise _error(name, 1, what, did_you_mean(rows[0], names) or (listed if names else _GIVE))
        return found
    if isinstance(data, list):
        return data
    if isinstance(data, dict) and data.get("type") == "FeatureCollection" and isinstance(data.get("features"), list):
        return list(data["features"])
    names = _list_names(data)
    if len(names) == 1:
        return list(data[names[0]])
    if names:
        listed = say('write under "file:" in the mapping "rows:" with one of: {names}', names=", ".join(names))
        raise _error(name, 1, say("there are several lists in this file"), listed)
    raise _error(name, 1, say("this file is not a list"), _GIVE)


_GIVE = say("give a JSON list of objects, or an object that holds one")


def _list_names(data: Any) -> list[str]:
    return [key for key, value in data.items() if isinstance(value, list)] if isinstance(data, dict) else []


def _feature(item: Any) -> Any:
    if not isinstance(item, dict):
        return item
    properties = item.get("properties")
    cells = dict(properties) if isinstance(properties, dict) else {}
    if "id" in item:
        cells.setdefault("id", item["id"])
    geometry = item.get("geometry")
    points = list(_points(geometry.get("coordinates"))) if isinstance(geometry, dict) else []
    if points:
        lons, lats = [point[0] for point in points], [point[1] for point in points]
        cells["geometry"] = {"lon": (min(lons) + max(lons)) / 2, "lat": (min(lats) + max(lats)) / 2}
    else:
        cells["geometry"] = {"lon": None, "lat": None}
    return cells


def _points(coordinates: Any) -> Iterator[tuple[float, float]]:
    """The points in coordinates however deep; loops instead of recursing so that no depth is too deep."""
    todo = [coordinates]
    while todo:
        here = todo.pop()
        if not isinstance(here, list):
            continue
        if len(here) >= 2 and all(isinstance(n, int | float) and not isinstance(n, bool) for n in here[:2]):
            yield float(here[0]), float(here[1])
        else:
            todo.extend(here)


def _error(name: str, line: int, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(name, line, "", what, hint)])
