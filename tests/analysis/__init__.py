"""Tests of the analysis, one file per question."""
