package dev.tandem.readmodel.failure;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a migration makes and the database lacks: its name says nothing of rows. */
final class MissingName {

    private static final Pattern QUOTED = Pattern.compile("[\"«„]([^\"»“]{1,200})[\"»“]");

    private MissingName() {}

    /** The name, and the mend; nothing where the database lacks none. */
    static String told(SQLException sql) {
        if (!SqlState.isOfMissing(sql)) {
            return "";
        }
        Matcher name = QUOTED.matcher(String.valueOf(sql.getMessage()));
        return ": the database has no %s; run the migrations of the read model first, and see to its schema"
                .formatted(name.find() ? name.group() : "table, column or schema of that name");
    }
}
