package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.endpoint.AwsService;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The event source mappings of the Lambda API, for DynamoDB Streams and SQS (AWS Lambda API
 * Reference, CreateEventSourceMapping and its siblings). Limits and defaults are AWS's; settings
 * that the harness cannot honour are refused by their names.
 */
public final class EventSourceMappings implements AwsService, AutoCloseable {

    private static final Pattern PATH =
            Pattern.compile("/2015-03-31/event-source-mappings(?:/(?<uuid>[^/]*))?/?");

    private final MappingRegistry registry;

    public EventSourceMappings(MappingEnvironment environment) {
        this.registry = new MappingRegistry(environment);
    }

    @Override
    public String name() {
        return "Lambda event source mappings";
    }

    @Override
    public List<String> operations() {
        return List.of(
                "CreateEventSourceMapping",
                "UpdateEventSourceMapping",
                "GetEventSourceMapping",
                "ListEventSourceMappings",
                "DeleteEventSourceMapping");
    }

    @Override
    public boolean isAddressed(AwsRequest request) {
        return PATH.matcher(request.path()).matches();
    }

    @Override
    public AwsResponse answer(AwsRequest request) throws InterruptedException {
        Matcher path = PATH.matcher(request.path());
        boolean all = !path.matches() || path.group("uuid") == null || path.group("uuid").isEmpty();
        String uuid = all ? "" : path.group("uuid");
        return switch (request.method() + (all ? " all" : " one")) {
            case "POST all" -> told(202, registry.create(MappingRequest.of(request)));
            case "GET all" -> list(ListQuery.of(request.uri()));
            case "GET one" -> told(200, registry.get(uuid));
            case "PUT one" -> told(202, registry.update(uuid, MappingRequest.of(request)));
            case "DELETE one" -> told(202, registry.delete(uuid));
            default -> throw unknown(request);
        };
    }

    private AwsResponse list(ListQuery query) {
        return AwsResponse.json(200, query.page(registry.all()));
    }

    private static AwsResponse told(int status, EventSourceMapping mapping) {
        return AwsResponse.json(status, MappingJson.of(mapping));
    }

    private AwsException unknown(AwsRequest request) {
        return new AwsException(
                404,
                "UnknownOperationException",
                "%s %s is no operation that the harness has for %s, supported are %s"
                        .formatted(
                                request.method(),
                                request.path(),
                                name(),
                                String.join(", ", operations())));
    }

    /**
     * One of them, for tests that direct it.
     *
     * @throws AwsException if there is none of that UUID
     */
    public EventSourceMapping mapping(String uuid) {
        return registry.get(uuid);
    }

    /** All of them. */
    public List<EventSourceMapping> mappings() {
        return registry.all();
    }

    /** Ends all of them; deliveries in flight may come to their ends. */
    @Override
    public void close() {
        registry.close();
    }
}
