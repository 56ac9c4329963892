"""Renderers: from a report to text, one format a module. They know nothing of rules."""
