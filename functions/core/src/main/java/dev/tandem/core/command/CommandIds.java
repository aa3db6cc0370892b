package dev.tandem.core.command;

import dev.tandem.core.check.Violations;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.store.AggregateType;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Ids become keys: two that differ have to be two keys. Which id an aggregate may begin with is
 * asked where it begins, {@link CommandExecution}.
 */
record CommandIds(AggregateType type) {

    /** Empty if all of them can be keys. */
    Optional<Problem> violatedBy(@Nullable String aggregateId, Metadata metadata) {
        try {
            new Violations()
                    .key(type.idField(), aggregateId)
                    .messageId("commandId", metadata.commandIdOrNull())
                    .messageId("correlationId", metadata.correlationIdOrNull())
                    .messageId("causationId", metadata.causationIdOrNull())
                    .raise();
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(Problem.Invalid.of(e.violations()));
        }
    }
}
