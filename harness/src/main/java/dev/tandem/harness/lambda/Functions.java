package dev.tandem.harness.lambda;

import dev.tandem.harness.endpoint.AwsException;
import dev.tandem.harness.lambda.function.Account;
import dev.tandem.harness.lambda.function.FunctionName;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The functions that exist, by their names. */
final class Functions {

    private final Account account;
    private final Map<String, LambdaFunction> byName = new TreeMap<>();

    Functions(Account account) {
        this.account = account;
    }

    Account account() {
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

    synchronized void remove(LambdaFunction function) {
        byName.remove(function.name());
    }

    /** All of them, by name. */
    synchronized List<LambdaFunction> all() {
        return List.copyOf(byName.values());
    }
}
