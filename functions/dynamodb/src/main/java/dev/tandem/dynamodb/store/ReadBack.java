package dev.tandem.dynamodb.store;

import dev.tandem.core.check.Difference;
import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.store.Change;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.dynamodb.table.ItemAttributes;
import dev.tandem.json.JsonPath;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import software.amazon.awssdk.services.dynamodb.model.Put;

import tools.jackson.core.JacksonException;

import java.lang.reflect.InaccessibleObjectException;
import java.util.List;
import java.util.Optional;

/**
 * Nothing is written that was not read back from its own bytes: what would come back as another
 * value, or not at all, would end its aggregate, since an event stays.
 */
record ReadBack<S, E>(EventItems<E> events) {

    private static final Logger LOG = LoggerFactory.getLogger(ReadBack.class);

    /** What would not come back; empty if all does. */
    Optional<Problem> violatedBy(
            Change<S, E> change, WriteTransaction transaction, String aggregate) {
        List<Put> puts = transaction.eventPuts();
        for (int i = 0; i < puts.size(); i++) {
            Optional<String> lost = events.lost(change.events().get(i), puts.get(i).item());
            if (lost.isPresent()) {
                String name = ItemAttributes.text(puts.get(i).item(), "eventType").orElseThrow();
                return Optional.of(refused(aggregate, "its event " + name, lost.get()));
            }
        }
        return lost(change.state(), transaction.state().state())
                .map(lost -> refused(aggregate, "its state", lost));
    }

    private Optional<String> lost(S state, LaidState laid) {
        try {
            return Difference.first(state, laid.readBack().get());
        } catch (JacksonException e) {
            return Optional.of(JsonPath.of(e));
        } catch (InaccessibleObjectException e) {
            LOG.warn("A state can't be compared: {}", e.getMessage());
            return Optional.of("");
        } catch (Throwable e) {
            // of a mapping's own functions
            ApplicationErrorException.throwIfOfTheMachine(e);
            LOG.warn("A state can't be read back: {}", e.getClass().getSimpleName());
            return Optional.of("");
        }
    }

    /** The refusal of what is no JSON. */
    static Problem refused(String aggregate, JacksonException problem) {
        return refused(aggregate, "what it would become", JsonPath.of(problem));
    }

    private static Problem refused(String aggregate, String what, String path) {
        String where = path.isEmpty() ? "" : ", at " + path;
        LOG.warn(
                "{} was not written, since {} would not come back as it is{}: mend the decider, or"
                        + " take a type that is kept (docs/reference/types.md)",
                aggregate,
                what,
                where);
        return new Problem.Rejected(
                "value_not_kept",
                "%s: %s would not come back from the store as it is%s; nothing was written"
                        .formatted(aggregate, what, where));
    }
}
