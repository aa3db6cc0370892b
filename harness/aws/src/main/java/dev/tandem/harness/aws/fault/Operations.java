package dev.tandem.harness.aws.fault;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DynamoDB's operations on items. */
final class Operations {

    static final Set<String> TRANSACTIONS = Set.of("TransactWriteItems", "TransactGetItems");
    static final Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

    /** Those that are eventually consistent unless they ask for more. */
    static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query", "Scan");

    static final Set<String> ITEMS =
            Stream.of(TRANSACTIONS, WRITES, READS)
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private Operations() {}

    /** Those that a fault strikes by chance. */
    static Set<String> struckBy(Fault fault) {
        return switch (fault) {
            case TRANSACTION_CONFLICT -> TRANSACTIONS;
            case THROTTLING, INTERNAL_SERVER_ERROR -> ITEMS;
            case CUT_AFTER_COMMIT, TIME_OUT_AFTER_COMMIT -> WRITES;
            case STALE_READ -> READS;
        };
    }
}
