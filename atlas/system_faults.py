"""Why does the system refuse to read or write? In the reader's language where it is one of the common reasons."""

from errno import EACCES, EDQUOT, EEXIST, EISDIR, ELOOP, ENAMETOOLONG, ENOENT, ENOSPC, ENOTDIR, EPERM, EROFS
from typing import Final

from atlas.texts import Sentence, say

__all__ = ["reason", "reason_of_line"]

_REASONS: Final = {
    ENOSPC: say("the disk is full"),
    EDQUOT: say("the disk is full"),
    EROFS: say("nothing can be written on this disk"),
    EACCES: say("you may not read or write that"),
    EPERM: say("you may not read or write that"),
    ENOENT: say("there is no such file or folder"),
    EISDIR: say("a folder stands where a file is needed"),
    ENAMETOOLONG: say("the name is too long"),
    EEXIST: say("something else has that name"),
    ENOTDIR: say("a file stands where a folder is needed"),
    ELOOP: say("a link there leads to itself"),
}


def reason(error: OSError) -> Sentence | str:
    """Why reading or writing failed; in the words of the system where it is something else than what is common."""
    return _REASONS.get(error.errno or 0, error.strerror or type(error).__name__)


def reason_of_line(line: str) -> Sentence | None:
    """The same of the last line of a traceback; None where that tells none of the common reasons."""
    return next((sentence for number, sentence in _REASONS.items() if f"[Errno {number}]" in line), None)
