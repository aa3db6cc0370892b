package dev.tandem.cdk;

import dev.tandem.harness.Harness;
import dev.tandem.harness.sam.Deployment;
import dev.tandem.harness.sam.policy.PolicyStatement;

import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a deployment has made, told so that two can be held against each other.
 *
 * @param told each thing by its kind and name, with what is asked of it
 * @param environments the variables of each function
 */
record DeployedStack(Map<String, String> told, Map<String, Map<String, String>> environments) {

    static DeployedStack of(Harness harness, Deployment deployment) {
        Map<String, Map<String, String>> environments = new TreeMap<>();
        harness.lambda()
                .listFunctions()
                .functions()
                .forEach(function ->
                        environments.put(
                                function.functionName(), function.environment().variables()));
        return new DeployedStack(told(harness, deployment), environments);
    }

    private static Map<String, String> told(Harness harness, Deployment deployment) {
        Map<String, String> told = new TreeMap<>();
        harness.dynamoDb()
                .listTables()
                .tableNames()
                .forEach(name -> told.put("table " + name, table(harness, name)));
        harness.sqs()
                .listQueues()
                .queueUrls()
                .forEach(url -> told.put("queue " + name(url), queue(harness, url)));
        harness.lambda()
                .listFunctions()
                .functions()
                .forEach(function ->
                        told.put("function " + function.functionName(), function(function)));
        deployment
                .functions()
                .forEach((name, policies) -> told.put("rights of " + name, rights(policies)));
        harness.lambda()
                .listEventSourceMappings()
                .eventSourceMappings()
                .forEach(mapping ->
                        told.put(
                                "mapping of "
                                        + mapping.functionArn().replaceFirst(".*:function:", ""),
                                mapping(mapping)));
        return told;
    }

    private static String name(String path) {
        return path.replaceFirst(".*[:/]", "");
    }

    /** What it was told to be, and nothing of what is in it. */
    private static String queue(Harness harness, String url) {
        Map<String, String> attributes =
                new TreeMap<>(
                        harness.sqs()
                                .getQueueAttributes(get ->
                                        get.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                                .attributesAsStrings());
        attributes.keySet().removeIf(name -> name.matches("Approximate.*|.*Timestamp"));
        return attributes.toString();
    }

    private static String table(Harness harness, String name) {
        TableDescription table = harness.dynamoDb().describeTable(it -> it.tableName(name)).table();
        return "%s %s %s %s %s"
                .formatted(
                        table.keySchema(),
                        table.attributeDefinitions(),
                        table.streamSpecification(),
                        harness.dynamoDb()
                                .describeTimeToLive(it -> it.tableName(name))
                                .timeToLiveDescription(),
                        harness.dynamoDb()
                                .describeContinuousBackups(it -> it.tableName(name))
                                .continuousBackupsDescription()
                                .pointInTimeRecoveryDescription()
                                .pointInTimeRecoveryStatus());
    }

    private static String function(FunctionConfiguration function) {
        return "%s %s s %s MB %s %s"
                .formatted(
                        function.handler(),
                        function.timeout(),
                        function.memorySize(),
                        function.architectures(),
                        function.snapStart());
    }

    private static String mapping(EventSourceMappingConfiguration mapping) {
        return "%s %s %s %s %s %s %s %s %s"
                .formatted(
                        mapping.batchSize(),
                        mapping.scalingConfig(),
                        mapping.bisectBatchOnFunctionError(),
                        mapping.maximumRetryAttempts(),
                        mapping.maximumRecordAgeInSeconds(),
                        mapping.functionResponseTypes(),
                        mapping.filterCriteria(),
                        mapping.destinationConfig(),
                        mapping.startingPosition());
    }

    /** Each action on each resource, under its conditions. */
    private static String rights(List<PolicyStatement> policies) {
        TreeSet<String> rights = new TreeSet<>();
        policies.stream().flatMap(DeployedStack::rights).forEach(rights::add);
        return String.join("\n", rights);
    }

    private static Stream<String> rights(PolicyStatement statement) {
        return statement.actions().stream()
                // knows no resource: * is all that holds
                .filter(action -> !action.equals("dynamodb:ListStreams"))
                .flatMap(action ->
                        statement.resources().stream()
                                .map(resource ->
                                        "%s %s %s %s"
                                                .formatted(
                                                        statement.effect(),
                                                        action,
                                                        action.startsWith("logs:")
                                                                // each its own, or one for all
                                                                ? "a log group"
                                                                : resource.replaceFirst(
                                                                        "/stream/.*", "/stream/*"),
                                                        statement.conditions())));
    }
}
