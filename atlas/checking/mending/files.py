"""How a file that was mended comes in the place of what it was: whole or not at all, and never through a link."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from atlas.texts import Sentence, say

__all__ = ["put", "refusal"]


def refusal(path: Path) -> Sentence | None:
    """Why this file is left as it is; None where it can be written."""
    if path.is_symlink():
        return say("this file is a link to another one, and was left as it is")
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
        return say("this file may only be read, and was left as it is")
    return None


def put(path: Path, before: bytes, after: bytes) -> Sentence | None:
    """Write a file anew. `before`: what was mended. Returns why it was not written; None where it was."""
    if why := refusal(path):
        return why
    if path.read_bytes() != before:
        return say("this file was changed meanwhile, and was left as it is")
    beside = None
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".tmp", delete=False) as file:
            beside = Path(file.name)
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(path.stat().st_mode & 0o7777)
        beside.replace(path)
    except OSError as error:
        if beside is not None:
            beside.unlink(missing_ok=True)
        return say("this file could not be written, and was left as it is: {why}", why=error.strerror or str(error))
    return None
