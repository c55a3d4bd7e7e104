"""What is kept comes back as it was, or not at all; whatever is wrong with the folder, a build goes on."""

import errno
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import atlas
from atlas import entries as module
from atlas.keeping.beside import store_beside
from atlas.keeping.folder import remove
from atlas.keeping.identity import file_identities, identity, program_identity, tree_identity
from atlas.keeping.remember import keeping, kept, remembered
from atlas.keeping.store import Store
from atlas.keeping.values import NotValuesError, from_bytes, to_bytes
from atlas.model.schedule import Meeting
from atlas.noticed import take_noticed

KEY = identity("a key")


@pytest.fixture(autouse=True)
def _nothing_noticed() -> None:
    take_noticed()


def _told() -> list[str]:
    return list(map(str, take_noticed()))


def _broken(folder: Path) -> str:
    return f"part of what is kept in {folder} was broken, and was made anew"


def _entry(folder: Path) -> Path:
    (found,) = (path for path in folder.rglob(KEY) if path.is_file())
    return found


def test_what_was_kept_comes_back_in_another_build(tmp_path: Path) -> None:
    Store(tmp_path / "kept", "one").put(KEY, b"drawn")
    assert Store(tmp_path / "kept", "one").get(KEY) == b"drawn"
    assert Store(tmp_path / "kept", "one").get(identity("another key")) is None


def test_another_version_reads_nothing_of_it_and_removes_it(tmp_path: Path) -> None:
    Store(tmp_path, "one").put(KEY, b"drawn")
    newer = Store(tmp_path, "two")
    assert newer.get(KEY) is None
    (tmp_path / "index.sqlite").write_bytes(b"as versions before kept it")
    newer.tidy()
    assert not (tmp_path / "index.sqlite").exists()
    assert _told() == [f"what another version had kept in {tmp_path} was of no use, and is gone"]
    newer.tidy()
    assert _told() == []
    assert Store(tmp_path, "one").get(KEY) is None


@pytest.mark.parametrize("broken", [b"", b"short", bytes(200)], ids=["empty", "cut off", "zeros"])
def test_a_broken_entry_is_as_if_nothing_was_kept(tmp_path: Path, broken: bytes) -> None:
    store = Store(tmp_path, "one")
    store.put(KEY, b"drawn")
    _entry(tmp_path).write_bytes(broken)
    assert store.get(KEY) is None
    assert _told() == [_broken(tmp_path)]
    store.put(KEY, b"drawn again")
    assert store.get(KEY) == b"drawn again"
    assert _told() == []


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "inside").touch()


@pytest.mark.parametrize("at", ["entry", "folder of entries"])
@pytest.mark.parametrize(
    "put",
    [_folder, Path.touch, lambda path: path.symlink_to(path.name), lambda path: path.symlink_to("nowhere")],
    ids=["a folder", "a file", "a link to itself", "a link to nothing"],
)
def test_what_stands_in_the_place_of_an_entry_makes_way(tmp_path: Path, put: Callable[[Path], None], at: str) -> None:
    store = Store(tmp_path, "one")
    store.put(KEY, b"drawn")
    path = _entry(tmp_path) if at == "entry" else _entry(tmp_path).parent
    remove(path)
    put(path)
    assert store.get(KEY) is None
    store.put(KEY, b"drawn again")
    assert store.get(KEY) == b"drawn again"
    assert store.fault is None
    assert set(_told()) <= {_broken(tmp_path)}


def test_a_file_in_the_place_of_what_this_version_keeps_makes_way(tmp_path: Path) -> None:
    (tmp_path / "one").write_text("a file")
    store = Store(tmp_path, "one")
    store.put(KEY, b"drawn")
    assert store.get(KEY) == b"drawn"


