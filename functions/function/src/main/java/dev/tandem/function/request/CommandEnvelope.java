package dev.tandem.function.request;

import com.fasterxml.jackson.annotation.JsonProperty;

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
                && request.getRawType() == CommandRequest.class) {
            checkFields(request.getActualTypeArguments()[0]);
        }
    }

    private static void checkFields(Type command) {
        switch (command) {
            case Class<?> plain -> checkFieldsOf(plain);
            case ParameterizedType generic -> checkFields(generic.getRawType());
            default -> {}
        }
    }

    /**
     * Looks at a command, and at all kinds of a sealed one.
     *
     * @throws IllegalArgumentException if it has such a field of its own
     */
    public static void checkFieldsOf(Class<?> command) {
        if (command.isSealed()) {
            for (Class<?> kind : command.getPermittedSubclasses()) {
                checkFieldsOf(kind);
            }
        }
        RecordComponent[] components = command.getRecordComponents();
        if (components == null) {
            return;
        }
        Arrays.stream(components)
                .map(CommandEnvelope::name)
                .filter(FIELDS::contains)
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException(
                            "the command %s has a field '%s', which the caller of any command says of the command itself: call it otherwise"
                                    .formatted(command.getSimpleName(), field));
                });
    }

    /** As JSON has it. */
    private static String name(RecordComponent component) {
        JsonProperty said = component.getAccessor().getAnnotation(JsonProperty.class);
        return said == null || said.value().isEmpty() ? component.getName() : said.value();
    }
}
