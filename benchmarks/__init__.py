"""Measurements: how fast factlint is, beside what a user would otherwise run. Never asserted in tests."""
