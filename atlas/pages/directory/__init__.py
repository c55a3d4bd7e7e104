"""The directory: every initiative of every neighbourhood, with what one can choose by."""
