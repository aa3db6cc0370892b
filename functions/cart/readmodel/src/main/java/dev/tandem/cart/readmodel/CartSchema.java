package dev.tandem.cart.readmodel;

import dev.tandem.readmodel.schema.Migration;
import dev.tandem.readmodel.schema.Migration.Migrated;

import javax.sql.DataSource;

/**
 * The cart's tables. To be migrated at deployment, and by the local application; never by a
 * function that starts.
 */
public final class CartSchema {

    static final Migration CART =
            new Migration("classpath:db/tandem/cart", "cart_schema_history", null);

    private CartSchema() {}

    /** Creates the tables or brings them up to date; does nothing where they are. */
    public static Migrated migrate(DataSource database) {
        return CART.run(database);
    }
}
