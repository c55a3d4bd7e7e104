"""In which files does a browser find the part of a long list that is not on its page?"""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from atlas.pages.directory.facets import Facet
from atlas.pages.directory.index import index
from atlas.pages.directory.rows import Row, written
from atlas.pages.writing import addresses
from atlas.pages.writing.writer import Writer

__all__ = ["pieces"]

ROWS = 50
"""Rows in a file. Larger, and a choice that few fit brings in many rows for each that it shows; smaller, and the first
rows of a choice that many fit take more requests than a browser makes at once."""


def pieces(writer: Writer, rows: Sequence[Row], facets: Sequence[Facet], later: Sequence[Facet]) -> dict[str, bytes]:
    """Content by path, the index of the filters first; `later`: facets whose options are not on the page.

    All stand in a folder that is named after their content, so that an index and rows of different builds never meet.
    """
    of_each: dict[str, list[Row]] = {}
    for row in rows:
        of_each.setdefault(row.neighbourhood, []).append(row)
    lines = {key: written(writer, addresses.DIRECTORY, some) for key, some in sorted(of_each.items())}
    line_of = {row.path: line for key, some in of_each.items() for row, line in zip(some, lines[key], strict=True)}
    options = {
        facet.key: writer.block("directory/later-options", addresses.DIRECTORY, facet).strip() for facet in later
    }
    files = {"index.json": {**index(rows, facets), "piece": ROWS, "options": options}}
    files |= dict(_cut("rows", [line_of[row.path] for row in rows]))
    if any(facet.key == "neighbourhood" for facet in facets):
        # Who has chosen one neighbourhood of many finds its rows together, and not two in each file.
        for key, some in lines.items():
            files |= dict(_cut(f"rows/{key}", some))
    content = {name: json.dumps(data, ensure_ascii=False, separators=(",", ":")) for name, data in files.items()}
    version = sha256(json.dumps(content).encode()).hexdigest()[:12]
    return {addresses.directory_piece(version, name): text.encode() for name, text in content.items()}


def _cut(folder: str, html: Sequence[str]) -> Iterator[tuple[str, Any]]:
    for number, start in enumerate(range(0, len(html), ROWS)):
        yield f"{folder}/{number}.json", html[start : start + ROWS]
