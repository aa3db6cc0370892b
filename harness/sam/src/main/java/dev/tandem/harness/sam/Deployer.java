package dev.tandem.harness.sam;

import dev.tandem.harness.aws.queue.QueueService;
import dev.tandem.harness.sam.policy.PolicyStatement;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Deploys templates through AWS's own APIs. To deploy again changes what is there: code,
 * configuration and mappings of functions, settings of tables and queues. What a template no longer
 * has stays, until {@link #delete} is called with the template that had it.
 */
public final class Deployer {

    private static final String ACCOUNT = "000000000000";

    private final TableDeployment tables;
    private final Optional<QueueDeployment> queues;
    private final FunctionDeployment functions;
    private final SourceDeployment sources;
    private final HttpRoutes routes;
    private final Rights rights;
    private final Place place;

    /** Of functions that may do what their credentials allow, whatever the template says. */
    public Deployer(
            DynamoDbClient dynamoDb, LambdaClient lambda, SqsClient sqs, HttpRoutes routes) {
        this(dynamoDb, lambda, Optional.of(sqs), routes, (_, _) -> {});
    }

    /**
     * @param sqs empty where there is none: templates with queues are refused then
     * @param routes takes the routes of the HTTP API
     * @param rights takes what each function may do, before the function is there
     */
    public Deployer(
            DynamoDbClient dynamoDb,
            LambdaClient lambda,
            Optional<SqsClient> sqs,
            HttpRoutes routes,
            Rights rights) {
        this.tables = new TableDeployment(dynamoDb);
        this.queues = sqs.map(QueueDeployment::new);
        this.functions = new FunctionDeployment(lambda);
        this.sources = new SourceDeployment(lambda);
        this.routes = routes;
        this.rights = rights;
        Region region = lambda.serviceClientConfiguration().region();
        this.place = new Place(region.id(), ACCOUNT);
    }

    /**
     * Deploys a template; nothing is touched before all of it is checked.
     *
     * @param parameters values by name; the others have their defaults
     * @throws TemplateException with all that is wrong, such as code that is not built yet, or a
     *     queue where there is no SQS
     * @throws IllegalStateException if a table is there with other keys or another stream
     * @throws software.amazon.awssdk.core.exception.SdkException if a service refuses
     */
    public Deployment deploy(Template template, Map<String, String> parameters) {
        Stack stack = Stack.of(template, parameters, place);
        requireAll(template, stack);
        Map<String, List<PolicyStatement>> policies = new LinkedHashMap<>();
        for (String id : stack.order()) {
            Resource resource = stack.resource(id);
            stack.deployed(id, deploy(template, resource));
            if (resource instanceof Function function) {
                policies.put(function.name(), function.policies());
            }
        }
        tellEndpoint(stack);
        return deployment(template, stack, policies);
    }

    /**
     * Deletes what a template describes, as far as it is there. Routes stay, and lead nowhere.
     *
     * @return the logical ids of what stays, because its {@code DeletionPolicy} says so
     * @throws TemplateException with all that is wrong
     * @throws software.amazon.awssdk.core.exception.SdkException if a service refuses, such as for
     *     a table's deletion protection
     */
    public List<String> delete(Template template, Map<String, String> parameters) {
        Stack stack = Stack.of(template, parameters, place);
        List<String> retained = new ArrayList<>();
        for (String id : stack.order().reversed()) {
            if (stack.isRetained(id)) {
                retained.add(id);
            } else {
                delete(stack.resource(id));
            }
        }
        return retained;
    }

    private void delete(Resource resource) {
        switch (resource) {
            case Table table -> tables.delete(table);
            case Queue queue -> queues.ifPresent(sqs -> sqs.delete(queue));
            case Function function -> {
                function.sources().forEach(sources::delete);
                functions.delete(function);
            }
            case ManagedPolicy _, Api _, Alarm _ -> {}
        }
    }

    private Map<String, String> deploy(Template template, Resource resource) {
        return switch (resource) {
            case Table table -> tables.deploy(table);
            case Queue queue -> queues.orElseThrow().deploy(queue);
            case Function function -> deploy(template, function);
            case Api api -> Map.of(ResourceAttributes.REF, api.id());
            case ManagedPolicy policy -> policy.attributes();
            case Alarm alarm -> alarm.attributes();
        };
    }

    private void tellEndpoint(Stack stack) {
        Optional<URI> endpoint = routes.endpoint();
        for (String id : stack.order()) {
            if (endpoint.isPresent() && stack.resource(id) instanceof Api api) {
                stack.deployed(id, api.attributes(endpoint.get()));
            }
        }
    }

    private void requireAll(Template template, Stack stack) {
        Problems problems = new Problems(template.file());
        for (String id : stack.order()) {
            Resource resource = stack.resource(id);
            if (resource instanceof Function function
                    && !DeploymentPackage.of(template, function.code()).isThere()) {
                problems.add(
                        id + ".CodeUri",
                        "there is no %s yet, `mvn package` builds it".formatted(function.code()));
            }
            if (resource instanceof Queue && queues.isEmpty()) {
                problems.add(id, QueueService.MISSING);
            }
        }
        problems.raise();
    }

    private Map<String, String> deploy(Template template, Function function) {
        rights.grant(function.name(), function.policies());
        Map<String, String> attributes =
                functions.deploy(function, DeploymentPackage.of(template, function.code()).zip());
        function.sources().forEach(sources::deploy);
        function.routes()
                .forEach(route -> routes.add(route.method(), route.path(), function.name()));
        return attributes;
    }

    private static Deployment deployment(
            Template template, Stack stack, Map<String, List<PolicyStatement>> functions) {
        Findings untold = new Findings(new Problems(template.file()), new TreeSet<>());
        Map<String, String> outputs = stack.outputs(untold);
        List<String> withoutEffect = new ArrayList<>(stack.withoutEffect());
        withoutEffect.addAll(untold.problems().found());
        return new Deployment(outputs, functions, withoutEffect);
    }
}
