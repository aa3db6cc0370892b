CREATE TABLE parked_aggregate (
    read_model      text COLLATE "C" NOT NULL,
    aggregate_type  text COLLATE "C" NOT NULL,
    aggregate_id    text COLLATE "C" NOT NULL,
    sequence_number bigint           NOT NULL,
    reason          text             NOT NULL,
    detail          text             NOT NULL,
    attempts        integer          NOT NULL CHECK (attempts > 0),
    first_failed_at timestamptz      NOT NULL DEFAULT now(),
    last_failed_at  timestamptz      NOT NULL DEFAULT now(),
    parked_at       timestamptz,
    redriving       boolean          NOT NULL DEFAULT false,
    PRIMARY KEY (read_model, aggregate_type, aggregate_id)
);
COMMENT ON COLUMN parked_aggregate.sequence_number IS 'the event that can''t get into the read model; 0 while that is not known';
COMMENT ON COLUMN parked_aggregate.attempts IS 'how often its events were tried since they failed first';
COMMENT ON COLUMN parked_aggregate.parked_at IS 'null while it is still tried; its later events wait once it is set';
COMMENT ON COLUMN parked_aggregate.redriving IS 'true while a redrive takes it up, and after one that was interrupted: its events are tried';
