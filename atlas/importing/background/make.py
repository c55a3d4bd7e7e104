"""`atlas import background`: an extract of a map of others -> the small background of a neighbourhood."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from atlas.importing.background.area import Clip, clip_of
from atlas.importing.background.fitting import Fitted, fitted
from atlas.importing.background.found import Extract, refused
from atlas.importing.background.json_file import read_json
from atlas.importing.background.osm_file import read_osm
from atlas.importing.background.topo_file import read_topo
from atlas.model.background import LAYERS, Credit
from atlas.reading.background import BACKGROUND, read_background_text
from atlas.reading.geojson import FaultError
from atlas.reading.problems import AtlasError, Problem, did_you_mean
from atlas.texts import say

__all__ = ["GROUPS", "Made", "import_background"]

GROUPS = tuple(dict.fromkeys(LAYERS.values()))
"""What somebody chooses by."""
_READERS: Mapping[str, Callable[[Path, Clip], Extract]] = {
    ".osm": read_osm,
    ".pbf": read_osm,
    ".bz2": read_osm,
    ".gz": read_osm,
    ".gpkg": read_topo,
    ".gml": read_topo,
    ".geojson": read_json,
    ".json": read_json,
}
_CREDITS = {
    "osm": Credit("© OpenStreetMap contributors", "ODbL 1.0", "osm"),
    "brt": Credit("Kadaster, Basisregistratie Topografie (BRT)", "CC BY 4.0", "brt"),
    "invented": Credit("Invented for this atlas", "CC BY 4.0", "invented"),
}


@dataclass(frozen=True)
class Made:
    """What came of an extract. `text`: the file."""

    path: Path
    text: str
    credit: Credit
    fitted: Fitted
    written: bool


def import_background(
    file: Path,
    to: Path,
    *,
    today: date,
    groups: Collection[str] = ("water", "green", "streets", "railways"),
    source: str | None = None,
    attribution: str | None = None,
    licence: str | None = None,
    dry_run: bool = False,
) -> Made:
    """Write `data/background.geojson` of a neighbourhood.

    `to`: `content/<neighbourhood>`; `groups`: which of `GROUPS`; `source`: `osm`, `brt` or `invented`, where the file
    does not tell. Raises `AtlasError`, and writes nothing, where the file cannot be used.
    """
    _check_groups(file, groups)
    clip = clip_of(to, today)
    if not file.is_file():
        raise refused(file, say("there is no such file"), say("check the name"))
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        hint = say("{endings} can be read; unpack a .zip first", endings=", ".join(_READERS))
        raise refused(file, say('"{ending}" is no ending of an extract of a map', ending=file.suffix), hint)
    extract = reader(file, clip)
    credit = _credit(file, source or extract.source, attribution, licence)
    found = [one for one in extract.found if LAYERS[one.layer] in groups]
    small = fitted(found, clip) if found else None
    if small is None or not small.features:
        raise _nothing(file, extract, found=bool(found and small is None))
    text = _text(small, credit, today)
    try:
        read_background_text(text, None)
    except FaultError as fault:
        raise refused(file, fault.what, fault.hint) from None
    path = to / BACKGROUND
    if not dry_run:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    return Made(path, text, credit, small, not dry_run)


def _check_groups(file: Path, groups: Collection[str]) -> None:
    for group in groups:
        if group not in GROUPS:
            hint = did_you_mean(group, GROUPS) or say("choose from: {names}", names=", ".join(GROUPS))
            raise AtlasError([Problem(str(file), 1, "--layers", say('"{name}" is no layer', name=group), hint)])


def _credit(file: Path, source: str | None, attribution: str | None, licence: str | None) -> Credit:
    known = _CREDITS.get(source or "")
    if attribution and licence:
        return Credit(attribution, licence)
    if known is None:
        what = say("this file does not say where it comes from, and maps have to say whom they thank")
        raise refused(file, what, say("add --source osm or --source brt, or else --attribution and --licence"))
    return Credit(
        attribution or known.attribution, licence or known.licence, None if attribution or licence else source
    )


def _nothing(file: Path, extract: Extract, *, found: bool) -> AtlasError:
    if found:
        what = say("this is too much for a background, however simple its lines become")
        return refused(file, what, say("choose fewer layers with --layers, such as --layers water,streets"))
    if extract.found:
        return refused(
            file, say("nothing of these layers lies in the neighbourhood"), say("choose others with --layers")
        )
    what = say("there is no street, water or green of this neighbourhood in the file")
    return refused(
        file, what, say("export the land around the neighbourhood; its centre and boundary say where that is")
    )


def _text(small: Fitted, credit: Credit, today: date) -> str:
    """The file, with a feature on each line so that changes can be compared."""
    facts = {"attribution": credit.attribution, "licence": credit.licence, "source": credit.source}
    facts |= {"made_on": today.isoformat(), "simplified_to_metres": f"{small.metres:g}"}
    head = ", ".join(
        f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items() if value
    )
    lines = ",\n".join(small.features)
    return f'{{"type": "FeatureCollection", {head}, "features": [\n{lines}\n]}}\n'
