"""Which rule does front matter break that a model refuses? Named by the type of the fault."""

from typing import Final

__all__ = ["rule_of"]

_BEGINS: Final = (
    ("day_", "date"), ("partial_day_", "date"), ("clock_", "time"), ("int_", "number"), ("float_", "number"),
    ("money_", "number"), ("list_", "structure"), ("tuple_", "structure"), ("dict_", "structure"),
    ("model_", "structure"), ("string_type", "structure"), ("greater_", "range"), ("less_", "range"),
    ("bool_", "choice"), ("rrule_", "times"),
)  # fmt: skip
_RULES: Final = {
    "missing": "missing-key", "extra_forbidden": "unknown-key", "literal_error": "choice",
    "string_pattern_mismatch": "form", "string_too_short": "empty", "too_short": "empty", "too_long": "structure",
    "too_many": "structure", "finite_number": "number", "number_not_yes_no": "number", "thousands": "number",
    "written_number": "number", "id_form": "id", "url_form": "address", "licence_form": "form", "email_form": "address",
    "picture_file": "picture", "picture_alt": "picture-words", "half_coordinate": "position",
    "too_long_meeting": "times", "one_pattern": "times", "mixed_rhythm": "times", "two_weeks_start": "times",
    "until_without_from": "times", "closed_form": "times", "unsafe_counts": "disclosure",
}  # fmt: skip


def rule_of(kind: str) -> str:
    """The name of the rule for a type of fault; what can each be right and not together, is `facts`."""
    begun = (rule for start, rule in _BEGINS if kind.startswith(start))
    return _RULES.get(kind) or next(begun, "facts")
