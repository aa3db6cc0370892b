package dev.tandem.local.stream;

import dev.tandem.harness.aws.stream.function.StreamTarget;

import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import java.util.function.Function;

/**
 * Invokes a function with the JSON event that Lambda would send it, the way Spring Cloud Function's
 * AWS adapter does.
 *
 * @param function takes and answers JSON
 */
record FunctionTarget(Function<Message<byte[]>, Message<byte[]>> function) implements StreamTarget {

    static FunctionTarget of(FunctionCatalog functions, String name) {
        return new FunctionTarget(functions.lookup(name, "application/json"));
    }

    @Override
    public byte[] invoke(byte[] dynamodbEvent) {
        return function.apply(MessageBuilder.withPayload(dynamodbEvent).build()).getPayload();
    }
}
