package dev.tandem.dynamodb.failure;

import java.util.Collection;

/** A table is not there. Nothing was read or written. */
public final class MissingTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param tables one of which is missing: DynamoDB does not say which
     */
    MissingTableException(Collection<String> tables, Throwable cause) {
        super(
                "%s: deploy the template that has it, see to the region and account that are asked,"
                                .formatted(
                                        tables.size() == 1
                                                ? "there is no table " + tables.iterator().next()
                                                : "one of these tables is not there: " + tables)
                        + " and to tandem.dynamodb.table-prefix; in tests TableCreation makes it",
                cause);
    }
}
