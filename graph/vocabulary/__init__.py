"""The tables a newcomer adds a row to: words, scalars, operators, aggregates."""
