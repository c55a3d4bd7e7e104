"""`atlas keep-count` keeps what is published, nothing finer, and not twice within a year."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from atlas.cli import main
from atlas.reading.problems import AtlasError
from atlas.reading.read import read_atlas

from ..reading.folders import DAVIS, PROTECTED

Captured = pytest.CaptureFixture[str]


def kept(tmp_path: Path, site: Path) -> Path:
    content = shutil.copytree(site, tmp_path / "content")
    assert main(["keep-count", "--from", str(content / "davis"), "--language", "en"]) == 0
    return content


def test_what_is_kept_is_what_was_published_and_can_be_read_again(tmp_path: Path, capsys: Captured) -> None:
    content = kept(tmp_path, PROTECTED)
    assert "11 lines kept in" in capsys.readouterr().out
    data = content / "davis/data"
    assert (data / "earlier/1941.csv").read_text("utf-8") == (data / "shared_participants.csv").read_text("utf-8")
    there = read_atlas(content, date(2026, 6, 1)).neighbourhoods["davis"]
    (count,) = there.earlier
    assert count.meta.initiatives == tuple(sorted(there.initiatives))
    assert count.meta.asked == count.meta.initiatives


def test_exact_counts_of_a_public_source_are_kept_in_bins(tmp_path: Path) -> None:
    content = kept(tmp_path, DAVIS)
    rows = (content / "davis/data/earlier/1941.csv").read_text("utf-8").splitlines()[1:]
    counts = [int(row.rpartition(",")[2]) for row in rows]
    assert counts
    assert all(count >= 5 and count % 5 == 0 for count in counts)


def test_a_count_is_kept_once_a_year(tmp_path: Path, capsys: Captured) -> None:
    content = kept(tmp_path, PROTECTED)
    assert main(["keep-count", "--from", str(content / "davis"), "--language", "en"]) == 1
    assert "less than twelve months apart" in capsys.readouterr().err


def problems(content: Path) -> list[str]:
    with pytest.raises(AtlasError) as told:
        read_atlas(content, date(2026, 6, 1))
    return [problem.to("en") for problem in told.value.problems]


def test_a_mistake_is_told_by_file_and_line(tmp_path: Path) -> None:
    content = kept(tmp_path, PROTECTED)
    earlier = content / "davis/data/earlier"
    path = earlier / "1941.csv"
    path.write_text(path.read_text("utf-8") + "e1,nobody,5\ne1,e14,3\n", "utf-8")
    lines = path.read_text("utf-8").count("\n")
    told = problems(content)
    assert len(told) == 2
    assert told[0].startswith(f"davis/data/earlier/1941.csv:{lines - 1}: initiative_b")
    assert told[1].startswith(f"davis/data/earlier/1941.csv:{lines}: shared")
    path.unlink()
    assert problems(content) == [
        "davis/data/earlier/1941.yml:1: this file needs 1941.csv beside it; "
        "write when and how was counted in the .yml, and the counts in the .csv"
    ]


def test_two_counts_close_together_are_refused(tmp_path: Path) -> None:
    content = kept(tmp_path, PROTECTED)
    earlier = content / "davis/data/earlier"
    meta = yaml.safe_load((earlier / "1941.yml").read_text("utf-8"))
    (earlier / "next.yml").write_text(yaml.safe_dump({**meta, "counted_on": date(1941, 11, 1)}), "utf-8")
    shutil.copy(earlier / "1941.csv", earlier / "next.csv")
    (told,) = problems(content)
    assert "earlier/next.yml" in told
    assert "these counts and those of 1941 are less than twelve months apart" in told
    (earlier / "next.yml").unlink()
    (earlier / "next.csv").unlink()
    now = content / "davis/data/shared_participants.yml"
    now.write_text(now.read_text("utf-8").replace("counted_on: 1941-01-01", "counted_on: 1941-10-01"), "utf-8")
    (told,) = problems(content)
    assert "these counts and those of now are less than twelve months apart" in told
