package dev.tandem.bench.readside;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.schema.Migration;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;

/**
 * A read model of its own, empty at first.
 *
 * @param pool of connections to it
 */
record UpdatedDatabase(HikariDataSource pool) {

    /** What both hold, but for what is free: an item's position only has to ascend. */
    private static final String CONTENT =
            """
            SELECT (SELECT md5(string_agg(c::text, ',' ORDER BY cart_id)) FROM cart c WHERE cart_id LIKE ?)
                || (SELECT md5(string_agg(cart_id || item_id || name || quantity || unit_amount || line_amount, ','
                                          ORDER BY cart_id, item_id)) FROM cart_item
                     WHERE cart_id LIKE ?)
            """;

    /**
     * @param options of the driver, as in a JDBC URL
     */
    static UpdatedDatabase with(String options) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(LocalPostgres.shared().createDatabase() + options);
        pool.setMaximumPoolSize(2);
        Migration.TANDEM.run(pool);
        CartSchema.migrate(pool);
        return new UpdatedDatabase(pool);
    }

    /** Of the driver. */
    String url() {
        return pool.getJdbcUrl();
    }

    /** Equal for equal rows. */
    List<String> content() {
        return content("");
    }

    /**
     * The same of some.
     *
     * @param prefix of the carts' ids
     */
    List<String> content(String prefix) {
        String ids = prefix + "%";
        return new JdbcTemplate(pool)
                .query(CONTENT, (row, _) -> String.valueOf(row.getString(1)), ids, ids);
    }
}
