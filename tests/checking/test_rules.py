"""Every problem of reading names a rule, so that machines can tell them apart whatever our sentences become."""

import ast
from collections.abc import Iterator

import pytest

from atlas.checking.rules import RULES
from tests.reading.folders import ROOT

FILES = sorted([*(ROOT / "atlas" / "reading").glob("*.py"), *(ROOT / "atlas" / "checking").rglob("*.py")])


def _made(path: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem":
            yield node


@pytest.mark.parametrize("path", [str(path.relative_to(ROOT)) for path in FILES])
def test_problems_name_a_rule_that_is_described(path: str) -> None:
    for call in _made(path):
        (named,) = [keyword.value for keyword in call.keywords if keyword.arg == "rule"]
        assert not isinstance(named, ast.Constant) or named.value in RULES, f"{path}:{call.lineno}"
