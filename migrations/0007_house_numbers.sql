-- From which end of a street its houses are numbered, and how far the numbers go.

ALTER TABLE streets ADD COLUMN numbers_from text DEFAULT 'unknown' NOT NULL;
ALTER TABLE streets ADD COLUMN number_lowest integer;
ALTER TABLE streets ADD COLUMN number_highest integer;
