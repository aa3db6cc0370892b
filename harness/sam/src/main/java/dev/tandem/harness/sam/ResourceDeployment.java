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
    private final HttpRoutes routes;
    private final Rights rights;

    ResourceDeployment(
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
    }

    /**
     * Deploys one resource.
     *
     * @return its attributes
     */
    Map<String, String> deploy(Template template, Resource resource) {
        return switch (resource) {
            case Table table -> tables.deploy(table);
            case Queue queue -> queues.orElseThrow().deploy(queue);
            case Function function -> deploy(template, function);
            case Api api -> Map.of(ResourceAttributes.REF, api.id());
            case ManagedPolicy policy -> policy.attributes();
            case Alarm alarm -> alarm.attributes();
        };
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

    /** Deletes one resource, as far as it is there. */
    void delete(Resource resource) {
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
}
