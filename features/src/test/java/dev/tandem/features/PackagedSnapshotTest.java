package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Harness;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The packaged functions, started from snapshots as the template wants it. */
@Tag("thorough")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedSnapshotTest {

    private final Harness harness = Harness.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void deploy(@TempDir Path folder) throws IOException {
        PackagedCart.deployWithoutTables(harness, "snapshot", folder);
    }

    @AfterAll
    void stop() {
        harness.close();
    }

    @Test
    void a_copy_that_was_primed_before_there_were_tables_says_so_and_serves_when_there_are()
            throws Exception {
        int early = post("getCart", "{\"cartId\":\"early\"}").statusCode();
        assertThat(early).as(harness.report()).isEqualTo(500);
        assertThat(harness.report())
                .contains("could not be primed before the snapshot of SnapStart")
                .contains("At the first creation of a deployment that is to be expected");

        harness.invoke("migrateCartReadModel", "{}");

        assertThat(post("getCart", "{\"cartId\":\"early\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void commands_are_primed_without_a_write_and_two_copies_serve_at_a_time() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> calls =
                IntStream.range(0, 2)
                        .mapToObj(i ->
                                http.sendAsync(
                                        request(
                                                "createCart",
                                                "{\"cartId\":\"copy-%s\",\"userAccountId\":\"mia\"}"
                                                        .formatted(i)),
                                        HttpResponse.BodyHandlers.ofString()))
                        .toList();

        assertThat(calls).extracting(call -> call.join().statusCode()).containsExactly(201, 201);
        assertThat(harness.dynamoDb().scan(scan -> scan.tableName("carts")).items())
                .extracting(item -> item.get("cartId").s())
                .containsExactlyInAnyOrder("copy-0", "copy-1");
        assertThat(harness.report()).contains("A snapshot of SnapStart is primed");
    }

    private HttpResponse<String> post(String path, String json)
            throws IOException, InterruptedException {
        return http.send(request(path, json), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String json) {
        return HttpRequest.newBuilder()
                .uri(harness.httpApi().resolve("/" + path))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }
}
