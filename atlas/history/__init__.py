"""What changed on a page, when, and in which words a neighbour reads that; from git, where there is git."""
