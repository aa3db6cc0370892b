CREATE TABLE stock (
    item_id              text COLLATE "C" PRIMARY KEY,
    on_hand              bigint NOT NULL CHECK (on_hand >= reserved),
    reserved             bigint NOT NULL CHECK (reserved >= 0),
    last_sequence_number bigint NOT NULL
);
