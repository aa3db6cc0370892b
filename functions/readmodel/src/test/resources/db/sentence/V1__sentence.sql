CREATE TABLE sentence (
    id text PRIMARY KEY,
    text text NOT NULL CHECK (text NOT LIKE '%forbidden%'),
    last_sequence_number bigint NOT NULL
);
