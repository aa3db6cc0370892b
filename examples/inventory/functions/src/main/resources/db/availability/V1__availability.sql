CREATE TABLE stock_supply (
    item_id              text COLLATE "C" PRIMARY KEY,
    free                 bigint NOT NULL,
    last_sequence_number bigint NOT NULL
);
CREATE TABLE cart_demand (
    cart_id              text COLLATE "C" PRIMARY KEY,
    items                jsonb  NOT NULL,
    last_sequence_number bigint NOT NULL
);
CREATE TABLE availability (
    item_id  text COLLATE "C" PRIMARY KEY,
    free     bigint NOT NULL CHECK (free >= 0),
    in_carts bigint NOT NULL CHECK (in_carts >= 0)
);
