-- Where a sign hangs, as facts that every language words for itself: a kind of place, the street that
-- is met there, a place nearby. The text says it where nothing of this fits.

ALTER TABLE signs ADD COLUMN at text DEFAULT 'other' NOT NULL;
ALTER TABLE signs ADD COLUMN junction_street_id integer REFERENCES streets(id);
ALTER TABLE signs ADD COLUMN near text;

-- Facts where the text says no more than they do, in Vietnamese and, if it has any, in English, and
-- where a single street has the name that it gives. The text stays, and is read no more.
WITH named AS (
  SELECT min(id) AS id, name FROM streets GROUP BY name HAVING count(*) = 1
), forms (at, vi, en, names_street) AS (
  VALUES
    ('start', 'đầu đường', 'start of the street', 0),
    ('end', 'cuối đường', 'end of the street', 0),
    ('middle', 'giữa đường', 'halfway along the street', 0),
    ('start', 'đầu đường, giao ', 'start of the street, at ', 1),
    ('end', 'cuối đường, giao ', 'end of the street, at ', 1),
    ('junction', 'giao ', 'junction with ', 1)
), phrases AS MATERIALIZED (
  SELECT at, id AS junction, vi || coalesce(name, '') AS vi, en || coalesce(name, '') AS en
  FROM forms LEFT JOIN named ON names_street
)
UPDATE signs SET at = phrases.at, junction_street_id = phrases.junction
FROM phrases
WHERE phrases.vi = signs.position
  AND coalesce(signs.position_en, '') IN ('', phrases.en)
  AND phrases.junction IS NOT signs.street_id;
