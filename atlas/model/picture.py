"""A picture beside the words of an initiative."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from atlas.model.base import Model, Words, json_form

__all__ = ["Picture", "PictureFile"]


_FILE = r"[A-Za-z0-9][A-Za-z0-9_\-]*\.(jpg|jpeg|png|webp)"


def _file(value: str) -> str:
    if not re.fullmatch(_FILE, value):
        raise PydanticCustomError("picture_file", "not the name of a picture", {"value": value})
    return value


class Picture(Model):
    """A file beside the page, and in `alt` what it shows, for who cannot see it."""

    file: Annotated[str, AfterValidator(_file), json_form("picture", _FILE)]
    alt: Words

    @model_validator(mode="before")
    @classmethod
    def _with_words(cls, value: Any) -> Any:
        if isinstance(value, str) or (isinstance(value, dict) and "file" in value and not value.get("alt")):
            raise PydanticCustomError("picture_alt", "no words for the picture")
        return value


@dataclass(frozen=True)
class PictureFile:
    """A picture that was looked at: its path in the content folder, and how large it is shown, in pixels."""

    path: str
    width: int
    height: int
