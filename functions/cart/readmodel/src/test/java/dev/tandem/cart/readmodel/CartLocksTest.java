package dev.tandem.cart.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.TreeSet;

class CartLocksTest {

    private static final String PLANS =
            """
            SELECT custom_plans FROM pg_prepared_statements
             WHERE statement LIKE '%FROM cart%' AND statement LIKE '%cart_id = ANY%'
            """;

    /** PostgreSQL, "PREPARE": the first five executions have plans of their own. */
    @Test
    void few_carts_are_locked_by_plans_that_are_kept() {
        try (LocalReadModel model = new LocalReadModel()) {
            JdbcTemplate jdbc = model.bean(JdbcTemplate.class);
            CartRowStore carts = model.bean(CartRowStore.class);

            new TransactionTemplate(model.bean(PlatformTransactionManager.class))
                    .executeWithoutResult(_ -> {
                        for (int batch = 0; batch < 30; batch++) {
                            carts.lock(new TreeSet<>(List.of("cart-1")));
                        }

                        assertThat(jdbc.queryForList(PLANS, Integer.class))
                                .as("plans of one execution each, of carts and of items")
                                .containsExactly(5, 5);
                    });
        }
    }
}
