"""Rules of models → policies of PostgreSQL's, which hold for other clients of the database, too."""
