package dev.tandem.dynamodb.event;

import dev.tandem.dynamodb.failure.DynamoDbFailure;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.Iterator;
import java.util.function.Function;

/**
 * What DynamoDB hands over by the page.
 *
 * @param table where it is
 * @param pages fetches a page when it is asked for
 * @param read what a page says
 */
record ReadPages<T>(String table, Iterator<QueryResponse> pages, Function<QueryResponse, T> read)
        implements Iterator<T> {

    @Override
    public boolean hasNext() {
        return pages.hasNext();
    }

    @Override
    public T next() {
        try {
            return read.apply(pages.next());
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
    }
}
