package dev.tandem.dynamodb.event;

import dev.tandem.core.event.EventLog.Contents;
import dev.tandem.core.event.StreamEvent;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.List;
import java.util.Map;

/** All that the event table has of aggregates, be it events or not. */
record LogContents<E>(EventQuery query, EventItems<E> items) {

    Contents<E> of(String aggregateId) {
        return of(query.items(query.all(aggregateId)));
    }

    /** The same by the page. */
    Iterable<Contents<E>> inParts(String aggregateId) {
        Iterable<QueryResponse> pages = query.pages(query.all(aggregateId));
        return () -> new ReadPages<>(query.table(), pages.iterator(), page -> of(page.items()));
    }

    /** The events of an aggregate that a query finds, by the page. */
    Iterable<List<StreamEvent<E>>> parts(String aggregateId, QueryRequest those) {
        Iterable<QueryResponse> pages = query.pages(those);
        return () ->
                new ReadPages<>(
                        query.table(),
                        pages.iterator(),
                        page -> query.events(aggregateId, page).stream().map(items::read).toList());
    }

    private Contents<E> of(List<Map<String, AttributeValue>> read) {
        return new Contents<>(
                read.stream()
                        .filter(item -> EventNumber.of(item).isPresent())
                        .map(items::read)
                        .toList(),
                NoEvents.numbers(read));
    }
}
