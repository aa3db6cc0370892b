package dev.tandem.dynamodb.store;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * What a transaction costs by Amazon DynamoDB Developer Guide, "Transactional write": two units for
 * each item and each KB of it that is begun. Not by what is told to be consumed: of several items
 * in one table, DynamoDB Local tells those of one.
 */
public final class WriteUnits {

    private static final int KB = 1024;

    private WriteUnits() {}

    public static int of(TransactWriteItemsRequest request) {
        return request.transactItems().stream().mapToInt(WriteUnits::of).sum();
    }

    private static int of(TransactWriteItem item) {
        int bytes = item.put() == null ? 1 : ItemSize.of(item.put().item());
        return 2 * ((bytes + KB - 1) / KB);
    }
}
