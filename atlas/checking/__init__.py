"""May this atlas be published, what is better looked at, how is that told, and what can be mended right away?"""

from atlas.checking.publishable import read_checked

__all__ = ["read_checked"]
