"""`atlas import background`: what lies below the places on the map of a neighbourhood, from a map of others."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from atlas.commands.common import Commands, today
from atlas.commands.parser import _
from atlas.texts import Sentence, say, say_n

if TYPE_CHECKING:
    from atlas.importing.background.make import Made

__all__ = ["add_import_background"]

_LAYERS = {
    "green": say("Parks and other green"),
    "water": say("Water"),
    "building": say("Buildings that people know"),
    "path": say("Footpaths and cycle paths"),
    "street": say("Streets"),
    "main": say("Main roads"),
    "railway": say("Railways"),
}


def add_import_background(imports: Commands, common: argparse.ArgumentParser) -> None:
    """Give the command its options."""
    command = imports.add_parser(
        "background",
        parents=[common],
        help=_("streets and water below the map, from an extract of OpenStreetMap or of the Dutch BRT"),
        example="atlas import background oost.osm --to content/oost",
    )
    command.add_argument(
        "file", type=Path, help=_(".osm, .osm.pbf, GeoJSON or JSON of Overpass, or TOP10NL as .gpkg, .gml or GeoJSON")
    )
    command.add_argument("--to", type=Path, required=True, help=_("content/<neighbourhood>"))
    command.add_argument(
        "--layers",
        default="water,green,streets,railways",
        help=_("which layers, with commas: water, green, streets, railways, buildings"),
    )
    command.add_argument(
        "--source", choices=("osm", "brt", "invented"), help=_("where the file comes from, if it does not say it")
    )
    command.add_argument("--attribution", help=_("whom to thank, where it is another source"))
    command.add_argument("--licence", help=_("the licence, where it is another source"))
    command.add_argument("--dry-run", action="store_true", help=_("tell what would be written, and write nothing"))
    command.set_defaults(run=_import_background)


def _import_background(options: argparse.Namespace) -> int:
    from atlas.importing.background.make import import_background

    made = import_background(
        options.file,
        options.to,
        today=today(options),
        groups=[name.strip() for name in options.layers.split(",") if name.strip()],
        source=options.source,
        attribution=options.attribution,
        licence=options.licence,
        dry_run=options.dry_run,
    )
    print("\n".join(sentence.to(options.language) for sentence in _told(made)))
    return 0


def _told(made: "Made") -> Iterator[Sentence]:
    if not made.written:
        yield say("This is a trial: nothing was written.")
    size = max(1, round(len(made.text.encode()) / 1000))
    yield say("{path}: {size} kB of at most 150", path=made.path.as_posix(), size=size)
    for layer, names in made.fitted.names.items():
        told: dict[str, object] = {"layer": _LAYERS[layer], "named": say_n("{n} name", "{n} names", names)}
        yield Sentence("  {layer}: {named}" if names else "  {layer}", told)
    yield say("Lines lie within {metres} m of where they were.", metres=f"{made.fitted.metres:g}")
    if made.fitted.left_out:
        listed = ", ".join(f"{{{layer}}}" for layer in made.fitted.left_out)
        left = Sentence(listed, {layer: _LAYERS[layer] for layer in made.fitted.left_out})
        yield say("Left out, for it would be too much for a phone: {layers}", layers=left)
    yield say("On every map stands: {credit}, {licence}", credit=made.credit.attribution, licence=made.credit.licence)
