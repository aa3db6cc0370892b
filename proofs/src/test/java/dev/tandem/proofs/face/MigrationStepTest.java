package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The migration of the read model as a step that CloudFormation waits for. */
@ParameterizedClass
@EnumSource(Face.class)
class MigrationStepTest {

    private final LambdaCart lambda;
    private final JdbcClient database;
    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private HttpServer stack = server();

    MigrationStepTest(Face face) {
        lambda = LambdaCart.ofItsOwn(face);
        database = JdbcClient.create(new DriverManagerDataSource(lambda.jdbcUrl()));
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void listen() {
        stack.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        told.add(
                                JsonMapper.shared()
                                        .readTree(exchange.getRequestBody().readAllBytes()));
                        exchange.sendResponseHeaders(200, -1);
                    }
                });
        stack.start();
    }

    @AfterEach
    void close() {
        stack.stop(0);
    }

    @Test
    void a_created_stack_has_the_tables() {
        empty();

        call("Create");

        assertThat(told)
                .extracting(it -> it.get("Status").stringValue())
                .containsExactly("SUCCESS");
        assertThat(tables()).contains("cart", "parked_aggregate");
    }

    @Test
    void a_migration_that_fails_is_told_with_the_statement_that_does() {
        empty();
        database.sql("CREATE TABLE cart (mine text)").update();

        call("Update");

        assertThat(told).extracting(it -> it.get("Status").stringValue()).containsExactly("FAILED");
        assertThat(told.getFirst().get("Reason").stringValue())
                .contains("migrateCartReadModel could not do its Update", "already exists");
    }

    @Test
    void a_deleted_stack_keeps_tables_and_rows() {
        database.sql(
                        """
                        INSERT INTO parked_aggregate (read_model, aggregate_type, aggregate_id,
                            sequence_number, reason, detail, attempts)
                        VALUES ('cart', 'cart', 'a', 1, 'unreadable', '', 3)
                        """)
                .update();
        List<String> before = tables();

        call("Delete");

        assertThat(told)
                .extracting(it -> it.get("Status").stringValue())
                .containsExactly("SUCCESS");
        assertThat(tables()).isEqualTo(before).isNotEmpty();
        assertThat(
                        database.sql("SELECT aggregate_id FROM parked_aggregate")
                                .query((row, _) -> row.getString(1))
                                .list())
                .containsExactly("a");
    }

    @Test
    void a_call_by_hand_is_answered_as_ever() {
        JsonNode answer = lambda.invoke("migrateCartReadModel", "{}");

        assertThat(answer.get("migrated").intValue()).isZero();
        assertThat(answer.get("schemaVersion").stringValue()).isNotEmpty();
        assertThat(told).isEmpty();
    }

    private void call(String type) {
        lambda.invoke(
                "migrateCartReadModel",
                """
                {"RequestType":"%s","ResponseURL":"http://127.0.0.1:%s/","StackId":"s",\
                "RequestId":"r","LogicalResourceId":"CartReadModelMigration"}\
                """
                        .formatted(type, stack.getAddress().getPort()));
    }

    private void empty() {
        database.sql("DROP SCHEMA public CASCADE").update();
        database.sql("CREATE SCHEMA public").update();
    }

    private List<String> tables() {
        return database.sql(
                        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
