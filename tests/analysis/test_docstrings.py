"""The examples in the docstrings are true."""

import doctest
from importlib import import_module
from pkgutil import iter_modules

import pytest

import atlas.analysis


@pytest.mark.parametrize("name", sorted(module.name for module in iter_modules(atlas.analysis.__path__)))
def test_examples(name: str) -> None:
    result = doctest.testmod(import_module(f"atlas.analysis.{name}"))
    assert result.failed == 0
