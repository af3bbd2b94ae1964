"""Measurements: relevance and speed. Never tests; docs/performance.md and docs/relevance.md."""
