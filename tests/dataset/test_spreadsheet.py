"""What becomes of the workbook in a spreadsheet with Dutch settings? A test that needs LibreOffice."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from ..reading.folders import ROOT, compiled

OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
def test_with_dutch_settings_numbers_stay_what_they_are(tmp_path: Path) -> None:
    files = compiled(ROOT / "content", "nl", date(2026, 11, 27)).files
    (tmp_path / "atlas.xlsx").write_bytes(files["data/atlas.xlsx"])
    _to_flat(tmp_path, "atlas.xlsx")
    sheets = (tmp_path / "atlas.fods").read_text("utf-8")
    places = sheets.split('table:name="places"')[1].split("</table:table>")[0]
    row = next(line for line in files["data/places.csv"].decode().splitlines() if ",point,no," in line)
    assert f'office:value="{row.split(",")[-6]}"' in places
    meetings = sheets.split('table:name="meetings"')[1].split("</table:table>")[0]
    assert 'office:value-type="time"' in meetings
    assert 'office:value-type="date"' in sheets


def _to_flat(folder: Path, name: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), "--headless", profile, "--convert-to", "fods", "--outdir", str(folder), str(folder / name)]
    dutch = {"LANG": "nl_NL.UTF-8", "HOME": str(folder)}
    # To a file: a pipe stays open as long as anything that it started lives, and the wait for it has no end.
    with (folder / "told.txt").open("w") as told:
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=told, stderr=told, timeout=120, env=dutch)
