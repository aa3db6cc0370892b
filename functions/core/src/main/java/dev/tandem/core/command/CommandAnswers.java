package dev.tandem.core.command;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;
import dev.tandem.core.store.AggregateType;

import java.util.List;

/** What one hears of a command that has written nothing. */
record CommandAnswers(AggregateType type) {

    private static final int EXCERPT = 40;

    Accepted unchanged(String id, long version) {
        return new Accepted(type.idField(), id, version, List.of());
    }

    Problem notFound(String id) {
        return new Problem.NotFound("there is no %s %s".formatted(type.name(), id));
    }

    Problem.Conflict conflict(String id, long expected, long current) {
        return Problem.Conflict.of(type.name(), id, expected, current);
    }

    /** No aggregate may begin with that id. */
    Problem noId(String id) {
        return ofId("is '%s': %s".formatted(beginning(id), AggregateType.ID_RULE));
    }

    /** It came among commands on an aggregate that it is not on. */
    Problem otherAggregate(String wanted) {
        return ofId(
                "must be '%s', since the command came among those on that %s"
                        .formatted(beginning(wanted), type.name()));
    }

    private static String beginning(String id) {
        return id.length() <= EXCERPT ? id : id.substring(0, EXCERPT) + "…";
    }

    private Problem ofId(String message) {
        return Problem.Invalid.of(List.of(new Violation(type.idField(), message)));
    }
}
