package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import java.io.IOException;
import java.util.Optional;

/** An engine whose requests meet what was set for them. */
record FaultyEngine(
        AwsHandler engine,
        PlannedFaults planned,
        FaultProbabilities probabilities,
        CallHooks hooks,
        StaleReads reads,
        UnansweredCalls unanswered)
        implements AwsHandler {

    @Override
    public AwsResponse answer(AwsRequest request) throws IOException, InterruptedException {
        Optional<CallHook> hook = hooks.next(request);
        if (hook.isEmpty()) {
            return answerOrFault(request);
        }
        try {
            if (hook.get().carriedOut()) {
                answerOrFault(request);
            }
        } finally {
            hook.get().action().run();
        }
        throw unanswered(request);
    }

    private AwsResponse answerOrFault(AwsRequest request) throws IOException, InterruptedException {
        String operation = request.operation();
        Optional<FaultEffect> counted = planned.next(operation);
        // drawn in any case, so that a counted fault leaves the later draws as they were
        Optional<FaultEffect> drawn = probabilities.draw(operation).map(FaultEffect::of);
        Optional<FaultEffect> fault = counted.or(() -> drawn);
        if (fault.isEmpty()) {
            return reads.remembering(request, engine);
        }
        Runnable keep = () -> counted.ifPresent(it -> planned.add(operation, 1, it));
        return switch (fault.get()) {
            case FaultEffect.Refusal refusal -> refusal.answer().apply(request);
            case FaultEffect.Cut _ -> unheard(request, () -> {}, keep);
            case FaultEffect.TimeOut _ -> unheard(request, unanswered::await, keep);
            case FaultEffect.Stale _ -> stale(request, keep);
        };
    }

    /** What the engine refuses has not been done: the fault is kept for a request that has. */
    private AwsResponse unheard(AwsRequest request, Pause pause, Runnable keep)
            throws IOException, InterruptedException {
        AwsResponse answer = reads.remembering(request, engine);
        if (!answer.ok()) {
            keep.run();
            return answer;
        }
        pause.take();
        throw unanswered(request);
    }

    private AwsResponse stale(AwsRequest request, Runnable keep)
            throws IOException, InterruptedException {
        AwsResponse answer = reads.remembering(request, engine);
        Optional<AwsResponse> older = answer.ok() ? reads.older(request, answer) : Optional.empty();
        if (older.isEmpty()) {
            keep.run();
        }
        return older.orElse(answer);
    }

    private static IOException unanswered(AwsRequest request) {
        return new IOException(request.operation() + " is not answered: this fault was planned");
    }

    private interface Pause {
        void take() throws InterruptedException;
    }
}
