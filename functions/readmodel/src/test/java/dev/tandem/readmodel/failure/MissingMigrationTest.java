package dev.tandem.readmodel.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.core.result.QueryResult;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.query.Lookup;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a migration makes and the database lacks is told by name. */
class MissingMigrationTest {

    private static final JdbcTemplate JDBC =
            new JdbcTemplate(new DriverManagerDataSource(LocalPostgres.shared().createDatabase()));

    @ParameterizedTest
    @CsvSource({
        "SELECT a FROM nowhere, nowhere",
        "SELECT nothing FROM pg_class, nothing",
        "CREATE TABLE nowhere.t (), nowhere"
    })
    void it_is_told_with_the_mend(String statement, String name) {
        RuntimeException refused =
                catchThrowableOfType(RuntimeException.class, () -> JDBC.execute(statement));

        assertThat(DatabaseFailure.of(refused).text())
                .contains("the database has no \"" + name + "\"")
                .contains("run the migrations");
        assertThatThrownBy(() ->
                        Lookup.answer(() -> {
                            JDBC.execute(statement);
                            return new QueryResult.Found<>("there");
                        }))
                .hasMessageContaining("the database has no \"" + name + "\"");
    }
}
