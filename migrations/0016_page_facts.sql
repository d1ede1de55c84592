-- What a street's page tells besides: the number of the house next to a sign, on which side the odd
-- numbers stand, and what else is named after the same family, dynasty or movement.

ALTER TABLE streets ADD COLUMN numbers_odd text DEFAULT 'unknown' NOT NULL;
ALTER TABLE signs ADD COLUMN number_near integer;
ALTER TABLE namesakes ADD COLUMN theme text;
CREATE INDEX namesakes_theme ON namesakes (theme);
