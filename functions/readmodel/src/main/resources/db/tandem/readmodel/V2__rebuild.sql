CREATE TABLE rebuild (
    read_model       text COLLATE "C" PRIMARY KEY,
    mode             text        NOT NULL CHECK (mode IN ('in-place', 'blue-green')),
    segments         integer     NOT NULL CHECK (segments > 0),
    estimated_events bigint      NOT NULL,
    started_at       timestamptz NOT NULL DEFAULT now(),
    finished_at      timestamptz,
    owner            text        NOT NULL,
    lease_until      timestamptz NOT NULL
);
COMMENT ON COLUMN rebuild.owner IS 'the call that works on it; another may take it over once the lease has ended';

CREATE TABLE rebuild_segment (
    read_model text COLLATE "C" NOT NULL REFERENCES rebuild ON DELETE CASCADE,
    segment    integer          NOT NULL,
    next       text,
    aggregates bigint           NOT NULL DEFAULT 0,
    events     bigint           NOT NULL DEFAULT 0,
    finished   boolean          NOT NULL DEFAULT false,
    PRIMARY KEY (read_model, segment)
);
COMMENT ON COLUMN rebuild_segment.next IS 'where to go on; null at the beginning';

CREATE TABLE rebuild_failure (
    read_model   text COLLATE "C" NOT NULL REFERENCES rebuild ON DELETE CASCADE,
    aggregate_id text COLLATE "C" NOT NULL,
    reason       text             NOT NULL,
    PRIMARY KEY (read_model, aggregate_id)
);
