package dev.tandem.cart.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

class CartSchemaTest {

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    CartSchemaTest() {
        database.setUrl(LocalPostgres.shared().createDatabase());
    }

    @Test
    void migrating_again_changes_nothing() {
        CartSchema.migrate(database);
        jdbc.execute("INSERT INTO cart VALUES ('c', 'mia', 'open', 0, 0, null, now(), now(), 1)");
        CartSchema.migrate(database);

        assertThat(jdbc.queryForObject("SELECT count(*) FROM cart", Integer.class)).isEqualTo(1);
    }

    @Test
    void a_database_that_others_use_too_is_migrated() {
        jdbc.execute("CREATE TABLE somebody_elses (id int)");

        CartSchema.migrate(database);

        assertThat(jdbc.queryForObject("SELECT count(*) FROM cart", Integer.class)).isZero();
    }

    @Test
    void a_page_of_an_owner_s_carts_is_read_off_the_index() {
        CartSchema.migrate(database);
        jdbc.execute(
                """
                INSERT INTO cart SELECT 'c' || n, 'u' || n % 100, 'open', 0, 0, null, now(), now(), 1
                FROM generate_series(1, 20000) n
                """);
        jdbc.execute("ANALYZE cart");

        assertThat(
                        String.join(
                                "\n",
                                jdbc.queryForList(
                                        """
                                        EXPLAIN SELECT * FROM cart
                                        WHERE user_account_id = 'u7' AND cart_id > 'c5'
                                        ORDER BY cart_id LIMIT 21
                                        """,
                                        String.class)))
                .contains("Index Scan using cart_by_owner")
                .doesNotContain("Sort");
    }
}
