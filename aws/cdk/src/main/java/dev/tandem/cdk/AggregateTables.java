package dev.tandem.cdk;

import dev.tandem.core.store.AggregateType;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.constructs.Construct;

import java.util.List;

/** The tables of an aggregate by the table contract: its states, its events, its commands. */
record AggregateTables(Table states, Table events, Table commands) {

    /** How they are kept. */
    record Keeping(boolean isProtected, boolean isRestorable, RemovalPolicy removal) {}

    static AggregateTables make(
            Construct scope,
            String prefix,
            AggregateType type,
            Keeping keeping,
            List<GlobalSecondaryIndexProps> indexes) {
        Attribute id = attribute(type.idField(), AttributeType.STRING);
        Table states = table(scope, "States", prefix + type.stateTable(), id, keeping).build();
        indexes.forEach(states::addGlobalSecondaryIndex);
        Table events =
                table(scope, "Events", prefix + type.eventTable(), id, keeping)
                        .sortKey(attribute("sequenceNumber", AttributeType.NUMBER))
                        .stream(StreamViewType.NEW_IMAGE)
                        .build();
        Attribute commandId = attribute("commandId", AttributeType.STRING);
        Table commands =
                table(scope, "Commands", prefix + type.commandTable(), commandId, keeping)
                        .timeToLiveAttribute("expiresAt")
                        .build();
        return new AggregateTables(states, events, commands);
    }

    private static Table.Builder table(
            Construct scope, String id, String name, Attribute key, Keeping keeping) {
        return Table.Builder.create(scope, id)
                .tableName(name)
                .partitionKey(key)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .pointInTimeRecoverySpecification(
                        PointInTimeRecoverySpecification.builder()
                                .pointInTimeRecoveryEnabled(keeping.isRestorable())
                                .build())
                .deletionProtection(keeping.isProtected())
                .removalPolicy(keeping.removal());
    }

    private static Attribute attribute(String name, AttributeType type) {
        return Attribute.builder().name(name).type(type).build();
    }
}
