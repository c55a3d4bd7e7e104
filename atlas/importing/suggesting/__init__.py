"""From a list that nobody has described yet to a mapping for a person to correct."""
