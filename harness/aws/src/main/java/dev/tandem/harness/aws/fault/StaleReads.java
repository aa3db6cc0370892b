package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what reads were answered, so that they can be answered so again when it is no longer
 * true. Bodies are compared and kept as they are; only a read that is struck gets parsed.
 */
final class StaleReads {

    private static final int REQUESTS = 256;
    private static final int BYTES_OF_AN_ANSWER = 64 * 1024;

    private final Map<Asked, Answers> memory =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, Answers> eldest) {
                    return size() > REQUESTS;
                }
            };

    /** Answers as the engine does. */
    AwsResponse remembering(AwsRequest request, AwsHandler engine)
            throws IOException, InterruptedException {
        AwsResponse answer = engine.answer(request);
        if (Operations.READS.contains(request.operation())
                && answer.ok()
                && answer.body().asByteArrayUnsafe().length <= BYTES_OF_AN_ANSWER) {
            remember(new Asked(request), answer);
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
        Optional<AwsResponse> earlier = earlier(new Asked(request));
        return new Rollback(request, present, earlier).answer();
    }

    private synchronized void remember(Asked asked, AwsResponse answer) {
        Answers known = memory.get(asked);
        if (known == null) {
            memory.put(asked, new Answers(answer, Optional.empty()));
        } else if (!known.newest().body().equals(answer.body())) {
            memory.put(asked, new Answers(answer, Optional.of(known.newest())));
        }
    }

    private synchronized Optional<AwsResponse> earlier(Asked asked) {
        return Optional.ofNullable(memory.get(asked)).flatMap(Answers::earlier);
    }

    synchronized void reset() {
        memory.clear();
    }

    private record Asked(String operation, ByteBuffer body) {

        private Asked(AwsRequest request) {
            this(request.operation(), ByteBuffer.wrap(request.body().asByteArrayUnsafe()));
        }
    }

    /** The last two that differ. */
    private record Answers(AwsResponse newest, Optional<AwsResponse> earlier) {}
}
