"""Where `atlas participants` writes, and what it knows of the atlas around that place."""

from pathlib import Path

import pytest

from tests.private.files import write_csv
from tests.private.rosters import HEADER, Captured, counts_in, members, refusal, run, write_page


class TestPlaces:
    def test_pages_need_not_be_there_but_then_nothing_is_sensitive(self, tmp_path: Path, capsys: Captured) -> None:
        assert run(self._roster(tmp_path / "mine"), tmp_path / "counts") == 0
        assert "no initiative was counted as sensitive" in capsys.readouterr().err
        assert counts_in(tmp_path / "counts")[1:] == ["a,b,10"]

    @pytest.mark.parametrize("place", ["content/davis", "content/davs/data", "content/davis/data/2026"])
    def test_counts_go_beside_the_pages_that_say_what_is_sensitive(
        self, tmp_path: Path, data: Path, capsys: Captured, place: str
    ) -> None:
        (tmp_path / "content/index.md").write_text("---\ntitle: x\n---\n", encoding="utf-8")
        assert run(self._roster(tmp_path), tmp_path / place) == 1
        assert "name content/<neighbourhood>/data" in refusal(capsys, data)
        assert not list(tmp_path.rglob("shared_participants*"))

    def _roster(self, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        return write_csv(folder / "list.csv", [HEADER, *members(12, "a", "b")])

    def test_no_list_from_inside_the_content(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        roster = self._roster(tmp_path / "content/davis")
        (tmp_path / "content/index.md").write_text("---\ntitle: x\n---\n", encoding="utf-8")
        assert run(roster, data) == 1
        assert "move it to a folder of your own" in refusal(capsys, data)

    @pytest.mark.parametrize("place", ["repo/exact.json", "repo/deep/er/exact.json", "link/exact.json"])
    def test_no_exact_figures_inside_a_git_repository(
        self, tmp_path: Path, data: Path, capsys: Captured, place: str
    ) -> None:
        (tmp_path / "repo/.git").mkdir(parents=True)
        (tmp_path / "link").symlink_to(tmp_path / "repo")
        assert run(self._roster(tmp_path), data, "--exact", str(tmp_path / place)) == 1
        assert "from this place they could be published" in refusal(capsys, data)
        assert not (tmp_path / place).exists()

    def test_exact_figures_overwrite_no_list(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        roster = self._roster(tmp_path)
        before = roster.read_bytes()
        assert run(roster, data, "--exact", str(roster)) == 1
        assert "ends in .json" in refusal(capsys, data)
        assert roster.read_bytes() == before

    def test_a_list_that_git_keeps_is_warned_about(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        (tmp_path / "repo/.git").mkdir(parents=True)
        assert run(self._roster(tmp_path / "repo"), data) == 0
        assert "this list lies in a folder that git keeps" in capsys.readouterr().err

    def test_a_place_that_cannot_be_written(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        data.write_text("", encoding="utf-8")
        assert run(self._roster(tmp_path), data) == 1
        assert "cannot be read or written" in capsys.readouterr().err


class TestOtherPlaces:
    def test_the_pages_are_found_from_inside_the_folder_and_through_a_link(
        self, tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in "ab":
            write_page(data, name, "sensitive: true\n")
        data.mkdir()
        roster = write_csv(tmp_path / "list.csv", [HEADER, *members(9, "a", "b"), *((f"x{n}", "a") for n in range(9))])
        monkeypatch.chdir(data)
        assert run(roster, Path()) == 0
        assert counts_in(data) == ["initiative_a,initiative_b,shared"]
        (tmp_path / "link").symlink_to(data)
        assert run(roster, tmp_path / "link", "--reason", "Again") == 0
        assert counts_in(data) == ["initiative_a,initiative_b,shared"]

    def test_exact_figures_do_not_replace_a_link_in_a_repository(
        self, tmp_path: Path, data: Path, capsys: Captured
    ) -> None:
        (tmp_path / "repo/.git").mkdir(parents=True)
        link = tmp_path / "repo/exact.json"
        link.symlink_to(tmp_path / "away.json")
        roster = write_csv(tmp_path / "list.csv", [HEADER, *members(12, "a", "b")])
        assert run(roster, data, "--exact", str(link)) == 1
        assert "from this place they could be published" in refusal(capsys, data)
        assert link.is_symlink()

    def test_exact_figures_are_for_one_pair_of_eyes(self, tmp_path: Path, data: Path) -> None:
        roster = write_csv(tmp_path / "list.csv", [HEADER, *members(12, "a", "b")])
        assert run(roster, data, "--exact", str(tmp_path / "exact.json")) == 0
        assert (tmp_path / "exact.json").stat().st_mode & 0o777 == 0o600
        assert (data / "shared_participants.csv").stat().st_mode & 0o777 == 0o644

    def test_nothing_is_left_behind_where_the_counts_cannot_go(self, tmp_path: Path, data: Path) -> None:
        data.write_text("a file")
        roster = write_csv(tmp_path / "list.csv", [HEADER, *members(12, "a", "b")])
        assert run(roster, data, "--exact", str(tmp_path / "exact.json")) == 1
        assert not (tmp_path / "exact.json").exists()
