"""The official schema of `CITATION.cff`, as a package that checks files brings it."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from jsonschema import FormatChecker
from jsonschema.validators import validator_for


@cache
def _schema() -> Any:
    return json.loads(
        files("check_jsonschema").joinpath("builtin_schemas/vendor/citation-file-format.json").read_text("utf-8")
    )


def problems_of_cff(text: str) -> list[str]:
    """What is wrong with a citation file, in the words of the checker."""
    schema = _schema()
    checker = validator_for(schema)(schema, format_checker=FormatChecker())
    return [error.message for error in checker.iter_errors(yaml.safe_load(text))]
