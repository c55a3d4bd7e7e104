"""The examples in the docstrings are true."""

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import atlas.analysis


@pytest.mark.parametrize(
    "name", sorted(module.name for module in walk_packages(atlas.analysis.__path__, "atlas.analysis."))
)
def test_examples(name: str) -> None:
    result = doctest.testmod(import_module(name))
    assert result.failed == 0
