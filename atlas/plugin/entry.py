"""Where MkDocs begins. All that is loaded stays until the end, so nobody looks for circles of objects meanwhile."""

from atlas.reading.collecting import without_collecting

with without_collecting():
    from atlas.plugin.plugin import AtlasPlugin

__all__ = ["AtlasPlugin"]
