package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.CartAggregate;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.Harness;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The zips of the lean face are small, and hold all that their functions need. */
@Timeout(300)
class LeanZipTest {

    private static final String BATCH =
            """
            {"Records":[{"eventName":"INSERT","eventSource":"aws:dynamodb","dynamodb":{
              "Keys":{"cartId":{"S":"small"},"sequenceNumber":{"N":"1"}},
              "NewImage":{"cartId":{"S":"small"},"sequenceNumber":{"N":"1"},
                "eventType":{"S":"cart_created"},"eventVersion":{"N":"1"},
                "body":{"S":"{\\"userAccountId\\":\\"mia\\"}"},
                "createdAt":{"S":"2026-11-25T18:00:00Z"}},
              "SequenceNumber":"1"}}]}
            """;

    @ParameterizedTest
    @CsvSource({"commands, 12", "readmodel, 14", "upkeep, 14"})
    void a_zip_has_so_many_megabytes_at_most(String module, int megabytes) throws IOException {
        assertThat(Files.size(path(module))).isBetween(1_000_000L, megabytes * 1_000_000L);
    }

    @Test
    @Tag("thorough")
    void functions_of_each_zip_start_and_answer() {
        try (Harness harness = Harness.start()) {
            new TableCreation(harness.dynamoDb())
                    .create(CartAggregate.TYPE, Tables.of(CartAggregate.TYPE, ""));

            assertThat(
                            call(
                                    harness,
                                    "commands.CartCommandsApplication",
                                    "createCart",
                                    "{\"cartId\":\"new\",\"userAccountId\":\"mia\"}"))
                    .contains("\"version\":1");
            assertThat(call(harness, "upkeep.CartUpkeepApplication", "migrateCartReadModel", "{}"))
                    .contains("schemaVersion");
            assertThat(
                            call(
                                    harness,
                                    "readmodel.CartReadModelApplication",
                                    "updateCartReadModel",
                                    BATCH))
                    .isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(
                            call(
                                    harness,
                                    "readmodel.CartReadModelApplication",
                                    "getCart",
                                    "{\"cartId\":\"small\"}"))
                    .contains("\"mia\"");
        }
    }

    private static String call(Harness harness, String application, String function, String event) {
        String module = application.replaceFirst("[.].*", "");
        harness.lambda()
                .createFunction(create ->
                        create.functionName(function)
                                .runtime("java25")
                                .role("arn:aws:iam::000000000000:role/lean")
                                .handler("dev.tandem.lambda.FunctionHandler::handleRequest")
                                .memorySize(512)
                                .timeout(60)
                                .code(code -> code.zipFile(SdkBytes.fromByteArray(zip(module))))
                                .environment(said ->
                                        said.variables(
                                                Map.of(
                                                        "MAIN_CLASS",
                                                        "dev.tandem.cart." + application,
                                                        "SPRING_CLOUD_FUNCTION_DEFINITION",
                                                        function,
                                                        "SPRING_DATASOURCE_URL",
                                                        harness.jdbcUrl("lean")))));
        return harness.invoke(function, event);
    }

    private static byte[] zip(String module) {
        try {
            return Files.readAllBytes(path(module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String module) {
        return Path.of(
                "../functions/cart/%s/target/cart-%s-lean-lambda.zip".formatted(module, module));
    }
}
