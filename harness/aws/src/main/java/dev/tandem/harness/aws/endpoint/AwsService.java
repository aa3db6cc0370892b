package dev.tandem.harness.aws.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** One AWS service behind the endpoint. */
public interface AwsService extends AwsHandler {

    /** Its name for people, such as {@code Lambda}. */
    String name();

    /** What the health check calls it; LocalStack's names, such as {@code dynamodbstreams}. */
    default List<String> healthNames() {
        return List.of(name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    /**
     * The operations that it supports, by their AWS names, such as {@code CreateFunction}. In the
     * JSON and query protocols the endpoint itself refuses any other, and names these.
     */
    List<String> operations();

    /** Whether a request is addressed to this service, even with an operation that it lacks. */
    boolean isAddressed(AwsRequest request);

    /**
     * Answers a request that is addressed to this service; may take as long as it needs, since each
     * request has a thread of its own.
     *
     * @throws AwsException if AWS would refuse it, or if the operation is not supported
     * @throws IOException if an engine behind it does not answer: the client's connection is cut
     * @throws InterruptedException if the endpoint is closed meanwhile
     */
    @Override
    AwsResponse answer(AwsRequest request) throws IOException, InterruptedException;
}
