package dev.tandem.local.fault;

import dev.tandem.harness.aws.dynamodb.DynamoDbService;
import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.aws.fault.Fault;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import java.util.List;
import java.util.Map;

/** Stands between the application and DynamoDB Local, and lets requests fail. */
record FaultyStore(DynamoDbService service, AwsEndpoint endpoint, String accessKey)
        implements AutoCloseable {

    static FaultyStore inFrontOf(
            DynamoDbLocal engine, String accessKey, long seed, Map<Fault, Double> rates) {
        DynamoDbService service = new DynamoDbService(engine.endpoint(), accessKey);
        service.faults().seed(seed);
        rates.forEach(service.faults()::rate);
        return new FaultyStore(service, AwsEndpoint.start(0, List.of(service)), accessKey);
    }

    DynamoDbAccess access() {
        return new DynamoDbAccess(endpoint.uri(), accessKey);
    }

    @Override
    public void close() {
        endpoint.close();
        service.close();
    }
}
