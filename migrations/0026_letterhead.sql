-- What a monthly report sent as a document says of its office: one row, once it was first given.

CREATE TABLE letterhead (
  id integer PRIMARY KEY NOT NULL,
  superior text DEFAULT '' NOT NULL,
  organisation text DEFAULT '' NOT NULL,
  symbol text DEFAULT '' NOT NULL,
  place text DEFAULT '' NOT NULL,
  addressees text DEFAULT '' NOT NULL,
  copies text DEFAULT '' NOT NULL,
  drafter text DEFAULT '' NOT NULL,
  signer_title text DEFAULT '' NOT NULL,
  signer text DEFAULT '' NOT NULL,
  CONSTRAINT letterhead_one CHECK (id = 1)
);
