ALTER TABLE shared_work ADD COLUMN owner text COLLATE "C";
COMMENT ON COLUMN shared_work.owner IS 'who has begun it, or has taken it over; parts of another one are nothing worth';
