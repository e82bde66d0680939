"""A schema and its models → a reference to read: HTML that asks nobody, and Markdown."""

from graph.evolution.reference.html import write_html
from graph.evolution.reference.markdown import write_markdown
from graph.evolution.reference.read import read_reference

__all__ = ["read_reference", "write_html", "write_markdown"]
