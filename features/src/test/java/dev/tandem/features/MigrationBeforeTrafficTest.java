package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.Harness;
import dev.tandem.harness.sam.DeploymentFailedException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A release that needs other tables, by the packaged functions. In every build {@code
 * ReleaseOrderTest} of the rules shows that the templates ask for this order, and {@code
 * MadeByFunctionTest} and {@code AliasOrderTest} of the harness that it is kept.
 */
@Tag("thorough")
@Timeout(300)
class MigrationBeforeTrafficTest {

    private static final List<String> COMMANDS =
            List.of(
                    "createCart",
                    "addCartItem",
                    "changeCartItemQuantity",
                    "removeCartItem",
                    "checkOutCart",
                    "cartCommands");

    private static final List<String> READERS =
            List.of(
                    "getCart",
                    "listCarts",
                    "updateCartReadModel",
                    "listParkedCarts",
                    "redriveCartReadModel",
                    "rebuildCartReadModel",
                    "auditCarts");

    @TempDir Path folder;

    private final Harness harness = Harness.start();

    @AfterEach
    void stop() {
        harness.close();
    }

    @Test
    void no_query_meets_tables_of_before_and_no_command_comes_before_its_read_model()
            throws IOException {
        PackagedCart.deploy(harness, "carts");
        assertThat(getCart()).as("without a further command").contains("urn:tandem:not-found");

        try (Moves moves = Moves.watch(this::wrongNow)) {
            deploy("ALTER TABLE cart ADD COLUMN gift boolean NOT NULL DEFAULT false");
            assertThat(moves.wrong()).isEmpty();
        }

        assertThat(hasGift()).isTrue();
        assertThat(COMMANDS).allMatch(this::hasMoved);
        assertThat(READERS).allMatch(this::hasMoved);
        assertThat(getCart()).contains("urn:tandem:not-found");
    }

    @Test
    void a_migration_that_fails_takes_the_release_back_before_anybody_meets_it()
            throws IOException {
        PackagedCart.deploy(harness, "carts");

        assertThatThrownBy(() -> deploy("ALTER TABLE nobody ADD COLUMN gift boolean"))
                .isInstanceOf(DeploymentFailedException.class)
                .hasMessageContaining("CartReadModelMigration could not be deployed")
                .hasMessageContaining("migrateCartReadModel could not do its Update")
                .hasMessageContaining("deploy again");

        assertThat(COMMANDS).noneMatch(this::hasMoved);
        assertThat(READERS).noneMatch(this::hasMoved);
        assertThat(
                        harness.invoke(
                                "createCart:live", "{\"cartId\":\"a\",\"userAccountId\":\"mia\"}"))
                .contains("\"version\":1");
        deploy("ALTER TABLE cart ADD COLUMN gift boolean NOT NULL DEFAULT false");
        assertThat(hasGift()).isTrue();
        assertThat(READERS).allMatch(this::hasMoved);
    }

    /** What a caller could meet at this moment; first what comes last, since nothing goes back. */
    private List<String> wrongNow() {
        boolean isCommandNew = COMMANDS.stream().anyMatch(this::hasMoved);
        boolean isUpdaterNew = hasMoved("updateCartReadModel");
        boolean isReaderNew = READERS.stream().anyMatch(this::hasMoved);
        boolean hasGift = hasGift();
        if (isCommandNew && !isUpdaterNew) {
            return List.of("a new command writes for an old read model");
        }
        return isReaderNew && !hasGift ? List.of("a new reader meets old tables") : List.of();
    }

    private void deploy(String migration) throws IOException {
        Map<String, String> parameters = new HashMap<>(PackagedCart.parameters(harness, "carts"));
        parameters.put("Release", "2");
        harness.deploy(NextRelease.in(folder, migration), parameters);
    }

    private boolean hasMoved(String function) {
        return !harness.lambda()
                .getAlias(get -> get.functionName(function).name("live"))
                .functionVersion()
                .equals("1");
    }

    private boolean hasGift() {
        return !new JdbcTemplate(
                        new DriverManagerDataSource(harness.jdbcUrl("carts"), "postgres", ""))
                .query(
                        "SELECT 1 FROM information_schema.columns"
                                + " WHERE table_name = 'cart' AND column_name = 'gift'",
                        (row, _) -> row.getInt(1))
                .isEmpty();
    }

    private String getCart() {
        return harness.invoke("getCart:live", "{\"cartId\":\"nobody\"}");
    }
}
