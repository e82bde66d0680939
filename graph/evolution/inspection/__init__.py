"""A database → models of its tables, and the migration that they begin with."""
