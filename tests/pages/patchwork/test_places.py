"""Places are computed once: another language, or a changed text, asks for them again and waits for nothing."""

from pathlib import Path

import pytest

from atlas.graphs import layout as layouts
from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.pages.patchwork import pictures


def test_a_later_build_does_not_compute_places_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    network = (("a", "b", "c"), (("a", "b", 5), ("b", "c", 5)), (("a", "b", "c"),))
    with keeping(Store(tmp_path, "one")):
        places = pictures._places(*network)
    pictures._places.cache_clear()
    layouts._memory.clear()
    monkeypatch.setattr(pictures, "layout", None)
    with keeping(Store(tmp_path, "one")):
        assert pictures._places(*network) == places
    assert set(places) == {"a", "b", "c"}
