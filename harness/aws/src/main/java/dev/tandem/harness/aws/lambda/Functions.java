package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.lambda.internal.function.FunctionName;
import dev.tandem.harness.aws.lambda.internal.runtime.ExecutionEnvironments;
import dev.tandem.harness.aws.lambda.internal.runtime.FunctionRevision;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The functions that exist, by their names. */
final class Functions {

    private final AwsAccount account;
    private volatile InvocationListener listener = InvocationListener.NONE;
    private final Map<String, LambdaFunction> byName = new TreeMap<>();
    private final List<ExecutionEnvironments> retired = new ArrayList<>();

    Functions(AwsAccount account) {
        this.account = account;
    }

    AwsAccount account() {
        return account;
    }

    void listen(InvocationListener heard) {
        listener = heard;
    }

    /** Of the one who listens when the call is made. */
    InvocationListener listener() {
        return new InvocationListener() {
            @Override
            public void invoked(String function, boolean isError, String log) {
                listener.invoked(function, isError, log);
            }

            @Override
            public void throttled(String function) {
                listener.throttled(function);
            }
        };
    }

    /**
     * Finds a function as a whole.
     *
     * @param text its name or ARN; a qualifier can only be {@code $LATEST}
     * @throws AwsException if there is none
     */
    LambdaFunction get(String text) {
        QualifiedFunction found = find(text, Optional.empty());
        if (!found.qualifier().orElse(FunctionRevision.LATEST).equals(FunctionRevision.LATEST)) {
            throw new AwsException(
                    400,
                    "InvalidParameterValueException",
                    "FunctionName '%s' names a version or an alias, this is about the function"
                            .formatted(text));
        }
        return found.function();
    }

    /**
     * Finds a version of a function.
     *
     * @param text its name or ARN
     * @param qualifier a version or an alias, if the text has none
     * @throws AwsException if there is none
     */
    QualifiedFunction find(String text, Optional<String> qualifier) {
        FunctionName name = FunctionName.of(text, account).qualifiedBy(qualifier);
        return Optional.ofNullable(byName(name.name()))
                .flatMap(function ->
                        version(function, name.qualifier())
                                .map(found ->
                                        new QualifiedFunction(function, found, name.qualifier())))
                .orElseThrow(() -> notFound(account.arn(name.name(), name.qualifier())));
    }

    private static Optional<ExecutionEnvironments> version(
            LambdaFunction function, Optional<String> qualifier) {
        return function.versions().leadsToLatest(qualifier)
                ? Optional.of(function.environments())
                : qualifier.flatMap(function.versions()::find);
    }

    private synchronized @Nullable LambdaFunction byName(String name) {
        return byName.get(name);
    }

    static AwsException notFound(String arn) {
        return new AwsException(404, "ResourceNotFoundException", "Function not found: " + arn);
    }

    synchronized void requireAbsent(String name) {
        if (byName.containsKey(name)) {
            throw new AwsException(
                    409, "ResourceConflictException", "Function already exist: " + name);
        }
    }

    /** Adds it, unless somebody was faster. */
    synchronized void add(LambdaFunction function) {
        requireAbsent(function.name());
        byName.put(function.name(), function);
    }

    /** Takes it away with all its versions; their children finish what they do. */
    synchronized void remove(LambdaFunction function) {
        byName.remove(function.name());
        retired.removeIf(ExecutionEnvironments::isGone);
        function.allEnvironments()
                .forEach(environments -> {
                    environments.retire();
                    retired.add(environments);
                });
    }

    /** The children of all functions, also of those that were removed. */
    synchronized List<ExecutionEnvironments> environments() {
        return Stream.concat(
                        byName.values().stream()
                                .flatMap(function -> function.allEnvironments().stream()),
                        retired.stream())
                .toList();
    }

    /** All of them, by name. */
    synchronized List<LambdaFunction> all() {
        return List.copyOf(byName.values());
    }
}