@given(st.data())
def test_an_entry_with_one_other_byte_is_not_believed(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("kept")
    store = Store(folder, "one")
    store.put(KEY, b"drawn " * 20)
    held = bytearray(_entry(folder).read_bytes())
    place = data.draw(st.integers(0, len(held) - 1))
    held[place] ^= data.draw(st.integers(1, 255))
    _entry(folder).write_bytes(held)
    assert store.get(KEY) is None


def test_a_folder_that_cannot_be_made_is_told_once_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file in its place")
    store = Store(tmp_path / "kept", "one")
    store.put(KEY, b"drawn")
    assert store.get(KEY) is None
    store.tidy()
    assert _told() == [str(store.fault)]
    assert "kept" in str(store.fault)


def test_a_full_disk_is_told_and_leaves_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path, "one")
    store.put(identity("another key"), b"kept before")

    def full(*_: object, **__: object) -> Any:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(module, "NamedTemporaryFile", full)
    store.put(KEY, b"drawn")
    assert store.get(KEY) is None
    assert "the disk is full" in str(store.fault)
    assert _told() == [str(store.fault)]
    assert store.get(identity("another key")) == b"kept before"
    assert len([path for path in (tmp_path / "one").rglob("*") if path.is_file()]) == 1


def test_a_closed_folder_is_told_once_and_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As for whoever builds beside another person's folder; who runs these tests may be allowed everything."""
    store = Store(tmp_path, "one")
    store.put(KEY, b"drawn")

    def closed(path: Path, *_: object, **__: object) -> Any:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    for what in ("stat", "lstat", "read_bytes", "mkdir", "unlink", "iterdir", "glob", "replace"):
        monkeypatch.setattr(Path, what, closed)
    for again in (store, Store(tmp_path, "one")):
        assert again.get(KEY) is None
        again.put(KEY, b"drawn")
        again.tidy()
        assert "you may not read or write that" in str(again.fault)
    monkeypatch.undo()
    assert set(_told()) == {_broken(tmp_path), str(store.fault)}


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    store = Store(tmp_path, "one", limit=3_500)
    keys = [identity(n) for n in range(4)]
    for age, key in enumerate(keys):
        store.put(key, os.urandom(1_000))
        os.utime(tmp_path / "one" / key[:2] / key, (age, age))
    assert store.get(keys[0]) is not None  # used now, so it is not the oldest any more
    store.tidy()
    assert [store.get(key) is not None for key in keys] == [True, False, True, True]


def test_a_second_build_that_removes_what_this_one_wrote_does_no_harm(tmp_path: Path) -> None:
    first, second = Store(tmp_path, "one"), Store(tmp_path, "two")
    second.tidy()
    first.put(KEY, b"drawn")
    assert first.get(KEY) == b"drawn"
    assert first.fault is None


plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.floats(allow_nan=False)
    | st.dates()
    | st.decimals(allow_nan=False),
    lambda more: st.lists(more) | st.tuples(more, more) | st.dictionaries(st.text(), more) | st.frozensets(st.text()),
)


@given(plain)
def test_values_come_back_as_they_were(value: object) -> None:
    assert from_bytes(to_bytes(value)) == value


def test_models_come_back_as_they_were() -> None:
    meeting = Meeting.model_validate({"weekday": "monday", "from": "10:00"})
    assert from_bytes(to_bytes(meeting)) == meeting


class _Runs:
    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, ("made-by-bytes",)


def test_bytes_from_elsewhere_cannot_make_anything_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    harmful = [
        pickle.dumps(_Runs()),
        b"catlas.texts\nsay\n(S'hello'\ntR.",
        b"catlas.keeping.store\nStore\n(S'x'\nS'y'\ntR.",
    ]
    for data in harmful:
        with pytest.raises(NotValuesError):
            from_bytes(data)
    assert not list(tmp_path.iterdir())


@given(st.binary(max_size=200))
def test_any_other_bytes_are_told_as_no_values(data: bytes) -> None:
    try:
        from_bytes(data)
    except NotValuesError:
        return


