CREATE TABLE audit_run (
    read_model          text COLLATE "C" NOT NULL,
    aggregate_type      text COLLATE "C" NOT NULL,
    noted_at            timestamptz      NOT NULL DEFAULT now(),
    begun_at            timestamptz,
    finished_at         timestamptz,
    under_way           boolean          NOT NULL DEFAULT false,
    owner               text             NOT NULL DEFAULT '',
    lease_until         timestamptz      NOT NULL DEFAULT now(),
    sample              integer,
    allowed_lag_seconds integer,
    repair              boolean          NOT NULL DEFAULT false,
    position            text,
    examined            bigint           NOT NULL DEFAULT 0,
    wrong               bigint           NOT NULL DEFAULT 0,
    repaired            bigint           NOT NULL DEFAULT 0,
    caught_up           bigint           NOT NULL DEFAULT 0,
    outdated_states     bigint           NOT NULL DEFAULT 0,
    lag_events          bigint           NOT NULL DEFAULT 0,
    lag_seconds         bigint           NOT NULL DEFAULT 0,
    PRIMARY KEY (read_model, aggregate_type)
);
COMMENT ON TABLE audit_run IS 'how far the audit of all aggregates is that several calls make one after the other, and when the last one came to its end';
COMMENT ON COLUMN audit_run.noted_at IS 'since when somebody looks: the age of the last audit before there was one';
COMMENT ON COLUMN audit_run.owner IS 'the call that works on it; another may take it over once the lease has ended';
COMMENT ON COLUMN audit_run.position IS 'where to go on; null at the beginning';
