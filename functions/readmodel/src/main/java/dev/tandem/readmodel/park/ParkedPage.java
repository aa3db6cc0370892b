package dev.tandem.readmodel.park;

import dev.tandem.core.result.Page;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of parked aggregates.
 *
 * @param parked sorted by id
 * @param after to be given to the next {@link ListParked}; null on the last page
 * @param records on the first page, the last {@value #RECORDS} that name no event and were set
 *     aside
 */
public record ParkedPage(
        List<ParkedAggregate> parked, @Nullable String after, List<SetAsideRecord> records)
        implements Page<ParkedPage> {

    /** How many records are shown. */
    public static final int RECORDS = 20;

    public ParkedPage {
        parked = List.copyOf(parked);
        records = List.copyOf(records);
    }

    @Override
    public int size() {
        return parked.size();
    }

    @Override
    public ParkedPage first(int size) {
        return new ParkedPage(parked.subList(0, size), parked.get(size - 1).aggregateId(), records);
    }
}
