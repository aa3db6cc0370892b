ALTER TABLE rebuild
    ADD COLUMN fingerprints text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN prepared     boolean NOT NULL DEFAULT false,
    ADD COLUMN rows_after   text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN rows_seen    bigint  NOT NULL DEFAULT 0;
COMMENT ON COLUMN rebuild.fingerprints IS 'of the code that has worked on it; the newest is the last';
COMMENT ON COLUMN rebuild.prepared IS 'whether the tables beside the live ones are made';
COMMENT ON COLUMN rebuild.rows_after IS 'in place: up to which row it was looked whether it has events';

CREATE TABLE rebuild_row_without_events (
    read_model   text COLLATE "C" NOT NULL REFERENCES rebuild ON DELETE CASCADE,
    aggregate_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (read_model, aggregate_id)
);

-- Until now the tables beside the live ones were made by the migrations, and changed places with these. A rebuild that
-- was begun so can't be gone on with: it begins anew, and its tables go here, where it is known whose they are.
DO $$
DECLARE
    unfinished record;
BEGIN
    FOR unfinished IN
        SELECT n.nspname FROM rebuild r JOIN pg_namespace n ON n.nspname = r.read_model || '_rebuild'
         WHERE r.finished_at IS NULL AND r.mode = 'blue-green' AND pg_has_role(n.nspowner, 'USAGE')
    LOOP
        EXECUTE format('DROP SCHEMA %I CASCADE', unfinished.nspname);
    END LOOP;
END
$$;
