package dev.tandem.dynamodb.aggregate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of names under which events are read, and not written any more. */
final class EventAliases {

    private static final Logger LOG = LoggerFactory.getLogger(DynamoDbAggregateFactory.class);

    private EventAliases() {}

    static void tell(AggregateDefinition<?, ?, ?> aggregate) {
        aggregate
                .events()
                .aliases()
                .forEach(alias ->
                        LOG.info(
                                "{} reads events of type {} and writes them under another name,"
                                        + " since their class {} has two",
                                aggregate.type().name(),
                                alias.name(),
                                alias.event().getSimpleName()));
    }
}
