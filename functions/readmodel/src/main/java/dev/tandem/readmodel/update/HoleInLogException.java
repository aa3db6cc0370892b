package dev.tandem.readmodel.update;

/** The event log lacks an event, so that the aggregate can't be taken forward. */
public final class HoleInLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String aggregateId;
    private final long missing;

    private HoleInLogException(String aggregateId, long missing, String message) {
        super(message);
        this.aggregateId = aggregateId;
        this.missing = missing;
    }

    static HoleInLogException jumps(String aggregateId, long due, long found) {
        return new HoleInLogException(
                aggregateId,
                due,
                "the event log of %s has event %d where event %d was due: restore what is missing"
                                .formatted(aggregateId, found, due)
                        + ", then deliver again");
    }

    static HoleInLogException endsTooSoon(String aggregateId, long end, long delivered) {
        return new HoleInLogException(
                aggregateId,
                end + 1,
                "the event log of %s ends at event %d, but event %d was delivered: is it the log of the"
                                .formatted(aggregateId, end, delivered)
                        + " same stream, and is it read consistently?");
    }

    public String aggregateId() {
        return aggregateId;
    }

    /** The first sequence number that is not there. */
    public long missing() {
        return missing;
    }
}
