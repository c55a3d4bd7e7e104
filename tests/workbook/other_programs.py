"""The same workbook as LibreOffice and Google Sheets write it: other numbers, other texts, other empty cells."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

__all__ = ["as_google_writes", "as_libreoffice_writes"]

_NUMBER = re.compile(r'(<c r="[A-Z]+\d+"(?: s="\d+")?)(?: t="n")?><v>([\d.]+)</v></c>')
_INLINE = re.compile(r'(<c r="[A-Z]+\d+"(?: s="\d+")?) t="inlineStr"><is>(.*?)</is></c>', re.S)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def as_google_writes(path: Path) -> None:
    """Every number with a decimal, a thousand empty rows below, no size of the sheet, and no drop-downs."""

    def sheet(xml: str) -> str:
        xml = _NUMBER.sub(lambda found: f"{found[1]}><v>{float(found[2])}</v></c>", xml)
        xml = re.sub(r"<dataValidations.*?</dataValidations>|<dimension [^>]*/>", "", xml, flags=re.S)
        last = max(map(int, re.findall(r'<row r="(\d+)"', xml)), default=0)
        below = "".join(f'<row r="{number}"><c r="A{number}" s="0"/></row>' for number in range(last + 1, last + 1001))
        return xml.replace("</sheetData>", f"{below}</sheetData>")

    _rewrite(path, sheet)


def as_libreoffice_writes(path: Path) -> None:
    """Texts in a table of their own, a size of the sheet that reaches to its edge, and times cut short."""
    texts: list[str] = []

    def shared(found: re.Match[str]) -> str:
        texts.append(found[2])
        return f'{found[1]} t="s"><v>{len(texts) - 1}</v></c>'

    def sheet(xml: str) -> str:
        xml = _INLINE.sub(shared, xml)
        xml = _NUMBER.sub(lambda found: f'{found[1]} t="n"><v>{_cut_short(found[2])}</v></c>', xml)
        return re.sub(r'<dimension ref="[^"]*" ?/>', '<dimension ref="A1:AMJ1048576"/>', xml)

    _rewrite(path, sheet)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    items = "".join(f"<si>{text}</si>" for text in texts)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}" count="{len(texts)}">{items}</sst>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        "</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    )
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        f'<Relationship Id="rId999" Type="{_RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)


def _cut_short(number: str) -> str:
    """A fraction of a day in fewer digits than it needs."""
    value = float(number)
    return number if value.is_integer() or value > 1 else f"{value:.12f}"


def _rewrite(path: Path, sheet: Callable[[str], str]) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in parts.items():
            made = sheet(raw.decode()).encode() if name.startswith("xl/worksheets/sheet") else raw
            archive.writestr(name, made)
