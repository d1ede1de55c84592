-- Whether another street has the same name is asked for every street's page.
CREATE INDEX streets_name ON streets (name);
