"""Words for what several parts of the atlas name: on pages, in pictures, in choices and on the command line."""
