package dev.tandem.harness.aws.dynamodb;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads everybody to one database of DynamoDB Local, which keeps one for each access key and region
 * and verifies no signature.
 */
record OneDatabase(AwsHandler engine, String accessKey) implements AwsHandler {

    private static final String AUTHORIZATION = "Authorization";
    private static final Pattern CREDENTIAL =
            Pattern.compile("Credential=[^/,]+/(?<date>[^/,]+)/[^/,]+/");

    @Override
    public AwsResponse answer(AwsRequest request) throws IOException, InterruptedException {
        String signed = request.header(AUTHORIZATION).orElse("");
        Matcher credential = CREDENTIAL.matcher(signed);
        if (!credential.find()) {
            // unsigned: refused by the engine as AWS would refuse it
            return engine.answer(request);
        }
        String ours =
                "Credential=%s/%s/%s/"
                        .formatted(accessKey, credential.group("date"), DynamoDbAccess.REGION.id());
        return engine.answer(
                request.withHeader(
                        AUTHORIZATION,
                        signed.substring(0, credential.start())
                                + ours
                                + signed.substring(credential.end())));
    }
}
