"""Tests of the method: the rules alone."""
