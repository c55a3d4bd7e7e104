"""What is packed comes back as it was, and what is not packed is told apart."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.entries import opened, write_entry
from atlas.packing import NotPackedError, pack, unpack


@given(st.binary())
def test_it_comes_back_as_it_was(data: bytes) -> None:
    assert unpack(pack(data)) == data
    assert pack(data) == pack(data)


def test_many_threads_may_pack_at_once() -> None:
    texts = [f"{number} koffie ".encode() * number for number in range(400)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: unpack(pack(text)), texts)) == texts


@pytest.mark.parametrize("data", [b"", b"koffie", pack(b"koffie" * 9)[:-4], b"\x78\x9c\x03\x00\x00\x00\x00\x01"])
def test_what_is_not_packed_is_told(data: bytes) -> None:
    with pytest.raises(NotPackedError):
        unpack(data)


def test_an_entry_that_holds_something_else_is_as_if_there_were_none(tmp_path: Path) -> None:
    write_entry(tmp_path / "a", b"not packed")
    assert opened((tmp_path / "a").read_bytes()) is None
    write_entry(tmp_path / "a", pack(b"koffie"))
    assert opened((tmp_path / "a").read_bytes()) == b"koffie"
