package dev.tandem.harness.sam;

import dev.tandem.harness.aws.schedule.Schedule;
import dev.tandem.harness.sam.policy.PolicyStatement;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.SnapStart;

import java.util.List;
import java.util.Optional;

/**
 * A Lambda function with its events.
 *
 * @param request how to create it, but for its code
 * @param code where the code is, relative to the template
 * @param reservedConcurrency how many may run at a time
 * @param policies what it may do
 * @param sources the streams that it is fed from
 * @param routes the ways to it from the HTTP API
 * @param schedules when the clock calls it
 */
record Function(
        CreateFunctionRequest request,
        String code,
        Optional<Integer> reservedConcurrency,
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

    static Function read(String id, Properties properties, Place place, ManagedPolicies managed) {
        CreateFunctionRequest request = request(id, properties, place);
        Events events = Events.read(properties, request.functionName());
        Function function =
                new Function(
                        request,
                        properties.required("CodeUri"),
                        properties.number("ReservedConcurrentExecutions"),
                        PolicyStatements.ofFunction(properties, managed),
                        events.sources(),
                        events.routes(),
                        events.schedules());
        properties
                .withoutEffect("there is one version of each function here", "AutoPublishAlias")
                .withoutEffect("there is no network but this machine's", "VpcConfig")
                .withoutEffect("a function runs on this machine's processor", "Architectures")
                .withoutEffect("there is no X-Ray here", "Tracing")
                .withoutEffect("an event that fails is tried twice again here", "EventInvokeConfig")
                .withoutEffect("nothing reads tags here", "Tags")
                .end();
        return function;
    }

    /** How to create one, whether SAM describes it or plain CloudFormation. */
    static CreateFunctionRequest request(String id, Properties properties, Place place) {
        String name = properties.text("FunctionName").orElse(id);
        CreateFunctionRequest.Builder request = CreateFunctionRequest.builder();
        request.functionName(name)
                .runtime(properties.required("Runtime"))
                .handler(properties.required("Handler"))
                .role(properties.text("Role").orElse(place.role(name)));
        List<String> architectures = properties.texts("Architectures");
        if (!architectures.isEmpty()) {
            request.architecturesWithStrings(architectures);
        }
        properties.text("Description").ifPresent(request::description);
        // the defaults of SAM and of Lambda
        request.timeout(properties.number("Timeout").orElse(3));
        request.memorySize(properties.number("MemorySize").orElse(128));
        environment(properties, request);
        snapStart(properties).ifPresent(request::snapStart);
        return request.build();
    }

    private static void environment(Properties properties, CreateFunctionRequest.Builder request) {
        properties
                .read("Environment", object -> object.textsByName("Variables"))
                .ifPresent(variables ->
                        request.environment(environment -> environment.variables(variables)));
    }

    private static Optional<SnapStart> snapStart(Properties properties) {
        return properties.read(
                "SnapStart",
                object -> SnapStart.builder().applyOn(object.required("ApplyOn")).build());
    }
}
