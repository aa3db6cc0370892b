package dev.tandem.proofs.dump;

import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;

import java.net.URI;

/**
 * Where a world is: an empty database for each of its sides. Its tables have no prefix.
 *
 * @param dynamoDb the endpoint
 * @param accessKey names the database there
 * @param jdbcUrl of the read model
 */
record Place(URI dynamoDb, String accessKey, String jdbcUrl) {

    static Place fresh() {
        return new Place(
                DynamoDbLocal.shared().endpoint(),
                DynamoDbAccess.freshKey(),
                LocalPostgres.shared().createDatabase());
    }

    DynamoDbAccess access() {
        return new DynamoDbAccess(dynamoDb, accessKey);
    }
}
