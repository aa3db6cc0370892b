package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.lambda.internal.function.FunctionName;
import dev.tandem.harness.aws.lambda.internal.runtime.ExecutionEnvironments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The functions that exist, by their names. */
final class Functions {

    private final AwsAccount account;
    private final Map<String, LambdaFunction> byName = new TreeMap<>();
    private final List<ExecutionEnvironments> retired = new ArrayList<>();

    Functions(AwsAccount account) {
        this.account = account;
    }

    AwsAccount account() {
        return account;
    }

    /**
     * Finds a function.
     *
     * @param text its name or ARN; a qualifier can only be {@code $LATEST}
     * @throws AwsException if there is none
     */
    LambdaFunction get(String text) {
        return get(text, Optional.empty());
    }

    synchronized LambdaFunction get(String text, Optional<String> qualifier) {
        FunctionName name = FunctionName.of(text, account).qualifiedBy(qualifier);
        Optional<LambdaFunction> found = Optional.ofNullable(byName.get(name.name()));
        return found.filter(any -> name.qualifier().orElse("$LATEST").equals("$LATEST"))
                .orElseThrow(() -> notFound(name));
    }

    private AwsException notFound(FunctionName name) {
        String arn =
                name.qualifier()
                        .map(qualifier -> account.arn(name.name(), qualifier))
                        .orElse(account.arn(name.name()));
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

    /** Takes it away; its children finish what they do. */
    synchronized void remove(LambdaFunction function) {
        byName.remove(function.name());
        function.environments().retire();
        retired.removeIf(ExecutionEnvironments::isGone);
        retired.add(function.environments());
    }

    /** The children of all functions, also of those that were removed. */
    synchronized List<ExecutionEnvironments> environments() {
        return Stream.concat(
                        byName.values().stream().map(LambdaFunction::environments),
                        retired.stream())
                .toList();
    }

    /** All of them, by name. */
    synchronized List<LambdaFunction> all() {
        return List.copyOf(byName.values());
    }
}
