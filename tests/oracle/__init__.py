"""Random operations over random rows → the answers that are right, computed in plain Python and compared.

Nothing here shares code with `graph/`: the oracle reads SQLAlchemy's mappers itself and evaluates over
dictionaries. In the order of flow:

    worlds       models to try, and what of them only Python can say
    describe     SQLAlchemy's mappers → entities, columns, relations under their API names
    kinds        every scalar: what to store, what to send, what to expect
    insides      what is inside a value: parts of moments, places in documents, words, matches of patterns
    rows         a seed → random rows that satisfy the constraints
    conditions   a filter and a row → true, false or unknown
    orders       an order and rows → the rows in it
    totals       values → their sum, mean, deviation, …, and the buckets of time
    tree, pages, groups
                 the parts of an operation: each writes and answers itself
    draw, draw_groups, operands, roots
                 hypothesis → filters, orders, selections, groups and whole operations
    pen          a tree → GraphQL text with variables, aliases, fragments, directives
    compare      the right answer and a JSON text → where they differ, strictly
    station      databases and services; one operation through all of them
    hunt         many operations a database; the smallest failure, ready to become a case

`python -m tests.oracle --minutes 10 [--seed N] [--world chat]` runs as long as you like.
A new part of the language is a class in a file of its own with `draw`, `arguments`, `fields` and `expect`, and a
line in `draw.FIELDS`; a new operator is a line in `conditions.OPERATORS` and, where its
operand is not a value, in `operands.OPERANDS`; a new scalar a row in `kinds`.
"""
