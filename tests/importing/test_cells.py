"""A path leads to a cell of a row, and chooses among the items of a list."""

import pytest

from atlas.importing.cells import Row

ROW = Row(
    1,
    {
        "terms": [
            {"type": "kind", "term": {"code": "formal"}},
            {"type": "audience", "term": {"code": "all"}},
            {"type": "audience", "term": {"code": "old"}},
            {"term": {"code": "none"}},
        ],
        "nested": [{"a": {"b": "x"}, "c": 1}],
    },
)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("terms.*.term.code", ["formal", "all", "old", "none"]),
        ("terms.[type=audience].term.code", ["all", "old"]),
        ("terms.[type=kind].type", ["kind"]),
        ("terms.[type=nothing].term.code", []),
        ("terms.[type].term.code", None),
        ("terms.1.term.code", "all"),
    ],
)
def test_a_path_chooses_items(path: str, found: object) -> None:
    assert ROW.at(path) == found
