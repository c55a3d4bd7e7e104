"""Values that one process holds while it builds again and again."""

__all__ = ["Memory"]


class Memory:
    """Values by key. What the last build had no use for goes, so it never holds more than one build needs."""

    def __init__(self) -> None:
        self._held: dict[str, object] = {}
        self._used: set[str] = set()

    def get(self, key: str) -> object | None:
        """The value under a key; None where there is none."""
        self._used.add(key)
        return self._held.get(key)

    def add(self, key: str, value: object) -> None:
        """Hold a value that nobody will change."""
        self._held[key] = value
        self._used.add(key)

    def tidy(self) -> None:
        """At the end of a build: let go of what it did not use."""
        self._held = {key: value for key, value in self._held.items() if key in self._used}
        self._used = set()
