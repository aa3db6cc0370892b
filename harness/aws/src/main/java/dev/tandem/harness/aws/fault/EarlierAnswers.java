package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import java.util.Map;
import java.util.Optional;

/**
 * What the requests of late were answered: the last two answers to each that differ. Bodies are
 * compared and kept as they are.
 */
final class EarlierAnswers {

    private static final int MOST_REQUESTS = 256;

    private final Map<RequestContent, Answers> answers = new Recent<>(MOST_REQUESTS);

    private record Answers(AwsResponse newest, Optional<AwsResponse> earlier) {}

    synchronized void add(AwsRequest request, AwsResponse answer) {
        RequestContent asked = RequestContent.of(request);
        Answers known = answers.get(asked);
        if (known == null) {
            answers.put(asked, new Answers(answer, Optional.empty()));
        } else if (!known.newest().body().equals(answer.body())) {
            answers.put(asked, new Answers(answer, Optional.of(known.newest())));
        }
    }

    /** The answer before the newest one. */
    synchronized Optional<AwsResponse> before(AwsRequest request) {
        return Optional.ofNullable(answers.get(RequestContent.of(request)))
                .flatMap(Answers::earlier);
    }

    synchronized void clear() {
        answers.clear();
    }
}
