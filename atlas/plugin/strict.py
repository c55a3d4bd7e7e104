"""With `--strict` every warning ends the build, also where `--quiet` was asked for."""

import logging

__all__ = ["count_warnings"]


def count_warnings() -> None:
    """Let warnings be told: MkDocs counts only what is told, and `--quiet` would let a strict build end well."""
    logger = logging.getLogger("mkdocs")
    if logger.level > logging.WARNING:
        logger.setLevel(logging.WARNING)
