package dev.tandem.features.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code deploy.sh --with-database} has the master run, who is no superuser on AWS. */
class ReadModelUserTest {

    private static final Path SQL = Path.of("..", "aws", "read-model-user.sql");

    private static LocalPostgres postgres;
    private static String url;

    @BeforeAll
    static void a_database_as_aws_gives_it() throws IOException {
        postgres = LocalPostgres.start(LocalPostgres.Settings.defaults());
        url = postgres.createDatabase().replaceFirst("[?].*", "");
        JdbcTemplate superuser = as("postgres");
        superuser.execute("CREATE ROLE rds_iam");
        superuser.execute("CREATE ROLE master LOGIN CREATEROLE CREATEDB");
        superuser.execute("GRANT rds_iam TO master WITH ADMIN OPTION");
        superuser.execute(
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO master',"
                        + " current_database()); END $$");
        as("master").execute(Files.readString(SQL));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    private static JdbcTemplate as(String user) {
        return new JdbcTemplate(new DriverManagerDataSource(url, user, "not checked"));
    }

    private static boolean isMember(String who, String of) {
        return Boolean.TRUE.equals(
                as("postgres")
                        .queryForObject(
                                "SELECT pg_has_role(?, ?, 'MEMBER')", Boolean.class, who, of));
    }

    @Test
    void the_user_signs_in_by_iam_and_makes_its_tables_in_a_schema_of_its_own() {
        var migrated = CartSchema.migrate(new DriverManagerDataSource(url, "tandem", "a token"));

        assertThat(migrated.migrated()).isPositive();
        assertThat(isMember("tandem", "rds_iam")).isTrue();
        assertThat(
                        as("postgres")
                                .queryForObject(
                                        "SELECT schemaname FROM pg_tables WHERE tablename ="
                                                + " 'cart_item'",
                                        String.class))
                .isEqualTo("tandem");
    }

    @Test
    void the_user_makes_the_schema_in_which_a_rebuild_makes_its_tables() {
        as("tandem").execute("CREATE SCHEMA \"tandem$cart$rebuild\"");
        as("tandem").execute("DROP SCHEMA \"tandem$cart$rebuild\"");
    }

    /** Its password would work no more: who is a member of rds_iam, however far off, has none. */
    @Test
    void the_master_is_no_member_of_whom_it_lets_sign_in_by_iam() {
        as("master").execute("CREATE ROLE made_by_the_master");

        assertThat(isMember("master", "made_by_the_master")).as("what PostgreSQL does").isTrue();
        assertThat(isMember("master", "tandem")).isFalse();
        assertThat(isMember("tandem", "master")).isFalse();
    }

    @Test
    void once_more_it_changes_nothing() throws IOException {
        as("master").execute(Files.readString(SQL));

        assertThat(isMember("master", "tandem")).isFalse();
        assertThat(
                        as("postgres")
                                .query(
                                        "SELECT rolname FROM pg_roles WHERE rolname LIKE 'tandem%'",
                                        (row, _) -> row.getString(1)))
                .containsExactly("tandem");
    }
}
