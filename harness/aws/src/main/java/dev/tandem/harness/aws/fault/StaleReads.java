package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import java.io.IOException;
import java.util.Optional;

/** Answers reads as they were answered before; only a read that is struck gets parsed. */
final class StaleReads {

    private static final int BYTES_OF_AN_ANSWER = 64 * 1024;

    private final EarlierAnswers answers = new EarlierAnswers();

    /** Answers as the engine does. */
    AwsResponse remembering(AwsRequest request, AwsHandler engine)
            throws IOException, InterruptedException {
        AwsResponse answer = engine.answer(request);
        if (Operations.READS.contains(request.operation())
                && answer.ok()
                && answer.body().asByteArrayUnsafe().length <= BYTES_OF_AN_ANSWER) {
            answers.add(request, answer);
        }
        return answer;
    }

    /**
     * An older state than the present one, as far as the request allows it: what the same request
     * was answered before, else nothing, as before the creation of the items.
     *
     * @param present what the engine has just answered, and this has remembered
     * @return empty if all that is read is read consistently
     */
    Optional<AwsResponse> older(AwsRequest request, AwsResponse present) {
        return new Rollback(request, present, answers.before(request)).answer();
    }

    void reset() {
        answers.clear();
    }
}
