CREATE TABLE shared_audit (
    work                text COLLATE "C" PRIMARY KEY REFERENCES shared_work ON DELETE CASCADE,
    name                text COLLATE "C" NOT NULL,
    sample              integer,
    allowed_lag_seconds integer,
    repair              boolean          NOT NULL,
    estimated_events    bigint           NOT NULL
);
COMMENT ON TABLE shared_audit IS 'the audit of all aggregates that several calls make together, with what it was begun with; one that is finished stays until another is begun';
COMMENT ON COLUMN shared_audit.name IS 'by which calls share it';

CREATE TABLE shared_audit_part (
    work            text COLLATE "C" NOT NULL,
    part            integer          NOT NULL,
    position        text,
    events          bigint           NOT NULL DEFAULT 0,
    examined        bigint           NOT NULL DEFAULT 0,
    wrong           bigint           NOT NULL DEFAULT 0,
    repaired        bigint           NOT NULL DEFAULT 0,
    caught_up       bigint           NOT NULL DEFAULT 0,
    outdated_states bigint           NOT NULL DEFAULT 0,
    lag_events      bigint           NOT NULL DEFAULT 0,
    lag_seconds     bigint           NOT NULL DEFAULT 0,
    found_of        text[]           NOT NULL DEFAULT '{}',
    found_kind      text[]           NOT NULL DEFAULT '{}',
    found_detail    text[]           NOT NULL DEFAULT '{}',
    unmet_states    text[]           NOT NULL DEFAULT '{}',
    PRIMARY KEY (work, part),
    FOREIGN KEY (work, part) REFERENCES shared_work_part ON DELETE CASCADE
);
COMMENT ON TABLE shared_audit_part IS 'how far a part of it is, and what was found in it';
COMMENT ON COLUMN shared_audit_part.position IS 'where to go on; null at the beginning';
COMMENT ON COLUMN shared_audit_part.found_of IS 'the aggregates of the first findings, of which the other two have the kind and the detail';
COMMENT ON COLUMN shared_audit_part.unmet_states IS 'of which the events were not met beside them';
