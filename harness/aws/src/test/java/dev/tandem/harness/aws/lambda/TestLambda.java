package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.testing.Zips;
import dev.tandem.harness.testing.probe.Probe;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The service, a server in front of it, and an unchanged SDK client of that server. */
record TestLambda(LambdaService service, ServiceServer server, LambdaClient client)
        implements AutoCloseable {

    static final String ROLE = "arn:aws:iam::000000000000:role/probe";

    private static final JsonMapper JSON = JsonMapper.shared();

    static TestLambda start(UnaryOperator<LambdaSettings> change) {
        ServiceServer server = ServiceServer.start();
        LambdaSettings settings =
                LambdaSettings.defaults(server::endpoint)
                        .withCredentials(
                                function -> Credentials.of("key-of-" + function, "secret"));
        LambdaService service = LambdaService.start(change.apply(settings));
        server.serve(service);
        LambdaClient client =
                LambdaClient.builder()
                        .endpointOverride(server.endpoint())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("test", "test")))
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .socketTimeout(Duration.ofSeconds(60)))
                        .overrideConfiguration(c -> c.retryStrategy(r -> r.maxAttempts(1)))
                        .build();
        return new TestLambda(service, server, client);
    }

    /** Creates a function with {@link Probe} in it. */
    String create(String name) {
        return create(name, Probe.class, function -> {});
    }

    /** Creates a function from one of the probes. */
    String create(String name, Class<?> probe, Consumer<CreateFunctionRequest.Builder> change) {
        String method = probe == Probe.class ? "handleRequest" : "handle";
        client.createFunction(function -> {
            function.functionName(name)
                    .runtime("java25")
                    .handler(probe.getName() + "::" + method)
                    .role(ROLE)
                    .timeout(20)
                    .memorySize(256)
                    .code(code -> code.zipFile(Zips.of(probe)));
            change.accept(function);
        });
        return name;
    }

    /** Tells a {@link Probe} what to do. */
    InvokeResponse invoke(String function, String what, String text) {
        return client.invoke(
                call -> call.functionName(function).logType("Tail").payload(event(what, text)));
    }

    /** The same, without waiting. */
    CompletableFuture<InvokeResponse> start(String function, String what, String text) {
        return CompletableFuture.supplyAsync(
                () -> invoke(function, what, text), Executors.newVirtualThreadPerTaskExecutor());
    }

    /** Tells a {@link Probe} what to do, and reads what it answers. */
    JsonNode answer(String function, String what) {
        return json(invoke(function, what, ""));
    }

    static SdkBytes event(String what, String text) {
        return SdkBytes.fromByteArray(JSON.writeValueAsBytes(Map.of("do", what, "text", text)));
    }

    static JsonNode json(InvokeResponse response) {
        return JSON.readTree(response.payload().asByteArrayUnsafe());
    }

    @Override
    public void close() {
        client.close();
        service.close();
        server.close();
    }
}
