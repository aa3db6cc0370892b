package dev.tandem.harness.sam;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

import java.util.List;
import java.util.Optional;

/**
 * A DynamoDB table.
 *
 * @param request how to create it
 * @param expiry the attribute that holds the moment, in seconds since 1970, when an item expires
 * @param pointInTimeRecovery whether it can be restored to any second of the last weeks
 */
record Table(CreateTableRequest request, Optional<String> expiry, boolean pointInTimeRecovery)
        implements Resource {

    static final String TYPE = "AWS::DynamoDB::Table";

    String name() {
        return request.tableName();
    }

    static Table read(String id, Properties properties) {
        CreateTableRequest.Builder request = CreateTableRequest.builder();
        request.tableName(properties.text("TableName").orElse(id));
        // AWS's default is PROVISIONED
        properties.requiredOneOf("BillingMode", List.of("PAY_PER_REQUEST"));
        request.billingMode(BillingMode.PAY_PER_REQUEST);
        request.attributeDefinitions(properties.readAll("AttributeDefinitions", Table::definition));
        request.keySchema(properties.readAll("KeySchema", Table::key));
        properties
                .read("StreamSpecification", Table::stream)
                .ifPresent(request::streamSpecification);
        List<GlobalSecondaryIndex> indexes =
                properties.readAll("GlobalSecondaryIndexes", TableIndex::read);
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexes(indexes);
        }
        properties.flag("DeletionProtectionEnabled").ifPresent(request::deletionProtectionEnabled);
        Table table =
                new Table(
                        request.build(),
                        properties
                                .read("TimeToLiveSpecification", Table::expiry)
                                .flatMap(attribute -> attribute),
                        properties
                                .read("PointInTimeRecoverySpecification", Table::isRestorable)
                                .orElse(false));
        properties
                .withoutEffect("nothing leaves this machine", "SSESpecification", "TableClass")
                .withoutEffect(
                        "it is set, but no backups are made here",
                        "PointInTimeRecoverySpecification")
                .withoutEffect("nothing reads tags here", "Tags")
                .end();
        return table;
    }

    private static AttributeDefinition definition(Properties properties) {
        return AttributeDefinition.builder()
                .attributeName(properties.required("AttributeName"))
                .attributeType(properties.required("AttributeType"))
                .build();
    }

    static KeySchemaElement key(Properties properties) {
        return KeySchemaElement.builder()
                .attributeName(properties.required("AttributeName"))
                .keyType(properties.required("KeyType"))
                .build();
    }

    private static StreamSpecification stream(Properties properties) {
        return StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(properties.required("StreamViewType"))
                .build();
    }

    private static Optional<String> expiry(Properties properties) {
        Optional<String> attribute = properties.text("AttributeName");
        boolean enabled = properties.flag("Enabled").orElse(false);
        return attribute.filter(_ -> enabled);
    }

    private static boolean isRestorable(Properties properties) {
        return properties.flag("PointInTimeRecoveryEnabled").orElse(false);
    }
}
