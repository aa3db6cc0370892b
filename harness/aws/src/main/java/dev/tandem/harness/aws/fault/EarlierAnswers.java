package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the requests of late were answered: the last two answers to each that differ. Bodies are
 * compared and kept as they are.
 */
final class EarlierAnswers {

    private static final int MOST_REQUESTS = 256;

    private final Map<Asked, Answers> answers =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, Answers> eldest) {
                    return size() > MOST_REQUESTS;
                }
            };

    private record Asked(String operation, ByteBuffer body) {

        private Asked(AwsRequest request) {
            this(request.operation(), ByteBuffer.wrap(request.body().asByteArrayUnsafe()));
        }
    }

    private record Answers(AwsResponse newest, Optional<AwsResponse> earlier) {}

    synchronized void add(AwsRequest request, AwsResponse answer) {
        Asked asked = new Asked(request);
        Answers known = answers.get(asked);
        if (known == null) {
            answers.put(asked, new Answers(answer, Optional.empty()));
        } else if (!known.newest().body().equals(answer.body())) {
            answers.put(asked, new Answers(answer, Optional.of(known.newest())));
        }
    }

    /** The answer before the newest one. */
    synchronized Optional<AwsResponse> before(AwsRequest request) {
        return Optional.ofNullable(answers.get(new Asked(request))).flatMap(Answers::earlier);
    }

    synchronized void clear() {
        answers.clear();
    }
}
