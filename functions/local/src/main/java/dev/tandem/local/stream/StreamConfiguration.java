package dev.tandem.local.stream;

import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.harness.aws.stream.fault.StreamFaults;

import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.List;

import javax.sql.DataSource;

/**
 * What a deployment does on AWS: creates the tables, migrates the read models, and lets the streams
 * of the event tables wake the functions that update them.
 */
@Configuration(proxyBeanMethods = false)
public class StreamConfiguration {

    @Bean
    EventStreams eventStreams(
            DynamoDbClient client,
            DynamoDbAggregateFactory dynamoDb,
            List<StreamedAggregate> aggregates) {
        return EventStreams.of(client, dynamoDb, aggregates);
    }

    @Bean
    StreamPollers streamPollers(
            DynamoDbStreamsClient client,
            EventStreams streams,
            MigratedReadModels migrated,
            FunctionCatalog functions,
            StreamFaults faults,
            WakingWrites writes) {
        return StreamPollers.start(client, streams, functions, faults, writes);
    }

    /** The read models, once their tables are up to date. */
    record MigratedReadModels(int count) {}

    @Bean
    MigratedReadModels migratedReadModels(
            DataSource readModel, List<ReadModelMigration> migrations) {
        migrations.forEach(migration -> migration.migrate(readModel));
        return new MigratedReadModels(migrations.size());
    }
}
