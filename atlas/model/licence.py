"""Under which licence may others use what an atlas says? By its name at SPDX, or by its address."""

import re
from typing import Annotated, Final

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from atlas.model.base import json_form

__all__ = ["Licence", "licence_address", "licence_name"]

_SPDX: Final = r"[A-Za-z0-9][A-Za-z0-9.+\-]*"
_ADDRESS: Final = r"""https?://[^\s<>"'`\\\{\}\|\^\[\]]+"""
_DEEDS: Final = re.compile(r"CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)")
_KNOWN: Final = {
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "PDDL-1.0": "https://opendatacommons.org/licenses/pddl/1-0/",
    "ODC-By-1.0": "https://opendatacommons.org/licenses/by/1-0/",
    "ODbL-1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
}


def _licence(value: str) -> str:
    if not re.fullmatch(f"{_SPDX}|{_ADDRESS}", value, re.ASCII):
        reading = re.sub(r"[\s_]+", "-", value.strip())
        context = {"value": value, "reading": reading if re.fullmatch(_SPDX, reading, re.ASCII) else "CC-BY-4.0"}
        raise PydanticCustomError("licence_form", "not the name of a licence", context)
    return value


Licence = Annotated[str, AfterValidator(_licence), json_form("text", f"{_SPDX}|{_ADDRESS}")]
"""A name of the SPDX list, such as CC-BY-4.0, or the address of a licence."""


def licence_address(licence: str) -> str:
    """Where a licence can be read."""
    if "://" in licence:
        return licence
    if match := _DEEDS.fullmatch(licence):
        return f"https://creativecommons.org/licenses/{match[1].lower()}/{match[2]}/"
    return _KNOWN.get(licence, f"https://spdx.org/licenses/{licence}.html")


def licence_name(licence: str) -> str | None:
    """Its name at SPDX; None where only an address is known."""
    return None if "://" in licence else licence
