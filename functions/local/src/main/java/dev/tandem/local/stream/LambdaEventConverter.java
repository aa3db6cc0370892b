package dev.tandem.local.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.MessageConverter;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Reads DynamoDB events from JSON with the serializers of AWS's own runtime client. */
final class LambdaEventConverter implements MessageConverter {

    private final PojoSerializer<DynamodbEvent> serializer =
            LambdaEventSerializers.serializerFor(
                    DynamodbEvent.class, DynamodbEvent.class.getClassLoader());

    @Override
    public @Nullable Object fromMessage(Message<?> message, Class<?> targetClass) {
        if (targetClass != DynamodbEvent.class) {
            return null;
        }
        return switch (message.getPayload()) {
            case byte[] json -> serializer.fromJson(new ByteArrayInputStream(json));
            case String json ->
                    serializer.fromJson(
                            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
            default -> null;
        };
    }

    @Override
    public @Nullable Message<?> toMessage(Object payload, @Nullable MessageHeaders headers) {
        return null;
    }
}
