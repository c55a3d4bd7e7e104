"""From a file that somebody else keeps to rows with their numbers."""

from pathlib import Path

from atlas.importing.cells import Table
from atlas.importing.csv_rows import read_csv
from atlas.importing.encoding import decode_list
from atlas.importing.folder_rows import read_folder
from atlas.importing.json_rows import read_json
from atlas.importing.mapping import ListFile
from atlas.importing.sheets import formulas, read_sheet, workbook_kind
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say

__all__ = ["read_rows"]


def read_rows(path: Path, how: ListFile) -> tuple[Table, Sentence | None]:
    """The rows of a workbook (.xlsx, .ods), a CSV, a JSON or a GeoJSON file, or a folder of Markdown pages; and a
    remark on the encoding.

    Raises `AtlasError` if there are none.
    """
    name = str(path)
    if path.is_dir():
        return read_folder(path, empty=frozenset(how.empty)), None
    try:
        raw = path.read_bytes()
    except OSError:
        hint = say("give the path of a spreadsheet (.xlsx, .ods, .csv), or of a JSON or GeoJSON file")
        raise AtlasError([Problem(name, 1, "", say("this file cannot be read"), hint)]) from None
    empty = frozenset(how.empty)
    if workbook_kind(raw):
        return read_sheet(raw, name, sheet=how.sheet, header_row=how.header_row, empty=empty), formulas(raw)
    text, remark = decode_list(raw, name, how.encoding)
    if path.suffix.lower() in (".json", ".geojson") or (path.suffix.lower() != ".csv" and text.lstrip()[0] in "[{"):
        return read_json(text, name, rows=how.rows, empty=empty), remark
    return read_csv(text, name, separator=how.separator, header_row=how.header_row, empty=empty), remark
