-- Schema 2: each entry of a claim knows what sets it apart from what most documents say.
ALTER TABLE claim_entry ADD COLUMN differences INTEGER NOT NULL DEFAULT 0;
