"""A change of the models → what follows from it: migrations, models of a database, references, clients.

What a program needs of it is imported from the files here.
"""
