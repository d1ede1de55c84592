-- Plates that the city has ordered from a workshop, each until it is delivered and hangs.
CREATE TABLE plate_orders (
  id integer PRIMARY KEY NOT NULL,
  at integer DEFAULT (unixepoch()) NOT NULL,
  official text NOT NULL,
  token text NOT NULL,
  workshop text NOT NULL,
  ordered_on text NOT NULL,
  due_on text,
  format text NOT NULL,
  bleed real NOT NULL,
  quantity integer NOT NULL,
  note text
);
CREATE UNIQUE INDEX plate_orders_token ON plate_orders (token);

-- The signs of each, with the street's name as it was ordered.
CREATE TABLE plate_order_signs (
  code text NOT NULL,
  order_id integer NOT NULL,
  street text NOT NULL,
  kind text,
  delivered_on text,
  cancelled_on text,
  PRIMARY KEY(code, order_id),
  FOREIGN KEY (code) REFERENCES signs(code),
  FOREIGN KEY (order_id) REFERENCES plate_orders(id)
) WITHOUT ROWID;
CREATE INDEX plate_order_signs_order ON plate_order_signs (order_id);
