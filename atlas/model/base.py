"""What every front matter value may be: dates, counts, money, words, ids and references.

The models are strict where a slip would become a wrong figure (unknown keys, impossible dates, a count that is really
yes/no) and lenient where it would not (a number where words are expected).
"""

import re
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, ClassVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from atlas.model.written_number import ambiguous, single_reading

__all__ = [
    "MOST_ITEMS",
    "TRANSLATABLE",
    "WIDGET",
    "Clock",
    "Count",
    "Currency",
    "Day",
    "Email",
    "Id",
    "LanguageCode",
    "Latitude",
    "Longitude",
    "Model",
    "Money",
    "Number",
    "PartialDay",
    "Reference",
    "Share",
    "Url",
    "Words",
    "Written",
    "ends_before_start",
    "is_translatable",
    "json_form",
    "translatable_keys",
]

TRANSLATABLE = "x-atlas-translatable"
WIDGET = "x-atlas-widget"
"""Under this key the JSON Schema of a value says what it is, where its JSON type does not say so."""
_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
ID_PATTERN = re.compile(_ID)
_MONTH, _DAY_OF_MONTH = "(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
_DAY = rf"(\d{{4}})-{_MONTH}-{_DAY_OF_MONTH}"
_PARTIAL_DAY = rf"(\d{{4}})(?:-{_MONTH}(?:-{_DAY_OF_MONTH})?)?"
_CLOCK = r"([01]?\d|2[0-3])[:.uUhH]([0-5]\d)(?::00)?\s*(?:[uU][uU][rR]|[uU]|[hH])?"
_URL_PART = r"""[^\s<>"'`\\\{\}\|\^\[\]]+"""
_URL = rf"https?://{_URL_PART}\.{_URL_PART}"
_EMAIL = r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+"
# The forms above stand in the JSON Schema too, where browsers and editors read them: written as JavaScript has them
# with its flags u and v, so with a backslash before each - { } | in brackets.
_MOST = 10**12
"""More than there is of anything here; beyond it, computing with a number goes wrong."""
MOST_ITEMS = 500
"""Longer lists than this nobody reads."""
_PLAIN_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class Model(BaseModel):
    """Frozen front matter: unknown keys are an error, so that a typing slip is never silently ignored."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="forbid", frozen=True, coerce_numbers_to_str=True, populate_by_name=True, str_strip_whitespace=True
    )

    @model_validator(mode="before")
    @classmethod
    def _empty_is_absent(cls, value: Any) -> Any:
        """A known key with nothing behind it is as good as left out; an unknown one is still an error."""
        _few_enough(value)
        if not isinstance(value, dict) or None not in value.values():
            return value
        known = {name for key, field in cls.model_fields.items() for name in (key, field.alias)}
        return {key: item for key, item in value.items() if item is not None or key not in known}


def _few_enough(value: Any) -> None:
    for key, item in value.items() if isinstance(value, dict) else ():
        if isinstance(item, (list, dict)) and len(item) > MOST_ITEMS:
            context = {"key": str(key), "n": len(item), "most": MOST_ITEMS}
            raise PydanticCustomError("too_many", "too many items", context)


def ends_before_start(key: str) -> PydanticCustomError:
    """What is wrong with the day on which something ends, at its key."""
    return PydanticCustomError("ends_before_start", "ends before it starts", {"key": key})


def _iso_day(value: object) -> date:
    if isinstance(value, date):
        return value
    text = str(value).strip()
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise PydanticCustomError("day_form", "not a date", {"value": text})
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("day_impossible", "no such day", {"value": text}) from None


def _partial_day(value: str) -> str:
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", value, re.ASCII):
        raise PydanticCustomError("partial_day_form", "not a year, month or date", {"value": value})
    match = re.fullmatch(_PARTIAL_DAY, value, re.ASCII)
    try:
        date(*(int(part or 1) for part in match.groups()) if match else (0, 0, 0))
    except ValueError:
        raise PydanticCustomError("partial_day_impossible", "no such day", {"value": value}) from None
    return value


def _clock(value: object) -> time:
    if isinstance(value, time):
        return value
    text = str(value).strip()
    if match := re.fullmatch(_CLOCK, text, re.ASCII):
        return time(int(match[1]), int(match[2]))
    _clock_otherwise(text)
    raise PydanticCustomError("clock_form", "not a time of day", {"value": text})


def _clock_otherwise(text: str) -> None:
    """`13 uur` and `1.30 pm` have one reading; `8 uur` has two."""
    match = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?\s*(uur|u|h|[ap]\.?m\.?)?", text.lower())
    if not match or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return
    hour, minutes, half = int(match[1]), match[2] or "00", (match[3] or " ")[0]
    if half in "ap":
        if 1 <= hour <= 12:
            reading = f"{hour % 12 + 12 * (half == 'p'):02}:{minutes}"
            raise PydanticCustomError("clock_otherwise", "a time otherwise", {"value": text, "reading": reading})
    elif 0 < hour < 12:
        times = {"morning": f"{hour:02}:{minutes}", "evening": f"{hour + 12}:{minutes}"}
        raise PydanticCustomError("clock_half_day", "before or after noon", {"value": text, **times})
    else:
        context = {"value": text, "reading": f"{hour:02}:{minutes}"}
        raise PydanticCustomError("clock_otherwise", "a time otherwise", context)


def _number(value: object) -> object:
    if isinstance(value, bool):
        raise PydanticCustomError(
            "number_not_yes_no", "yes/no where a number is expected", {"value": str(value).lower()}
        )
    return value


def _typed(value: object) -> object:
    """A number that people type: what may be a thousand or one is refused, and one in another form is told."""
    return _in_one_form(value, whole=False)


def _counted(value: object) -> object:
    """The same for a whole number."""
    return _in_one_form(value, whole=True)


def _in_one_form(value: object, *, whole: bool) -> object:
    _number(value)
    text = str(value).strip() if isinstance(value, str | Decimal) else ""
    if not text or (text.isascii() and text.isdigit()):  # nearly all, and these have one form
        return value
    if readings := ambiguous(text):
        context = {"value": text, "thousands": readings[0], "decimals": readings[1]}
        raise PydanticCustomError("thousands", "a thousand or one", context)
    reading = single_reading(text)
    if reading and not _PLAIN_NUMBER.fullmatch(text) and not (whole and "." in reading):
        raise PydanticCustomError("written_number", "a number in another form", {"value": text, "reading": reading})
    return value


def _money(value: object) -> Decimal:
    text = str(_typed(value)).strip()
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise PydanticCustomError("money_form", "not an amount", {"value": text}) from None
    impossible = PydanticCustomError("money_impossible", "impossible amount", {"value": text})
    try:
        in_cents = amount.quantize(Decimal("0.01"))
    except InvalidOperation:  # more digits than an amount can have, or no number at all
        raise impossible from None
    if not in_cents.is_finite() or in_cents < 0 or amount != in_cents:
        raise impossible
    return in_cents


def _id(value: str) -> str:
    if not ID_PATTERN.fullmatch(value):
        raise PydanticCustomError("id_form", "not an id", {"value": value})
    return value


def _reference(value: str) -> str:
    place, slash, own = value.rpartition("/")
    if slash:
        _id(place)
    _id(own)
    return value


def _url(value: str) -> str:
    if not re.fullmatch(_URL, value):
        raise PydanticCustomError("url_form", "not a web address", {"value": value})
    return value


def _email(value: str) -> str:
    if not re.fullmatch(_EMAIL, value):
        raise PydanticCustomError("email_form", "not an e-mail address", {"value": value})
    return value


def json_form(widget: str, pattern: str = "", *types: str, **more: Any) -> WithJsonSchema:
    """What the JSON Schema of a type says. `pattern`: of all of the text; `types`: string if none is named."""
    kinds: Any = (types[0] if len(types) == 1 else list(types)) if types else "string"
    whole = {"pattern": f"^(?:{pattern})$"} if pattern else {}
    return WithJsonSchema({"type": kinds, **whole, **more, WIDGET: widget})


Words = Annotated[str, StringConstraints(min_length=1), Field(json_schema_extra={TRANSLATABLE: True})]
"""Text that people read and that a translation may replace."""
Written = Annotated[str, json_form("text", "", "string", "number")]
"""Text that may look like a number, such as that of a telephone."""
Id = Annotated[str, AfterValidator(_id), json_form("id", _ID)]
"""A file name without its ending: lower case letters, digits and hyphens. Never changes with the title."""
Reference = Annotated[str, AfterValidator(_reference), json_form("reference", f"(?:{_ID}/)?{_ID}")]
"""An initiative: by its id, or for one of another neighbourhood `oost/repaircafe`."""
Day = Annotated[date, BeforeValidator(_iso_day), json_form("day", _DAY, format="date")]
PartialDay = Annotated[
    str,
    AfterValidator(_partial_day),
    json_form("partial-day", _PARTIAL_DAY, "string", "integer", minimum=1000, maximum=9999),
]
"""A year, a month or a day: `2020`, `2020-03` or `2020-03-16`."""
Clock = Annotated[time, BeforeValidator(_clock), json_form("clock", _CLOCK)]
Count = Annotated[int, BeforeValidator(_counted), Field(ge=0, le=_MOST)]
Number = Annotated[float, BeforeValidator(_typed), Field(ge=-_MOST, le=_MOST, allow_inf_nan=False)]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""Two or three letters: nl, en, ar, tig."""
Share = Annotated[float, BeforeValidator(_number), Field(ge=0, le=1)]
"""A part of the whole, from 0 to 1."""
Money = Annotated[Decimal, BeforeValidator(_money), json_form("money", "", "number", minimum=0)]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Latitude = Annotated[float, BeforeValidator(_number), Field(ge=-90, le=90)]
Longitude = Annotated[float, BeforeValidator(_number), Field(ge=-180, le=180)]
Url = Annotated[str, AfterValidator(_url), json_form("url", _URL)]
Email = Annotated[str, AfterValidator(_email), json_form("email", _EMAIL)]


def is_translatable(model: type[BaseModel], key: str) -> bool:
    """Whether a translation may give this key other words."""
    for name, field in model.model_fields.items():
        if key == (field.alias or name):
            extra = field.json_schema_extra
            if isinstance(extra, dict) and extra.get(TRANSLATABLE):
                return True
            return any(_holds_words(argument) for argument in _types(field.annotation))
    return False


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from _types(argument)


def _holds_words(annotation: Any) -> bool:
    extra = getattr(annotation, "json_schema_extra", None)
    return isinstance(extra, dict) and bool(extra.get(TRANSLATABLE))


def translatable_keys(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a model that hold words, in the order of the model."""
    keys = ((field.alias or name) for name, field in model.model_fields.items())
    return tuple(key for key in keys if is_translatable(model, key))
