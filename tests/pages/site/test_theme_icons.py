"""An icon of every page has its shape in the style sheet, and in a page it is an icon to the theme as before."""

import re
from importlib.resources import files
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from atlas.pages.site.theme_icons import THEME_ICONS, icon_rules, icon_templates


@pytest.mark.parametrize("name", THEME_ICONS)
def test_an_icon_in_a_page_has_the_shape_that_the_theme_gave_it(name: str) -> None:
    template = f".icons/material/{name}.svg"
    inside = ElementTree.fromstring(icon_templates()[template])
    assert (inside.tag, inside.get("viewBox"), list(inside)) == ("svg", "0 0 24 24", [])
    (kind,) = {one for one in inside.get("class", "").split() if one != "atlas-i"}
    (address,) = re.findall(rf'^\.{kind} {{ --atlas-i: url\("data:image/svg\+xml,([^"]+)"\); }}$', icon_rules(), re.M)
    theme = files("material").joinpath("templates", template).read_text("utf-8")
    assert ElementTree.canonicalize(unquote(address)) == ElementTree.canonicalize(theme)
