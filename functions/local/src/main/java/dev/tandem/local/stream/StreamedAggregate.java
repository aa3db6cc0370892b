package dev.tandem.local.stream;

import dev.tandem.core.store.AggregateType;

/**
 * An aggregate whose tables are created at the start, and whose events wake a function.
 *
 * @param type names the tables
 * @param function the bean that takes the DynamoDB event, such as {@code updateCartReadModel}
 */
public record StreamedAggregate(AggregateType type, String function) {}
