"""Measures, side by side: what we make against what one would write without it.

`python -m tests.bench` (or `make bench`) prints one table. Nothing here passes or fails on a time.
"""
