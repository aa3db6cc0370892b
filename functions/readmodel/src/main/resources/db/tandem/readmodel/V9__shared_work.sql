CREATE TABLE shared_work (
    work text COLLATE "C" PRIMARY KEY
);
COMMENT ON TABLE shared_work IS 'work in parts that several calls do together, such as a rebuild';

CREATE TABLE shared_work_call (
    work        text COLLATE "C" NOT NULL REFERENCES shared_work ON DELETE CASCADE,
    call        text COLLATE "C" NOT NULL,
    lease_until timestamptz      NOT NULL,
    PRIMARY KEY (work, call)
);
COMMENT ON COLUMN shared_work_call.lease_until IS 'what it has claimed is free after that, unless it gave a sign of life';

CREATE TABLE shared_work_part (
    work       text COLLATE "C" NOT NULL REFERENCES shared_work ON DELETE CASCADE,
    part       integer          NOT NULL,
    claimed_by text COLLATE "C",
    finished   boolean          NOT NULL DEFAULT false,
    PRIMARY KEY (work, part)
);
COMMENT ON COLUMN shared_work_part.part IS 'from 0; -1 is what is done once all others are finished';
COMMENT ON COLUMN shared_work_part.claimed_by IS 'the call that works on it; another may claim it once the lease of that one has ended';

CREATE TABLE shared_work_met (
    work   text COLLATE "C" NOT NULL REFERENCES shared_work ON DELETE CASCADE,
    part   integer          NOT NULL,
    hashes bigint[]         NOT NULL
);
CREATE INDEX shared_work_met_part ON shared_work_met (work, part);
COMMENT ON COLUMN shared_work_met.hashes IS 'of the ids that a page of a part had';

ALTER TABLE rebuild ADD COLUMN run text COLLATE "C";
COMMENT ON COLUMN rebuild.run IS 'its name, by which calls share it; null where one call works on it at a time';
COMMENT ON COLUMN rebuild.owner IS 'the call that works on it, or has begun to share it; another may take it over once the lease has ended';
