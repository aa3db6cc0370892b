package dev.tandem.dynamodb.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;

import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.failure.MissingTableException;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What goes out while a snapshot is primed. */
class PrimingTest {

    private final List<String> signed = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Test
    void a_store_reads_a_reserved_key_and_a_write_is_laid_out_and_never_sent() {
        try (DynamoDbClient client = client(DynamoDbLocal.shared().endpoint())) {
            DynamoDbAggregateFactory factory = TallyStores.on(client);
            factory.store(TallyStores.TALLY);
            sent.clear();
            signed.clear();

            factory.prime();
        }

        assertThat(sent).containsExactly("DynamoDB_20120810.GetItem");
        assertThat(signed)
                .containsExactly(
                        "DynamoDB_20120810.GetItem", "DynamoDB_20120810.TransactWriteItems");
    }

    @Test
    void a_log_reads_the_events_of_nobody() {
        try (DynamoDbClient client = client(DynamoDbLocal.shared().endpoint())) {
            DynamoDbAggregateFactory factory = TallyStores.on(client);
            factory.history(TallyStores.TALLY.type(), TallyStores.TALLY.events());
            sent.clear();

            factory.prime();
        }

        assertThat(sent).containsExactly("DynamoDB_20120810.Query");
    }

    @Test
    void where_nothing_was_made_nothing_is_asked() {
        try (DynamoDbClient client = client(DynamoDbLocal.shared().endpoint())) {
            TallyStores.withoutTables(client, AggregateSettings.DEFAULT).prime();
        }

        assertThat(sent).isEmpty();
    }

    @Test
    void where_there_are_no_tables_yet_it_fails_as_a_read_does() {
        try (DynamoDbClient client = client(DynamoDbLocal.shared().endpoint())) {
            DynamoDbAggregateFactory factory =
                    TallyStores.withoutTables(client, AggregateSettings.DEFAULT);
            factory.store(TallyStores.TALLY);

            assertThatThrownBy(factory::prime).isInstanceOf(MissingTableException.class);
        }
    }

    /** As that of a query, which makes a log and reads its rows alone. */
    @Test
    void what_the_role_of_a_function_does_not_let_it_read_is_primed_as_far_as_that()
            throws IOException {
        HttpServer denying =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] denied =
                "{\"__type\":\"com.amazon.coral.service#AccessDeniedException\"}".getBytes(UTF_8);
        denying.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(400, denied.length);
                    exchange.getResponseBody().write(denied);
                    exchange.close();
                });
        denying.start();
        URI endpoint = URI.create("http://127.0.0.1:" + denying.getAddress().getPort());
        try (DynamoDbClient client = client(endpoint)) {
            DynamoDbAggregateFactory factory =
                    TallyStores.withoutTables(client, AggregateSettings.DEFAULT);
            factory.history(TallyStores.TALLY.type(), TallyStores.TALLY.events());

            factory.prime();
        } finally {
            denying.stop(0);
        }

        assertThat(sent).containsExactly("DynamoDB_20120810.Query");
    }

    private DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(
                                        UUID.randomUUID().toString().replace("-", ""), "secret")))
                .httpClient(new NotedHttp(UrlConnectionHttpClient.create(), sent))
                .overrideConfiguration(calls -> calls.addExecutionInterceptor(new Signed(signed)))
                .build();
    }

    /** What came as far as to be signed. */
    private record Signed(List<String> targets) implements ExecutionInterceptor {

        @Override
        public void beforeTransmission(
                Context.BeforeTransmission context, ExecutionAttributes attributes) {
            context.httpRequest().firstMatchingHeader("X-Amz-Target").ifPresent(targets::add);
        }
    }

    /** What reached the network. */
    private record NotedHttp(SdkHttpClient network, List<String> targets) implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            request.httpRequest().firstMatchingHeader("X-Amz-Target").ifPresent(targets::add);
            return network.prepareRequest(request);
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
