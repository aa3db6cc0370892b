package dev.tandem.readmodel.park;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of parked aggregates.
 *
 * @param parked sorted by id
 * @param after to be given to the next {@link ListParked}; null on the last page
 */
public record ParkedPage(List<ParkedAggregate> parked, @Nullable String after) {

    public ParkedPage {
        parked = List.copyOf(parked);
    }
}
