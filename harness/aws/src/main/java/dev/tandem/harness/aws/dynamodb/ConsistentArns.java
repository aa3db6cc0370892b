package dev.tandem.harness.aws.dynamodb;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import java.io.IOException;
import java.util.Set;

/**
 * Shows ARNs of a real region, and understands them again. Requests and answers about items pass
 * untouched: they hold no ARN of DynamoDB Local's making, and it takes a table's ARN of any region
 * for the table's name.
 */
record ConsistentArns(AwsHandler engine) implements AwsHandler {

    private static final Set<String> ABOUT_TABLES =
            Set.of("CreateTable", "DeleteTable", "DescribeTable", "UpdateTable");
    private static final Set<String> ABOUT_STREAMS =
            Set.of("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams");
    private static final ArnRegion SHOWN = ArnRegion.shown();
    private static final ArnRegion ASKED = ArnRegion.asked();

    @Override
    public AwsResponse answer(AwsRequest request) throws IOException, InterruptedException {
        if (ABOUT_STREAMS.contains(request.operation())) {
            byte[] asked = request.body().asByteArrayUnsafe();
            return shown(engine.answer(plain(request).withBody(ASKED.in(asked))));
        }
        return ABOUT_TABLES.contains(request.operation())
                ? shown(engine.answer(plain(request)))
                : engine.answer(request);
    }

    private static AwsResponse shown(AwsResponse answer) {
        byte[] body = answer.body().asByteArrayUnsafe();
        return answer.withBody(answer.ok() ? SHOWN.in(body) : SHOWN.inMessage(body));
    }

    /** So that the answer is not compressed. */
    private static AwsRequest plain(AwsRequest request) {
        return request.withHeader("Accept-Encoding", "identity");
    }
}
