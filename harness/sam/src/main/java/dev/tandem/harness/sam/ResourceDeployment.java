package dev.tandem.harness.sam;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.Map;
import java.util.Optional;

/** Deploys and deletes single resources, each through the API of its service. */
final class ResourceDeployment {

    private final TableDeployment tables;
    private final Optional<QueueDeployment> queues;
    private final FunctionDeployment functions;
    private final SourceDeployment sources;
    private final VersionDeployment versions;
    private final ApiDeployment apis;
    private final HttpRoutes routes;
    private final LambdaClient lambda;
    private final Rights rights;
    private final CustomResources customs;
    private final DeployedResources deployed;

    ResourceDeployment(
            DynamoDbClient dynamoDb,
            LambdaClient lambda,
            Optional<SqsClient> sqs,
            HttpRoutes routes,
            Rights rights,
            DeployedResources deployed) {
        this.lambda = lambda;
        this.tables = new TableDeployment(dynamoDb);
        this.queues = sqs.map(QueueDeployment::new);
        this.versions = new VersionDeployment(lambda, deployed);
        this.functions = new FunctionDeployment(lambda, new AutoPublishing(versions, deployed));
        this.sources = new SourceDeployment(lambda);
        this.routes = routes;
        this.apis = new ApiDeployment(routes);
        this.rights = rights;
        this.customs = new CustomResources(lambda, deployed);
        this.deployed = deployed;
    }

    /**
     * Whether the resource is there, and ours.
     *
     * @throws IllegalStateException if it is somebody else's
     */
    boolean isThere(Resource resource) {
        boolean there = exists(resource);
        if (there && !deployed.mayChange(resource.key())) {
            throw new IllegalStateException(
                    "Resource of type '%s' with identifier '%s' already exists."
                            .formatted((Object[]) resource.key().split(" ", 2)));
        }
        return there;
    }

    /** Whether there is one of its name, whoever has made it. */
    boolean exists(Resource resource) {
        return switch (resource) {
            case Table table -> tables.isThere(table);
            case Queue queue -> queues.orElseThrow().isThere(queue);
            case Function function -> functions.isThere(function.name());
            case CustomResource custom -> customs.isThere(custom);
            case Resource _ -> false;
        };
    }

    /**
     * Deploys one resource.
     *
     * @return its attributes
     */
    Map<String, String> deploy(Template template, Resource resource) {
        deployed.made(resource.key());
        return switch (resource) {
            case Table table -> tables.deploy(table);
            case Queue queue -> queues.orElseThrow().deploy(queue);
            case Function function -> deploy(template, function);
            case Api api -> apis.deploy(api);
            case ManagedPolicy policy -> policy.attributes();
            case Alarm alarm -> alarm.attributes();
            case Role role -> role.attributes();
            case RolePolicy policy -> policy.attributes();
            case FunctionVersion version -> versions.deploy(version);
            case FunctionAlias alias -> versions.deploy(alias);
            case EventInvoke config -> {
                config.deploy(lambda);
                yield Map.of(ResourceAttributes.REF, config.id());
            }
            case SourceMapping mapping -> deploy(mapping);
            case ApiIntegration integration -> apis.deploy(integration);
            case ApiAuthorizer authorizer -> apis.deploy(authorizer);
            case ApiRoute route -> apis.deploy(route);
            case CustomResource custom -> customs.deploy(custom);
            case Unwatched unwatched -> unwatched.attributes();
        };
    }

    private Map<String, String> deploy(Template template, Function function) {
        rights.grant(function.name(), function.policies());
        Map<String, String> attributes =
                function.source().handOver(template, code -> functions.deploy(function, code));
        return function.publication().isPresent() ? attributes : publish(template, function);
    }

    /**
     * Publishes a function that is there, and leads to it who calls it by its alias.
     *
     * @return its attributes
     */
    Map<String, String> publish(Template template, Function function) {
        Map<String, String> attributes =
                functions.publish(function, template.properties(function.id()));
        function.sources().forEach(sources::deploy);
        function.routes()
                .forEach(route -> routes.add(route.method(), route.path(), function.target()));
        return attributes;
    }

    private Map<String, String> deploy(SourceMapping mapping) {
        sources.deploy(mapping.request());
        return Map.of(ResourceAttributes.REF, mapping.id());
    }

    /** What a function may do, once all policies of its role are there. */
    void grant(Function function) {
        rights.grant(function.name(), function.policies());
    }

    /** What takes back the change of a resource that is there, as far as anything does here. */
    Runnable wayBack(Resource resource) {
        return switch (resource) {
            case Function function -> versions.wayBack(function.name());
            case CustomResource custom -> customs.wayBack(custom);
            case Resource _ -> () -> {};
        };
    }

    /** Deletes one resource, as far as it is there. */
    void delete(Resource resource) {
        switch (resource) {
            case Table table -> tables.delete(table);
            case Queue queue -> queues.ifPresent(sqs -> sqs.delete(queue));
            case Function function -> {
                function.sources().forEach(sources::delete);
                functions.delete(function);
            }
            case SourceMapping mapping -> sources.delete(mapping.request());
            case FunctionAlias alias -> versions.delete(alias);
            case EventInvoke config -> config.delete(lambda);
            case CustomResource custom -> customs.delete(custom);
            case ManagedPolicy _,
                    Role _,
                    RolePolicy _,
                    FunctionVersion _,
                    Api _,
                    ApiIntegration _,
                    ApiRoute _,
                    ApiAuthorizer _,
                    Alarm _,
                    Unwatched _ -> {}
        }
        deployed.forget(resource.key());
    }

    /** Leaves a resource to nobody. */
    void leave(Resource resource) {
        deployed.forget(resource.key());
    }

    /** Deletes what others have replaced. */
    void cleanUp() {
        versions.cleanUp();
    }
}
