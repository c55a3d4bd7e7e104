"""A file that is no workbook, or no whole one, is told for what it is, whatever it is called."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from atlas.cli import main
from atlas.reading.no_workbook import no_workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def _workbook() -> bytes:
    book = Workbook()
    for number in range(300):
        book.active.append([f"naam {number * 7919}", number])  # type: ignore[union-attr]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _packed(*names: str, kind: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        if kind:
            parts.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        for name in names:
            parts.writestr(name, "x")
    return out.getvalue()


WHOLE = _workbook()
NONE = [
    (b"", "this file is empty"),
    (b"\0" * 100, "this file is empty"),
    (WHOLE[: len(WHOLE) // 2], "a part of it is missing"),
    (WHOLE[:2000] + b"\0" * 400 + WHOLE[2400:], "this workbook is damaged"),
    (b"naam;soort\nKoor;informal\n", "this is a text file, such as CSV"),
    ("naam\tsoort\n".encode("utf-16"), "this is a text file, such as CSV"),
    (OLE, "of the old kind (.xls)"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    (_packed("content.xml", kind="spreadsheet"), "a workbook of LibreOffice (.ods)"),
    (_packed("content.xml", kind="text"), "a document of LibreOffice"),
    (_packed("word/document.xml"), "(.docx), and no workbook"),
    (_packed("xl/workbook.bin"), "(.xlsb)"),
    (_packed("Index/Document.iwa"), "Apple Numbers"),
    (_packed("photo.jpg"), "this is a zip file, and no workbook"),
    (b"%PDF-1.7 ...", "this is a PDF"),
    (b"\x89PNG\r\n\x1a\n", "this is a picture"),
    (b"\xef\xbb\xbf<html><table>", "this is a web page"),
    (b"\x7fELF\0\0", "this is not an Excel file"),
]


@pytest.mark.parametrize(("raw", "told"), NONE)
def test_it_is_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], raw: bytes, told: str
) -> None:
    file, to = tmp_path / "wijk.xlsx", tmp_path / "content"
    file.write_bytes(raw)
    assert main(["import", "workbook", str(file), "--to", str(to), "--language", "en"]) == 1
    assert told in capsys.readouterr().err
    assert not to.exists()


def test_a_whole_workbook_and_what_a_list_can_be_are_fine() -> None:
    assert no_workbook(WHOLE) is None
    for raw in (WHOLE, b"naam;soort\n", b"", _packed("content.xml", kind="spreadsheet")):
        assert no_workbook(raw, is_list=True) is None


def test_a_folder_or_nothing_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["--to", str(tmp_path / "content"), "--language", "en"]
    assert main(["import", "workbook", str(tmp_path), *call]) == 1
    assert "a folder stands where a file is needed" in capsys.readouterr().err
    assert main(["import", "workbook", str(tmp_path / "gone.xlsx"), *call]) == 1
    assert "there is no such file or folder" in capsys.readouterr().err
