package dev.tandem.harness.sam;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

import java.util.Optional;
import java.util.Set;

/**
 * From a table that is there to the one that a template describes.
 *
 * @param found the table that is there
 */
record TableChange(TableDescription found, Table table) {

    /**
     * @throws IllegalStateException if the two differ in what cannot be changed: keys and stream
     */
    TableChange {
        CreateTableRequest wanted = table.request();
        requireSame(table, "KeySchema", found.keySchema(), wanted.keySchema());
        requireSame(
                table,
                "AttributeDefinitions",
                Set.copyOf(found.attributeDefinitions()),
                Set.copyOf(wanted.attributeDefinitions()));
        requireSame(
                table,
                "StreamSpecification",
                view(found.streamSpecification()),
                view(wanted.streamSpecification()));
    }

    private static void requireSame(Table table, String what, Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new IllegalStateException(
                    "The table %s has the %s %s, the template has %s: delete the table first"
                            .formatted(table.name(), what, found, wanted));
        }
    }

    private static String view(@Nullable StreamSpecification stream) {
        return stream == null ? "none" : stream.streamViewTypeAsString();
    }

    /** What it is to be set to; empty if it is so already. */
    Optional<Boolean> deletionProtection() {
        boolean wanted = Boolean.TRUE.equals(table.request().deletionProtectionEnabled());
        boolean is = Boolean.TRUE.equals(found.deletionProtectionEnabled());
        return wanted == is ? Optional.empty() : Optional.of(wanted);
    }
}
