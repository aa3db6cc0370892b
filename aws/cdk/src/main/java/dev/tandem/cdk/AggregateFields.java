package dev.tandem.cdk;

import dev.tandem.core.store.AggregateType;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an aggregate's names may be. */
final class AggregateFields {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern ID_FIELD = Pattern.compile("[a-z][A-Za-z0-9]{0,254}");
    private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9_.-]{3,255}");
    private static final Pattern PATH = Pattern.compile("/\\S*");

    private AggregateFields() {}

    static void check(
            FieldCheck check, AggregateType type, String prefix, List<CommandFunction> commands) {
        check.matches("type.name", type.name(), NAME, "must be snake_case, such as shopping_cart");
        check.matches(
                "type.idField", type.idField(), ID_FIELD, "must be camelCase, such as itemId");
        check.matches(
                "type.stateTable",
                FieldCheck.isToken(prefix) ? type.stateTable() : prefix + type.stateTable(),
                TABLE,
                "a table's name, with the prefix, has 3 to 255 characters of A-Z a-z 0-9 _ . -");
        Set<String> names = new HashSet<>();
        for (CommandFunction command : commands) {
            check.function("commands", prefix, command.name());
            check.matches("commands.path", command.path(), PATH, "must begin with /");
            if (!names.add(command.name())) {
                check.problem("commands", "has '%s' twice".formatted(command.name()));
            }
        }
    }
}
