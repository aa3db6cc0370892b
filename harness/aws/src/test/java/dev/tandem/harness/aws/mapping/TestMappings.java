package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.stream.EntryStream;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.function.StreamTarget;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The control plane behind an endpoint, an SDK client, one stream, and a function named note. */
final class TestMappings implements AutoCloseable, FunctionDirectory {

    static final String FUNCTIONS = "arn:aws:lambda:us-east-1:000000000000:function:";

    final EntryStream stream = new EntryStream();
    final List<String> delivered = new CopyOnWriteArrayList<>();
    final List<String> told = new CopyOnWriteArrayList<>();
    private final EventSourceMappings mappings =
            new EventSourceMappings(
                    new MappingEnvironment(
                            this,
                            _ -> stream.streams(),
                            _ -> (_, json) -> told.add(json),
                            new NoQueues(),
                            new StreamFaults(0),
                            EntryStream.QUICK.intervals(),
                            InstantSource.system()));
    private final AwsEndpoint endpoint = AwsEndpoint.start(0, List.of(mappings));
    final LambdaClient lambda =
            LambdaClient.builder()
                    .endpointOverride(endpoint.uri())
                    .region(Region.US_EAST_1)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(
                                    AwsBasicCredentials.create("test", "test")))
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .build();

    EventSourceMapping mapping(String uuid) {
        return mappings.mapping(uuid);
    }

    @Override
    public String arn(String function) {
        String name = function.replace(FUNCTIONS, "");
        if (!List.of("note", "note:live", "other").contains(name)) {
            throw new AwsException(
                    404, "ResourceNotFoundException", "Function not found: " + FUNCTIONS + name);
        }
        return FUNCTIONS + name;
    }

    @Override
    public Duration timeout(String functionArn) {
        return Duration.ofSeconds(3);
    }

    @Override
    public StreamTarget target(String functionArn) {
        return event -> {
            for (JsonNode record : JsonMapper.shared().readTree(event).path("Records")) {
                String text =
                        record.path("dynamodb").path("NewImage").path("text").path("S").asString();
                delivered.add(record.path("dynamodb").path("Keys").path("sk").path("S").asString());
                if (text.equals("poison")) {
                    throw new IllegalStateException("poison");
                }
            }
            return null;
        };
    }

    @Override
    public void close() {
        lambda.close();
        endpoint.close();
        mappings.close();
        stream.close();
    }
}
