-- Offices, schools, clinics, markets and heritage sites, each on a street; and the audit by time.

CREATE TABLE public_places (
  id integer PRIMARY KEY NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  street_id integer NOT NULL,
  near_code text,
  link text,
  version integer DEFAULT 1 NOT NULL,
  withdrawn_on text,
  FOREIGN KEY (street_id) REFERENCES streets(id),
  FOREIGN KEY (near_code) REFERENCES signs(code)
);
CREATE INDEX public_places_street ON public_places (street_id);

CREATE INDEX audit_at ON audit (at);
