package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

import java.util.Optional;

/**
 * What becomes of asynchronous calls that fail: SAM's {@code EventInvokeConfig}, or a resource of
 * plain CloudFormation.
 *
 * @param id its logical id, or the function's
 * @param function its name
 * @param qualifier the version or the alias that it is about; empty for {@code $LATEST}
 * @param retries how often a call is repeated
 * @param seconds how old an event may get
 */
record EventInvoke(
        String id,
        String function,
        Optional<String> qualifier,
        Optional<Integer> retries,
        Optional<Integer> seconds)
        implements Resource {

    static final String TYPE = "AWS::Lambda::EventInvokeConfig";

    /** That of a function, which SAM makes for its alias. */
    static EventInvoke of(String function, Optional<String> alias, Properties properties) {
        return new EventInvoke(
                function,
                function,
                alias,
                properties.number("MaximumRetryAttempts"),
                properties.number("MaximumEventAgeInSeconds"));
    }

    static EventInvoke read(String id, Properties properties) {
        EventInvoke config =
                new EventInvoke(
                        id,
                        properties.required("FunctionName"),
                        Optional.of(properties.required("Qualifier"))
                                .filter(it -> !it.equals("$LATEST")),
                        properties.number("MaximumRetryAttempts"),
                        properties.number("MaximumEventAgeInSeconds"));
        properties.end();
        return config;
    }

    void deploy(LambdaClient lambda) {
        lambda.putFunctionEventInvokeConfig(put ->
                put.functionName(function)
                        .qualifier(qualifier.orElse(null))
                        .maximumRetryAttempts(retries.orElse(null))
                        .maximumEventAgeInSeconds(seconds.orElse(null)));
    }

    void delete(LambdaClient lambda) {
        delete(lambda, function, qualifier);
    }

    /** Deletes what is configured there, if anything is. */
    static void delete(LambdaClient lambda, String function, Optional<String> qualifier) {
        try {
            lambda.deleteFunctionEventInvokeConfig(
                    delete -> delete.functionName(function).qualifier(qualifier.orElse(null)));
        } catch (ResourceNotFoundException _) {
            // nothing is, or the function is gone
        }
    }
}
