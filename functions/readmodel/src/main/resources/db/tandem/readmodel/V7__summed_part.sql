CREATE TABLE summed (
    sums      text COLLATE "C" PRIMARY KEY,
    has_parts boolean NOT NULL
);
COMMENT ON TABLE summed IS 'tables of sums that aggregates share';
COMMENT ON COLUMN summed.has_parts IS 'whether all that was ever put into it is in summed_part: false for sums that were there before that was kept';

CREATE TABLE summed_part (
    sums         text COLLATE "C" NOT NULL REFERENCES summed ON DELETE CASCADE,
    kind         text COLLATE "C" NOT NULL,
    aggregate_id text COLLATE "C" NOT NULL,
    position     integer          NOT NULL,
    key          text COLLATE "C" NOT NULL,
    part         jsonb            NOT NULL,
    PRIMARY KEY (sums, kind, aggregate_id, position)
);
CREATE INDEX summed_part_key ON summed_part (sums, key);
COMMENT ON TABLE summed_part IS 'what each aggregate has put into a table of sums';
