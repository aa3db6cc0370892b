package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.features.stage.CartFace;
import dev.tandem.harness.Harness;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        Path zip =
                Path.of(
                        "../functions/cart/%s/target/cart-%s-lean-lambda.zip"
                                .formatted(module, module));

        assertThat(Files.size(zip)).isBetween(1_000_000L, megabytes * 1_000_000L);
    }

    @Test
    @Tag("thorough")
    void functions_of_each_zip_start_and_answer() {
        try (Harness harness = Harness.start()) {
            PackagedCart.deploy(harness, "small", CartFace.LEAN);

            assertThat(
                            harness.invoke(
                                    "createCart", "{\"cartId\":\"new\",\"userAccountId\":\"mia\"}"))
                    .contains("\"version\":1");
            assertThat(harness.invoke("updateCartReadModel", BATCH))
                    .isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(harness.invoke("getCart", "{\"cartId\":\"small\"}")).contains("\"mia\"");
            assertThat(harness.invoke("listParkedCarts", "{}")).contains("[]");
        }
    }
}
