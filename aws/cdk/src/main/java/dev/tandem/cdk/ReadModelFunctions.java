package dev.tandem.cdk;

import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sqs.Queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the functions of a read model, each with what it may do. */
record ReadModelFunctions(
        ConstructFunctions functions,
        ReadModelDatabase database,
        Optional<Integer> concurrency,
        EventSource source) {

    private static final int SECONDS_OF_A_BATCH = 60;

    LiveFunction updater(String name, Queue failed) {
        Map<String, String> environment = new LinkedHashMap<>(database.environment());
        environment.putAll(source.environment());
        Function function = limited(begin(name, environment, SECONDS_OF_A_BATCH)).build();
        ReadModelRights.ofUpdater(source, failed.getQueueArn()).forEach(function::addToRolePolicy);
        source.decryptFor(function);
        return connecting(name, function);
    }

    LiveFunction query(String name) {
        var function = begin(name, database.environment(), ConstructFunctions.SECONDS_OF_A_CALL);
        LiveFunction query = connecting(name, functions.snapped(limited(function)).build());
        functions.route(name, "/" + name, query.alias());
        return query;
    }

    LiveFunction upkeep(Upkeep kind, String name) {
        Map<String, String> environment = new LinkedHashMap<>(database.environment());
        environment.putAll(kind.environment(source));
        if (!kind.rights(source).isEmpty()) {
            environment.putAll(source.environment());
        }
        Function function = begin(name, environment, kind.seconds()).build();
        List<PolicyStatement> rights = kind.rights(source);
        rights.forEach(function::addToRolePolicy);
        if (!rights.isEmpty()) {
            source.decryptFor(function);
        }
        return connecting(name, function);
    }

    /** What tells the metrics of this deployment apart. */
    String deployment() {
        return functions.deployment();
    }

    private LiveFunction connecting(String name, Function function) {
        database.allow(function);
        return functions.live(name, function);
    }

    private Function.Builder begin(String name, Map<String, String> environment, int seconds) {
        return database.reach(functions.begin(name, environment, seconds));
    }

    private Function.Builder limited(Function.Builder function) {
        concurrency.ifPresent(function::reservedConcurrentExecutions);
        return function;
    }
}
