package dev.tandem.cdk;

import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What of a release comes before what: the tables of a read model, then the functions that use
 * them, and then the commands, whose events its updater has to know.
 */
record ConstructOrder(Construct readModel, EventSource source, ReadModelDatabase database) {

    /** As long as a function can take; CloudFormation would wait for an hour. */
    private static final Duration LONGEST = Duration.seconds(900);

    /**
     * Keeps to it.
     *
     * @param migration the name of that of the upkeep, empty if there is none
     */
    void keep(
            LiveFunction updater,
            List<LiveFunction> queries,
            List<LiveFunction> upkeep,
            String migration) {
        upkeep.stream().filter(each -> each.name().equals(migration)).forEach(this::migrate);
        database.lastMigration(Stack.of(readModel))
                .ifPresent(tables ->
                        Stream.of(Stream.of(updater), queries.stream(), upkeep.stream())
                                .flatMap(each -> each)
                                .filter(each -> !each.name().equals(migration))
                                .forEach(each -> each.function().getNode().addDependency(tables)));
        source.aggregate().ifPresent(aggregate -> aggregate.readersFirst().reader(updater));
    }

    /** A step of the stack: one that fails takes the deployment back. */
    private void migrate(LiveFunction migration) {
        CustomResource step =
                CustomResource.Builder.create(readModel, "Migration")
                        .resourceType("Custom::Migration")
                        .serviceToken(migration.alias().getFunctionArn())
                        .serviceTimeout(LONGEST)
                        // it runs when that changes
                        .properties(
                                Map.of(
                                        "Version",
                                        migration.function().getCurrentVersion().getVersion()))
                        .build();
        database.migrate(Stack.of(readModel), step);
    }
}
