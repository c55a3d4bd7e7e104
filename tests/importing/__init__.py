"""Tests of importing: lists as strangers keep them, good and broken."""
