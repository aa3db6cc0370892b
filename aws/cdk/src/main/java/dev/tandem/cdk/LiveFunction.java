package dev.tandem.cdk;

import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A function and what everybody calls of it.
 *
 * @param name of its bean
 * @param alias leads to the version of this deployment
 */
record LiveFunction(String name, Function function, Alias alias) {

    /** What to call, by the names of beans. */
    static Map<String, IFunction> aliases(List<LiveFunction> functions) {
        Map<String, IFunction> aliases = new LinkedHashMap<>();
        functions.forEach(each -> aliases.put(each.name(), each.alias()));
        return aliases;
    }
}
