package dev.tandem.cart.readmodel;

import dev.tandem.readmodel.rebuild.ReadModelTable;
import dev.tandem.readmodel.rebuild.ReadModelTables;
import dev.tandem.readmodel.schema.Migration;
import dev.tandem.readmodel.schema.Migration.Migrated;

import java.util.List;

import javax.sql.DataSource;

/**
 * The cart's tables. To be migrated at deployment, and by the local application; never by a
 * function that starts.
 */
public final class CartSchema {

    static final Migration CART =
            new Migration("classpath:db/tandem/cart", "cart_schema_history", null);

    static final ReadModelTables TABLES =
            new ReadModelTables(
                    List.of(
                            ReadModelTable.of(
                                    "cart",
                                    "cart_id",
                                    "user_account_id",
                                    "status",
                                    "item_count",
                                    "total_amount",
                                    "currency",
                                    "created_at",
                                    "updated_at",
                                    "last_sequence_number"),
                            ReadModelTable.of(
                                    "cart_item",
                                    "cart_id",
                                    "item_id",
                                    "name",
                                    "quantity",
                                    "unit_amount",
                                    "line_amount",
                                    "position")),
                    "cart_id");

    private CartSchema() {}

    /** Creates the tables or brings them up to date; does nothing where they are. */
    public static Migrated migrate(DataSource database) {
        return CART.run(database);
    }
}