def test_a_function_is_computed_once_for_the_same_values(tmp_path: Path) -> None:
    calls = []

    @remembered
    def drawn(name: str, size: int = 1) -> str:
        calls.append(name)
        return name * size

    assert drawn("a") == "a"
    with keeping(Store(tmp_path, "one")):
        assert [drawn("a", size=2), drawn("a", size=2), drawn("a", size=3)] == ["aa", "aa", "aaa"]
    assert calls == ["a", "a", "a"]


def test_kept_bytes_that_are_no_value_are_computed_anew(tmp_path: Path) -> None:
    store = Store(tmp_path, "one")
    store.put(KEY, b"no value")
    with keeping(store):
        assert kept(KEY, lambda: 3) == 3
        assert _told() == [_broken(tmp_path)]
        assert kept(KEY, lambda: 4) == 3


@given(st.lists(st.text() | st.integers() | st.binary()), st.lists(st.text() | st.integers() | st.binary()))
def test_other_values_have_another_identity(some: list[Any], others: list[Any]) -> None:
    assert (identity(*some) == identity(*others)) == (some == others)


def test_every_change_of_a_file_is_another_identity(tmp_path: Path) -> None:
    def now() -> str:
        return tree_identity(file_identities(tmp_path))

    seen = {now()}
    for change in (
        lambda: (tmp_path / "a.md").write_text("one"),
        lambda: (tmp_path / "a.md").write_text("two"),
        lambda: (tmp_path / "a.md").rename(tmp_path / "b.md"),
        lambda: (tmp_path / "c.md").write_text("two"),
        lambda: (tmp_path / "b.md").unlink(),
    ):
        change()
        assert now() not in seen
        seen.add(now())


def test_the_program_is_another_one_with_other_catalogues() -> None:
    assert program_identity() == program_identity()
    assert program_identity() != program_identity("own catalogue")


def test_the_program_is_the_same_wherever_it_is_begun(tmp_path: Path) -> None:
    tell = "from atlas.keeping.identity import program_identity as told; print(told())"
    told = [
        subprocess.run([sys.executable, "-c", tell], cwd=cwd, capture_output=True, text=True, check=True).stdout
        for cwd in (Path(atlas.__file__).parents[1], tmp_path)
    ]
    assert told[0] == told[1]


def test_a_package_that_is_described_in_the_folder_itself_changes_nothing(tmp_path: Path) -> None:
    """`python -m` would find it there, and `atlas` would not: each would throw away what the other kept."""
    (tmp_path / "mytools.egg-info").mkdir()
    (tmp_path / "mytools.egg-info/PKG-INFO").write_text("Metadata-Version: 2.1\nName: mytools\nVersion: 1\n")
    (tmp_path / "elsewhere").mkdir()
    tell = "from atlas.keeping.identity import program_identity as told; print(told())"
    told = {
        subprocess.run([sys.executable, "-c", tell], cwd=cwd, capture_output=True, text=True, check=True).stdout
        for cwd in (tmp_path, tmp_path / "elsewhere")
    }
    assert len(told) == 1


def test_marks_that_a_full_disk_left_empty_are_written_again(tmp_path: Path) -> None:
    Store(tmp_path, "one")
    (tmp_path / "CACHEDIR.TAG").write_text("")
    (tmp_path / ".gitignore").unlink()
    Store(tmp_path, "one")
    assert (tmp_path / "CACHEDIR.TAG").read_text().startswith("Signature: ")
    assert (tmp_path / ".gitignore").read_text() == "*\n"


def test_while_serving_the_version_is_that_of_the_catalogues_that_were_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "nl.po").write_text('msgid "Challenges"\nmsgstr "Vragen"\n', "utf-8")
    monkeypatch.setenv("ATLAS_LOCALES", str(tmp_path))
    first, usual = store_beside(tmp_path).version, store_beside(tmp_path)
    (tmp_path / "nl.po").write_text('msgid "Challenges"\nmsgstr "Opdrachten"\n', "utf-8")
    assert store_beside(tmp_path).version == first
    monkeypatch.delenv("ATLAS_LOCALES")
    assert store_beside(tmp_path).version != usual.version
