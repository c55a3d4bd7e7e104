"""MkDocs as the command `atlas` runs it: what it says of settings is told in our words, whoever says it."""

import os
import runpy
import signal
import sys
from importlib import import_module
from pathlib import Path

__all__ = ["main"]

_NAMED = "--config-file"
_LOADED_BY_MKDOCS = ("click", "mkdocs.commands.build", "mkdocs.commands.serve", "atlas.plugin.entry")
"""What takes long to load: whoever stops that sees no traceback."""


def main() -> None:
    """Run MkDocs with the arguments of this process, of which one names the settings, as `python -m mkdocs` does."""
    stopping = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if stopping:
        signal.signal(signal.SIGINT, lambda *_: os._exit(128 + signal.SIGINT))
    from atlas.plugin.settings import AtlasConfig
    from atlas.plugin.told_faults import messages_of, tell_faults

    for name in _LOADED_BY_MKDOCS:
        import_module(name)
    settings = Path(sys.argv[sys.argv.index(_NAMED) + 1])
    tell_faults(settings, AtlasConfig, messages_of("", None))
    if stopping:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # MkDocs sees to it from here on
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
