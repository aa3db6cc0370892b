package dev.tandem.cart.readmodel;

import org.springframework.jdbc.core.RowMapper;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads a cart by its columns. Spring Data would ask for a {@code Timestamp}, whose calendar is the
 * Julian one before 1582.
 */
final class StoredCartMapper implements RowMapper<StoredCart> {

    @Override
    public StoredCart mapRow(ResultSet row, int number) throws SQLException {
        return CartJdbc.cart(row);
    }
}
