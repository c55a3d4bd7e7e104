"""MkDocs as the command `atlas` runs it: what it says of settings is told in our words, whoever says it."""

import runpy
import sys
from pathlib import Path

from atlas.plugin.settings import AtlasConfig
from atlas.plugin.told_faults import messages_of, tell_faults

__all__ = ["main"]

_NAMED = "--config-file"


def main() -> None:
    """Run MkDocs with the arguments of this process, of which one names the settings, as `python -m mkdocs` does."""
    settings = Path(sys.argv[sys.argv.index(_NAMED) + 1])
    tell_faults(settings, AtlasConfig, messages_of("", None))
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
