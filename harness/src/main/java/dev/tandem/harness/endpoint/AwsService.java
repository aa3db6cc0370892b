package dev.tandem.harness.endpoint;

import java.io.IOException;
import java.util.List;

/** One AWS service behind the endpoint. */
public interface AwsService {

    /** Its name for people, such as {@code Lambda}. */
    String name();

    /** The operations that it supports, by their AWS names, such as {@code CreateFunction}. */
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
    AwsResponse answer(AwsRequest request) throws IOException, InterruptedException;
}
