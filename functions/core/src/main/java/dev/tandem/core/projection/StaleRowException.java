package dev.tandem.core.projection;

/** A row was to be written that another updater has written since it was read. */
public final class StaleRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleRowException(RowChange<?> change) {
        super(
                change.isNew()
                        ? "%s has a row meanwhile".formatted(change.aggregateId())
                        : "%s is not at event %s any more"
                                .formatted(
                                        change.aggregateId(), change.read().lastSequenceNumber()));
    }
}
