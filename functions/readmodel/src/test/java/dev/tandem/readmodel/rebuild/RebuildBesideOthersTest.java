package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.schema.Migration;
import dev.tandem.readmodel.sentence.SentenceProjection;
import dev.tandem.readmodel.sentence.Sentences;
import dev.tandem.readmodel.sentence.Word;
import dev.tandem.readmodel.update.ReadModelUpdater;
import dev.tandem.testkit.log.MemoryLog;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Blue-green in a database that others have built on, and in a role that owns little of it. */
class RebuildBesideOthersTest {

    private final String url = LocalPostgres.shared().createDatabase();
    private final JdbcTemplate dba = new JdbcTemplate(new DriverManagerDataSource(url));
    private final String role = "role_" + UUID.randomUUID().toString().replace("-", "");
    private final MemoryLog<Word> log = new MemoryLog<>();

    @BeforeEach
    void role() {
        dba.execute("CREATE ROLE %s LOGIN".formatted(role));
        for (int i = 0; i < 5; i++) {
            log.record(words("s%d".formatted(i), 1, 2));
        }
    }

    @AfterEach
    void dropRole() {
        dba.execute("REASSIGN OWNED BY %s TO CURRENT_USER".formatted(role));
        dba.execute("DROP OWNED BY %s".formatted(role));
        dba.execute("DROP ROLE " + role);
    }

    /** One that owns a schema, and its application in it. */
    private final class Deployment implements AutoCloseable {

        private final HikariDataSource database = new HikariDataSource();
        private final JdbcTemplate jdbc = new JdbcTemplate(database);
        private final TransactionTemplate transactions =
                new TransactionTemplate(new JdbcTransactionManager(database));

        Deployment(String schema) {
            dba.execute(
                    "CREATE SCHEMA IF NOT EXISTS \"%s\" AUTHORIZATION %s".formatted(schema, role));
            database.setJdbcUrl(
                    url.replace("user=postgres", "user=" + role)
                            + "&currentSchema=%22"
                            + schema
                            + "%22");
            database.setMaximumPoolSize(2);
            new Migration("classpath:db/sentence", "sentence_schema_history", null).run(database);
            updater(transactions).catchUp(new TreeSet<>(List.of("s0", "s1", "s2")));
            jdbc.update("UPDATE sentence SET text = 'wrong'");
        }

        private ReadModelUpdater<Word> updater(TransactionOperations own) {
            return new ReadModelUpdater<>(
                    new Sentences(jdbc), new SentenceProjection(), log, own, _ -> {});
        }

        QueryResult<RebuildReport> rebuild() {
            var tables =
                    new ReadModelTables(
                            List.of(
                                    ReadModelTable.of(
                                            "sentence", "id", "text", "last_sequence_number")),
                            "id");
            return new Rebuild(
                            "sentence",
                            log,
                            Map.of(
                                    RebuildRequest.BLUE_GREEN,
                                    new BlueGreen(
                                            jdbc, transactions, tables, "sentence", this::updater)),
                            JdbcClient.create(jdbc),
                            transactions,
                            Duration.ofMinutes(1),
                            () -> "today",
                            _ -> {})
                    .rebuild(RebuildRequest.of(RebuildRequest.BLUE_GREEN));
        }

