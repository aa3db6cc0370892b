package dev.tandem.harness.aws.lambda;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list of functions, by name.
 *
 * @param nextMarker the name of the last function of the page; empty where no other one follows
 */
record FunctionPage(List<LambdaFunction> functions, Optional<String> nextMarker) {

    private static final int LARGEST = 50;

    /** The page that is asked for. */
    static FunctionPage of(Query query, List<LambdaFunction> all) {
        String marker = query.get("Marker").orElse("");
        int size =
                query.get("MaxItems")
                        .filter(number -> number.matches("\\d{1,5}"))
                        .map(number -> Math.clamp(Integer.parseInt(number), 1, LARGEST))
                        .orElse(LARGEST);
        List<LambdaFunction> rest =
                all.stream().filter(function -> function.name().compareTo(marker) > 0).toList();
        List<LambdaFunction> page = rest.stream().limit(size).toList();
        return new FunctionPage(
                page,
                page.size() < rest.size() ? Optional.of(page.getLast().name()) : Optional.empty());
    }
}
