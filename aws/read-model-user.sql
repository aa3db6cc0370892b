-- Makes the user of the read model, who signs in by IAM alone, and its schema. The master runs it; once more, it changes nothing.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tandem') THEN
        -- From PostgreSQL 16 on, whoever makes a role is a member of it, for good. The master would so be one of rds_iam too, however
        -- far off, and its password would work no more: somebody else makes the role, and goes.
        CREATE ROLE tandem_maker CREATEROLE;
        GRANT tandem_maker TO CURRENT_USER;
        SET LOCAL ROLE tandem_maker;
        CREATE ROLE tandem LOGIN;
        ALTER ROLE tandem SET search_path = tandem;
        RESET ROLE;
        DROP ROLE tandem_maker;
    END IF;
    GRANT rds_iam TO tandem;
    CREATE SCHEMA IF NOT EXISTS tandem;
    GRANT ALL ON SCHEMA tandem TO tandem;
    -- the schema beside, in which a rebuild makes its tables
    EXECUTE format('GRANT CREATE ON DATABASE %I TO tandem', current_database());
END
$$
