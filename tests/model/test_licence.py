"""A licence is named as others name it, and can be read."""

import pytest
from pydantic import ValidationError

from atlas.model.licence import licence_address, licence_name
from atlas.model.neighbourhood import Home

ADDRESSES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-NC-SA-3.0": "https://creativecommons.org/licenses/by-nc-sa/3.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "EUPL-1.2": "https://spdx.org/licenses/EUPL-1.2.html",
    "https://lindeveen.example/licence": "https://lindeveen.example/licence",
}


@pytest.mark.parametrize("licence", ADDRESSES)
def test_it_can_be_read_somewhere(licence: str) -> None:
    home = Home.model_validate({"title": "Atlas", "municipality": "Lindeveen", "licence": licence})
    assert home.licence == licence
    assert licence_address(licence) == ADDRESSES[licence]
    assert licence_name(licence) == (None if "://" in licence else licence)


@pytest.mark.parametrize("licence", ["CC BY 4.0", "free for all!", "javascript:alert(1)", "CC-BY-4.0\nx", "[x](y)"])
def test_what_is_no_name_is_refused_with_one_that_is(licence: str) -> None:
    with pytest.raises(ValidationError) as told:
        Home.model_validate({"title": "Atlas", "municipality": "Lindeveen", "licence": licence})
    (error,) = told.value.errors()
    assert error["type"] == "licence_form"
    assert error["ctx"]["reading"] in {"CC-BY-4.0", "CC-BY-4.0-x"}
