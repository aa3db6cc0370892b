package dev.tandem.function.request;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;

/** What a caller may say beside any command, of the command itself. */
public final class CommandEnvelope {

    static final Set<String> FIELDS =
            Set.of("version", "commandId", "correlationId", "causationId");

    private CommandEnvelope() {}

    /**
     * Looks at what a function takes, at the start: a command can't have a field that its caller
     * says beside every command. It would be taken away before the command is read, and be missing
     * for ever.
     *
     * @throws IllegalArgumentException with the command's field
     */
    public static void check(Type input) {
        if (input instanceof ParameterizedType request
                && request.getRawType() == CommandRequest.class
                && request.getActualTypeArguments()[0] instanceof Class<?> command) {
            checkFieldsOf(command);
        }
    }

    /**
     * Looks at a command.
     *
     * @throws IllegalArgumentException if it has such a field of its own
     */
    public static void checkFieldsOf(Class<?> command) {
        RecordComponent[] components = command.getRecordComponents();
        if (components == null) {
            return;
        }
        Arrays.stream(components)
                .map(RecordComponent::getName)
                .filter(FIELDS::contains)
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException(
                            "the command %s has a field '%s', which the caller of any command says of the command itself: call it otherwise"
                                    .formatted(command.getSimpleName(), field));
                });
    }
}
