package dev.tandem.proofs;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL as those have it who operate it. */
class PostgresVariantsTest {

    private static final String[] ELSEWHERE = {
        "datestyle = 'German, DMY'",
        "intervalstyle = 'sql_standard'",
        "timezone = 'America/St_Johns'",
        "bytea_output = 'escape'",
        "standard_conforming_strings = off",
        "lc_messages = 'C'",
        "extra_float_digits = -15",
        "client_min_messages = 'debug1'"
    };

    @Test
    @Tag("thorough")
    void a_role_that_owns_its_schema_and_nothing_else_is_enough() throws Exception {
        goThrough(new PostgresVariant("own schema").ownedBySomebody("shop"));
    }

    @Test
    void a_schema_may_have_capitals_blanks_and_quotes_in_its_name() throws Exception {
        goThrough(new PostgresVariant("capitals").ownedBySomebody("My Shop's Carts"));
    }

    @Test
    @Tag("thorough")
    void the_isolation_that_others_want_by_default_is_not_ours() throws Exception {
        goThrough(
                new PostgresVariant("serializable")
                        .set("default_transaction_isolation = 'serializable'"));
    }

    @Test
    @Tag("thorough")
    void dates_texts_and_numbers_of_another_style_are_the_same() throws Exception {
        goThrough(new PostgresVariant("another style").set(ELSEWHERE));
    }

    @Test
    void behind_a_pooler_each_transaction_may_have_another_session() throws Exception {
        goThrough(new PostgresVariant("pooler").behindAPooler());
    }

    @Test
    @Tag("thorough")
    void all_of_that_together() throws Exception {
        goThrough(
                new PostgresVariant("all")
                        .set(ELSEWHERE)
                        .set("default_transaction_isolation = 'repeatable read'")
                        .behindAPooler());
    }

    private static void goThrough(PostgresVariant variant) throws Exception {
        try (variant) {
            new ShortRun(variant.sides()).goThrough();
        }
    }
}
