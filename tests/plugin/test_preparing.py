"""Conversions come in while MkDocs asks for them, page by page."""

from collections.abc import Generator

from atlas.keeping.shelf import Shelf
from atlas.plugin.preparing import Preparation, Waiting


class Work:
    """Makes what it is asked for, one by one. `done`: what was made; `ended`: whether nothing runs any more."""

    def __init__(self, *names: str) -> None:
        self.names, self.done, self.ended = names, list[str](), False

    def made(self) -> Generator[bytes, None, None]:
        try:
            for name in self.names:
                self.done.append(name)
                yield f"made of {name}".encode()
        finally:
            self.ended = True


def _preparation(work: Work, ready: dict[str, tuple[str, bytes]] | None = None) -> Preparation:
    return Preparation(ready or {}, [Waiting(name, f"text of {name}") for name in work.names], work.made(), Shelf(None))


def test_work_begins_before_anything_is_asked_for() -> None:
    work = Work("one", "two")
    _preparation(work)
    assert work.done == ["one"]


def test_pages_asked_for_in_order_are_made_one_by_one() -> None:
    work = Work("one", "two", "three")
    preparation = _preparation(work)
    assert preparation.of("one") == ("text of one", b"made of one")
    assert work.done == ["one"]
    assert preparation.of("two") == ("text of two", b"made of two")
    assert not work.ended
    assert preparation.of("three") == ("text of three", b"made of three")
    assert work.ended


def test_a_page_asked_for_early_leaves_the_others_there() -> None:
    preparation = _preparation(Work("one", "two", "three"))
    assert preparation.of("three") == ("text of three", b"made of three")
    assert preparation.of("one") == ("text of one", b"made of one")


def test_what_was_kept_is_given_without_work_and_nothing_twice() -> None:
    work = Work("one", "two")
    preparation = _preparation(work, {"kept": ("its text", b"kept")})
    assert preparation.of("kept") == ("its text", b"kept")
    assert work.done == ["one"]
    assert preparation.of("kept") is None
    assert preparation.of("nowhere") is None


def test_finishing_waits_for_all_and_ends_the_work() -> None:
    work = Work("one", "two", "three")
    preparation = _preparation(work)
    preparation.finish()
    assert (work.done, work.ended) == (["one", "two", "three"], True)
    assert preparation.of("two") == ("text of two", b"made of two")


def test_stopping_makes_no_more_and_ends_the_work() -> None:
    work = Work("one", "two", "three")
    preparation = _preparation(work)
    preparation.stop()
    assert (work.done, work.ended) == (["one"], True)
    assert preparation.of("two") is None


def test_where_nothing_waits_nothing_begins() -> None:
    work = Work()
    preparation = _preparation(work)
    preparation.finish()
    assert not work.done
