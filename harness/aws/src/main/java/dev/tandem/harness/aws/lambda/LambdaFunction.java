package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.runtime.ExecutionEnvironments;
import dev.tandem.harness.aws.lambda.internal.runtime.FunctionRevision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function that exists.
 *
 * @param environments the children of {@code $LATEST}
 * @param versions those that are published, and the aliases that lead to them
 * @param concurrency what is reserved for it
 * @param eventInvokes what becomes of asynchronous calls, by version or alias
 * @param tags as given when it was created
 * @param listener is told of its calls
 */
record LambdaFunction(
        ExecutionEnvironments environments,
        PublishedVersions versions,
        Concurrency concurrency,
        Map<String, EventInvokeConfig> eventInvokes,
        Map<String, String> tags,
        InvocationListener listener) {

    String name() {
        return current().configuration().name();
    }

    /** What new calls of {@code $LATEST} run. */
    FunctionRevision current() {
        return environments.current();
    }

    /** The children of all its versions. */
    List<ExecutionEnvironments> allEnvironments() {
        return Stream.concat(Stream.of(environments), versions.environments().stream()).toList();
    }

    /** The end of the log that its versions share, and what they have written since. */
    String log() {
        return environments.log()
                + allEnvironments().stream()
                        .map(ExecutionEnvironments::unreported)
                        .collect(Collectors.joining());
    }

    /** Takes a call in; {@code leave} lets it out. */
    void enter() {
        try {
            concurrency.enter();
        } catch (ThrottledException e) {
            listener.throttled(name());
            throw e;
        }
    }
}
