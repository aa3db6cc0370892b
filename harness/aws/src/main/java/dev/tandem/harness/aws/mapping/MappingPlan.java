package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.stream.internal.poller.Poller;

import tools.jackson.databind.node.ObjectNode;

/** What a mapping is asked for: what it reads, and how. */
interface MappingPlan {

    /** What it reads. */
    String sourceArn();

    /**
     * Makes sure that the function may read it.
     *
     * @throws AwsException if there is nothing to read, or the function's role does not allow it
     */
    void requireAccess(String functionArn) throws InterruptedException;

    /**
     * Makes sure that it suits the function.
     *
     * @throws AwsException if not
     */
    void requireSuiting(String functionArn) throws InterruptedException;

    /** That a mapping is there of the same source and function. */
    AwsException conflict(String functionArn, String uuid);

    /** The same with what an update asks for. */
    MappingPlan changed(MappingRequest request) throws InterruptedException;

    /** The same for who goes on where another one has begun. */
    MappingPlan goingOn();

    /**
     * Starts to deliver.
     *
     * @param running false to deliver nothing before it is resumed
     */
    Poller start(String functionArn, boolean running);

    /** Writes it as the API tells it. */
    void write(ObjectNode json);
}
