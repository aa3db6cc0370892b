package dev.tandem.dynamodb.event;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.dynamodb.failure.DynamoDbFailure;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Events as DynamoDB hands them over.
 *
 * @param table where they are
 * @param pages fetches a page when it is asked for
 * @param read the events of a page
 */
record EventPages<E>(
        String table,
        Iterator<QueryResponse> pages,
        Function<QueryResponse, List<StreamEvent<E>>> read)
        implements Iterator<List<StreamEvent<E>>> {

    @Override
    public boolean hasNext() {
        return pages.hasNext();
    }

    @Override
    public List<StreamEvent<E>> next() {
        try {
            return read.apply(pages.next());
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
    }
}