        List<String> texts() {
            return jdbc.query("SELECT text FROM sentence", (row, _) -> row.getString(1));
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @Test
    void whatever_others_have_built_on_the_tables_is_there_afterwards() {
        allowSchemas();
        try (Deployment shop = new Deployment("shop")) {
            List<String> built =
                    List.of(
                            "CREATE VIEW shop.report AS SELECT id, length(text) FROM shop.sentence",
                            "CREATE MATERIALIZED VIEW shop.lengths AS SELECT length(text) FROM"
                                    + " shop.sentence",
                            "GRANT SELECT ON shop.sentence TO pg_monitor",
                            "CREATE INDEX by_text ON shop.sentence (text)",
                            "ALTER TABLE shop.sentence ENABLE ROW LEVEL SECURITY",
                            "CREATE POLICY everything ON shop.sentence USING (true)",
                            "CREATE PUBLICATION analytics FOR TABLE shop.sentence",
                            "CREATE TABLE shop.note (sentence_id text REFERENCES shop.sentence,"
                                    + " note text)",
                            "INSERT INTO shop.note VALUES ('s1', 'mine')",
                            "CREATE TYPE shop.mood AS ENUM ('calm', 'angry')",
                            "ALTER TABLE shop.sentence ADD COLUMN mood shop.mood NOT NULL DEFAULT"
                                    + " 'calm'",
                            "ALTER TABLE shop.sentence ADD COLUMN words int GENERATED ALWAYS AS"
                                    + " (length(text)) STORED",
                            "UPDATE shop.sentence SET mood = 'angry' WHERE id = 's1'");
            built.forEach(dba::execute);
            String before = catalog();

            assertThat(finished(shop.rebuild())).isTrue();

            assertThat(catalog()).isEqualTo(before).contains("report", "by_text", "everything");
            assertThat(shop.texts()).hasSize(5).containsOnly("1 2");
            assertThat(texts("SELECT mood::text FROM shop.sentence ORDER BY id"))
                    .containsExactly("calm", "angry", "calm", "calm", "calm");
            assertThat(texts("SELECT note FROM shop.note")).containsExactly("mine");
            assertThat(texts("SELECT nspname FROM pg_namespace")).noneMatch(n -> n.contains("$"));
        }
    }

    @Test
    void no_session_keeps_a_setting_of_the_rebuild() {
        allowSchemas();
        try (Deployment shop = new Deployment("shop")) {
            List<String> before = settings(shop);

            assertThat(finished(shop.rebuild())).isTrue();

            for (int i = 0; i < 4; i++) {
                assertThat(settings(shop)).isEqualTo(before);
            }
        }
    }

    @Test
    void a_right_that_is_missing_is_told_and_once_it_is_granted_the_same_call_goes_on() {
        try (Deployment shop = new Deployment("shop")) {
            QueryResult<RebuildReport> refused = shop.rebuild();

            assertThat(refused.status()).isEqualTo(503);
            assertThat(((QueryResult.Failed<?>) refused).problem())
                    .isInstanceOf(Problem.Unavailable.class)
                    .extracting(Problem::detail)
                    .asString()
                    .contains("42501", "rights");
            assertThat(shop.texts()).hasSize(3).containsOnly("wrong");

            allowSchemas();
            assertThat(finished(shop.rebuild())).isTrue();
            assertThat(shop.texts()).hasSize(5).containsOnly("1 2");
        }
    }

    @Test
    void a_role_that_may_make_no_schema_uses_the_one_that_was_made_for_it_and_leaves_it() {
        try (Deployment shop = new Deployment("Shop")) {
            dba.execute("CREATE SCHEMA \"Shop$sentence$rebuild\" AUTHORIZATION " + role);

            assertThat(finished(shop.rebuild())).isTrue();
            assertThat(finished(shop.rebuild())).isTrue();

            assertThat(shop.texts()).hasSize(5).containsOnly("1 2");
        }
    }

    @Test
    void two_deployments_in_one_database_do_not_meet() {
        allowSchemas();
        try (Deployment shop = new Deployment("shop");
                Deployment stall = new Deployment("stall")) {
            dba.execute("CREATE SCHEMA \"stall$sentence$rebuild\" AUTHORIZATION " + role);
            dba.execute("CREATE TABLE \"stall$sentence$rebuild\".mine (id int)");

            assertThat(finished(shop.rebuild())).isTrue();

            assertThat(shop.texts()).hasSize(5).containsOnly("1 2");
            assertThat(stall.texts()).hasSize(3).containsOnly("wrong");
            assertThat(finished(stall.rebuild())).isTrue();
            assertThat(stall.texts()).hasSize(5).containsOnly("1 2");
            assertThat(texts("SELECT count(*)::text FROM \"stall$sentence$rebuild\".mine"))
                    .as("what is not ours")
                    .containsExactly("0");
        }
    }

    private void allowSchemas() {
        dba.execute(
                "GRANT CREATE ON DATABASE \"%s\" TO %s"
                        .formatted(texts("SELECT current_database()").getFirst(), role));
    }

    private static List<String> settings(Deployment deployment) {
        return deployment.jdbc.query(
                "SELECT name || '=' || setting FROM pg_settings WHERE name IN ('search_path',"
                        + " 'lock_timeout', 'statement_timeout')",
                (row, _) -> row.getString(1));
    }

    /** All that is in the schema, by its kind and identity. */
    private String catalog() {
        return String.join(
                "\n",
                texts(
                        """
                        SELECT 'relation ' || c.oid || ' ' || c.relname || ' ' || coalesce(c.relacl::text, '')
                          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'shop'
                           AND c.relname NOT LIKE 'rebuild%'
                        UNION ALL SELECT 'policy ' || polname FROM pg_policy
                        UNION ALL SELECT 'constraint ' || conname || pg_get_constraintdef(oid) FROM pg_constraint
                         WHERE conrelid IN ('shop.sentence'::regclass, 'shop.note'::regclass)
                        UNION ALL SELECT 'published ' || tablename FROM pg_publication_tables
                        ORDER BY 1
                        """));
    }

    private List<String> texts(String sql) {
        return dba.query(sql, (row, _) -> row.getString(1));
    }

    private static boolean finished(QueryResult<RebuildReport> result) {
        assertThat(result).as("%s", result).isInstanceOf(QueryResult.Found.class);
        return ((QueryResult.Found<RebuildReport>) result).view().finished();
    }
}
