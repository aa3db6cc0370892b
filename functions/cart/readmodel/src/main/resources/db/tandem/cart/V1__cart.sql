-- The collation is pinned: keyset pages and the order of locks must not change with the machine's locale.
CREATE TABLE cart (
    cart_id              text COLLATE "C" PRIMARY KEY,
    user_account_id      text COLLATE "C" NOT NULL,
    status               text             NOT NULL CHECK (status IN ('open', 'checked_out')),
    item_count           integer          NOT NULL CHECK (item_count >= 0),
    total_amount         numeric          NOT NULL CHECK (total_amount >= 0),
    currency             text CHECK (currency IS NOT NULL OR item_count = 0),
    created_at           timestamptz      NOT NULL,
    updated_at           timestamptz      NOT NULL,
    last_sequence_number bigint           NOT NULL CHECK (last_sequence_number > 0)
);
COMMENT ON COLUMN cart.item_count IS 'units in the cart: the sum of the quantities';
COMMENT ON COLUMN cart.currency IS 'null while the cart has no item';
COMMENT ON COLUMN cart.last_sequence_number IS 'the last event in this row and its items';

CREATE INDEX cart_by_owner ON cart (user_account_id, cart_id);

CREATE TABLE cart_item (
    cart_id     text COLLATE "C" NOT NULL REFERENCES cart,
    item_id     text COLLATE "C" NOT NULL,
    name        text             NOT NULL,
    quantity    integer          NOT NULL CHECK (quantity > 0),
    unit_amount numeric          NOT NULL CHECK (unit_amount >= 0),
    line_amount numeric          NOT NULL CHECK (line_amount >= 0),
    position    integer          NOT NULL,
    PRIMARY KEY (cart_id, item_id)
);
COMMENT ON COLUMN cart_item.position IS 'ascending in the order added; numbers may be missing';
