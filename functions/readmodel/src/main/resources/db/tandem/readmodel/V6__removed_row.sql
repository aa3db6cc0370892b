CREATE TABLE removed_row (
    read_model           text COLLATE "C" NOT NULL,
    aggregate_id         text COLLATE "C" NOT NULL,
    last_sequence_number bigint           NOT NULL CHECK (last_sequence_number > 0),
    PRIMARY KEY (read_model, aggregate_id)
);
COMMENT ON TABLE removed_row IS 'aggregates whose row an event took away, and up to which event that is so: one that comes late does not bring the row back';
