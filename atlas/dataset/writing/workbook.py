"""All tables as one workbook, which opens in every spreadsheet as it should: numbers, days and signs of any language.

A file with commas does not where settings are Dutch: they expect semicolons and decimal commas. Written here and not by
a library, since that takes ten times as long for the thousands of rows of a city.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from atlas.dataset.every_table import TABLES
from atlas.dataset.sources import DataSources
from atlas.dataset.tables import Column, Value
from atlas.dataset.writing.values import NO, YES, rounded
from atlas.texts import say

__all__ = ["workbook_bytes"]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OF_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST = 32_767
"""Characters that a cell can hold; the text of a page that is longer ends in an ellipsis."""
_BEGIN = date(1899, 12, 30)
_BOLD, _DAY, _CLOCK = 1, 2, 3
"""Styles, by their place in the file of styles."""
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/>'
    '<sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/>'
    '<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    '</cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="20" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
"""Formats 14 and 20 are the short day and the time of whoever opens it."""


def workbook_bytes(sources: DataSources) -> bytes:
    """`atlas.xlsx`: first a sheet that explains every column, then a sheet for each table. The same bytes always."""
    tables = {table.name: _table(table.columns, sources.rows[table.name]) for table in TABLES}
    sheets = {"columns": _explained(sources), **tables}
    parts = {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": _workbook(sheets),
        "xl/_rels/workbook.xml.rels": _relations(
            {f"rId{number}": ("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)}
            | {f"rId{len(sheets) + 1}": ("styles", "styles.xml")}
        ),
        "xl/styles.xml": _STYLES,
        **{f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(sheets.values(), 1)},
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            entry = ZipInfo(name)  # of 1 January 1980, so that the same rows give the same bytes
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, text)
    return out.getvalue()


def _explained(sources: DataSources) -> str:
    language = sources.atlas.language
    names = (say("Table"), say("Column"), say("Title"), say("Meaning"), say("Unit"))
    rows = [
        (
            table.name,
            one.name,
            one.title.to(language),
            one.description.to(language),
            one.unit.to(language) if one.unit else None,
        )
        for table in TABLES
        for one in table.columns
    ]
    columns = [Column(f"{number}", name, name) for number, name in enumerate(names)]
    return _table(columns, rows, [name.to(language) for name in names])


def _table(columns: Sequence[Column], rows: Iterable[Sequence[Value]], names: Sequence[str] | None = None) -> str:
    header = "".join(_text(name, _BOLD) for name in names or [column.name for column in columns])
    lines = "".join(f"<row>{''.join(map(_cell, columns, row))}</row>" for row in rows)
    frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">{frozen}</sheetView></sheetViews>'
        f'<cols><col min="1" max="{len(columns)}" width="18" customWidth="1"/></cols>'
        f"<sheetData><row>{header}</row>{lines}</sheetData></worksheet>"
    )


def _cell(column: Column, value: Value) -> str:
    if value is None:
        return "<c/>"
    if isinstance(value, bool):
        return _text(YES if value else NO)
    if isinstance(value, date):
        return f'<c s="{_DAY}"><v>{(value - _BEGIN).days}</v></c>' if value >= date(1900, 3, 1) else _text(str(value))
    if isinstance(value, time):
        return f'<c s="{_CLOCK}"><v>{(value.hour * 60 + value.minute) / 1440!r}</v></c>'
    return _text(value) if isinstance(value, str) else f"<c><v>{rounded(column, value)!r}</v></c>"


def _text(text: str, style: int = 0) -> str:
    """A text is never a formula here, whatever it begins with."""
    held = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    shown = escape(_NOT_IN_XML.sub("", held).replace("\r\n", "\n").replace("\r", "\n"))
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{shown}</t></is></c>'


def _workbook(sheets: Iterable[str]) -> str:
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(sheets, 1)
    )
    return f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OF_OFFICE}"><sheets>{listed}</sheets></workbook>'


def _relations(to: Mapping[str, tuple[str, str]]) -> str:
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    found = "".join(
        f'<Relationship Id="{key}" Type="{_OF_OFFICE}/{kind}" Target="{path}"/>' for key, (kind, path) in to.items()
    )
    return f'{_HEAD}<Relationships xmlns="{package}">{found}</Relationships>'


def _content_types(sheets: int) -> str:
    def lines() -> Iterator[str]:
        yield f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        yield f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        for number in range(1, sheets + 1):
            yield f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{_TYPE}.worksheet+xml"/>'

    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{"".join(lines())}</Types>'
    )
