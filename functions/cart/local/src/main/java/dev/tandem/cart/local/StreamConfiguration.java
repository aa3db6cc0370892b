package dev.tandem.cart.local;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregates;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.aws.stream.PollerSettings;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.local.stream.FunctionTarget;
import dev.tandem.local.stream.LambdaEventConverter;

import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import javax.sql.DataSource;

/**
 * What a deployment does on AWS: creates the tables, migrates the read model, and lets the event
 * table's stream wake the function that updates it.
 */
@Configuration(proxyBeanMethods = false)
public class StreamConfiguration {

    /** The event table's stream, once all that it needs is there. */
    public record EventStream(String arn) {}

    @Bean
    LambdaEventConverter lambdaEventConverter() {
        return new LambdaEventConverter();
    }

    @Bean
    EventStream eventStream(
            DynamoDbClient client, DynamoDbAggregates dynamoDb, DataSource readModel) {
        Tables tables = dynamoDb.tables(CartAggregate.TYPE);
        new TableCreation(client).create(CartAggregate.TYPE, tables);
        CartSchema.migrate(readModel);
        return new EventStream(
                client.describeTable(request -> request.tableName(tables.events()))
                        .table()
                        .latestStreamArn());
    }

    /** As in the template, but for the retries: nobody is there to look into a queue. */
    @Bean
    StreamPoller cartStreamPoller(
            DynamoDbStreamsClient streams,
            EventStream stream,
            FunctionCatalog functions,
            StreamFaults faults) {
        return StreamPoller.start(
                streams,
                stream.arn(),
                FunctionTarget.of(functions, "updateCartReadModel"),
                PollerSettings.forEvents().withFaults(faults));
    }
}
