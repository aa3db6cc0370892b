CREATE TABLE record_set_aside (
    read_model     text COLLATE "C" NOT NULL,
    aggregate_type text COLLATE "C" NOT NULL,
    record_hash    text COLLATE "C" NOT NULL,
    position       text             NOT NULL,
    why            text             NOT NULL,
    record         text             NOT NULL,
    attempts       integer          NOT NULL CHECK (attempts > 0),
    first_seen_at  timestamptz      NOT NULL DEFAULT now(),
    last_seen_at   timestamptz      NOT NULL DEFAULT now(),
    set_aside_at   timestamptz,
    PRIMARY KEY (read_model, aggregate_type, record_hash)
);
COMMENT ON TABLE record_set_aside IS 'records of streams that name no event, so that nobody can be parked for them';
COMMENT ON COLUMN record_set_aside.record IS 'JSON as it came';
COMMENT ON COLUMN record_set_aside.set_aside_at IS 'null while it comes again';
