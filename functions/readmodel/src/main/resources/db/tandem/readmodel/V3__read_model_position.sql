CREATE TABLE read_model_position (
    read_model           text COLLATE "C" NOT NULL,
    aggregate_id         text COLLATE "C" NOT NULL,
    last_sequence_number bigint           NOT NULL CHECK (last_sequence_number > 0),
    PRIMARY KEY (read_model, aggregate_id)
);
COMMENT ON TABLE read_model_position IS 'how far read models are whose projection writes by itself, in tables without sequence numbers';
