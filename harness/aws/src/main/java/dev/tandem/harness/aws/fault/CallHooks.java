package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What is to happen at the n-th call of somebody. */
final class CallHooks {

    private final List<CallHook> hooks = new ArrayList<>();

    /**
     * @param accessKey whose calls count; empty for everybody's
     * @param carriedOut whether the call is carried out before the action
     */
    synchronized void add(int n, Optional<String> accessKey, boolean carriedOut, Runnable action) {
        if (n < 1) {
            throw new IllegalArgumentException(
                    "The call was number %s; the next one is number 1".formatted(n));
        }
        hooks.add(new CallHook(new AtomicInteger(n), accessKey, carriedOut, action));
    }

    /** Counts the call, and takes off the hook that is due with it; of several, the eldest. */
    synchronized Optional<CallHook> next(AwsRequest request) {
        List<CallHook> due =
                hooks.stream()
                        .filter(hook -> hook.counts(request))
                        .filter(hook -> hook.remaining().decrementAndGet() <= 0)
                        .toList();
        Optional<CallHook> eldest = due.stream().findFirst();
        eldest.ifPresent(hooks::remove);
        return eldest;
    }

    synchronized void reset() {
        hooks.clear();
    }
}
