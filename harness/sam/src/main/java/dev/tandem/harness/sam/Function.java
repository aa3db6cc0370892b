package dev.tandem.harness.sam;

import dev.tandem.harness.aws.schedule.Schedule;
import dev.tandem.harness.sam.policy.PolicyStatement;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Lambda function with its events.
 *
 * @param id its logical id
 * @param request how to create it, but for its code
 * @param source where its code is
 * @param reservedConcurrency how many may run at a time
 * @param eventInvoke what becomes of its asynchronous calls
 * @param publication the version and the alias that it has, if any
 * @param policies what it may do
 * @param sources the streams and queues that it is fed from
 * @param routes the ways to it from the HTTP API
 * @param schedules when the clock calls it
 */
record Function(
        String id,
        CreateFunctionRequest request,
        FunctionSource source,
        Optional<Integer> reservedConcurrency,
        Optional<EventInvoke> eventInvoke,
        Optional<Publication> publication,
        List<PolicyStatement> policies,
        List<CreateEventSourceMappingRequest> sources,
        List<HttpRoute> routes,
        List<Schedule> schedules)
        implements Resource {

    static final String TYPE = "AWS::Serverless::Function";

    Function {
        policies = List.copyOf(policies);
        sources = List.copyOf(sources);
        routes = List.copyOf(routes);
        schedules = List.copyOf(schedules);
    }

    String name() {
        return request.functionName();
    }

    Optional<String> alias() {
        return publication.map(Publication::alias);
    }

    /** What routes, mappings and schedules call: the alias, where there is one. */
    String target() {
        return target(name(), alias());
    }

    private static String target(String name, Optional<String> alias) {
        return alias.map(it -> name + ":" + it).orElse(name);
    }

    private static FunctionSource source(Properties properties, JsonNode resource) {
        if (!ImageProperties.isImage(properties)) {
            return new ZipSource("CodeUri", properties.required("CodeUri"));
        }
        String uri = properties.text("ImageUri").orElse("");
        if (LocalImage.isNamed(uri)) {
            return new LocalImage(uri);
        }
        Optional<ImageSource> built = ImageSource.read(resource);
        if (built.isEmpty()) {
            properties.problem(
                    "ImageUri",
                    "is '%s', which the harness does not pull: name a Dockerfile as file:///…/Dockerfile, or say in the function's Metadata, as for sam build, the DockerContext and the Dockerfile"
                            .formatted(uri));
        }
        return built.orElse(new ImageSource("ImageUri", "", "", Map.of(), List.of()));
    }

    static Function read(
            String id,
            Properties properties,
            JsonNode resource,
            Place place,
            FunctionRights rights) {
        CreateFunctionRequest request = FunctionRequest.read(id, properties, place);
        Optional<String> alias = properties.text("AutoPublishAlias");
        Events events = Events.read(properties, target(request.functionName(), alias));
        // it is read from the template as it stands
        properties.flag("AutoPublishAliasAllProperties");
        Function function =
                new Function(
                        id,
                        request,
                        source(properties, resource),
                        properties.number("ReservedConcurrentExecutions"),
                        properties.read(
                                "EventInvokeConfig",
                                config -> EventInvoke.of(request.functionName(), alias, config)),
                        alias.map(name -> Publication.read(name, properties, resource)),
                        rights.statements(events.sources()),
                        events.sources(),
                        events.routes(),
                        events.schedules());
        properties
                .withoutEffect("there is no network but this machine's", "VpcConfig")
                .withoutEffect("a function runs on this machine's processor", "Architectures")
                .withoutEffect("there is no X-Ray here", "Tracing")
                .withoutEffect("nothing reads tags here", "Tags")
                .end();
        return function;
    }
}
