"""What takes long to load is loaded by what uses it: a command and a build in which little changed begin without it."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("atlas.cli", ("numpy", "scipy", "networkx", "phonenumbers", "stdnum", "babel.messages", "mkdocs", "typst")),
        ("atlas.plugin.plugin", ("scipy", "pikepdf", "typst", "stdnum", "babel.messages", "d3graph")),
    ],
)
def test_it_begins_without_what_few_runs_use(module: str, heavy: tuple[str, ...]) -> None:
    called = f"import sys, {module}; print(*({set(heavy)!r} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", called], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
