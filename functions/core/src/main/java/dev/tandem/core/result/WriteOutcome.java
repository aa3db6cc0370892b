package dev.tandem.core.result;

/** What is known of a command that was not answered as accepted or refused. */
public enum WriteOutcome {

    /** It was not applied. */
    NOT_WRITTEN("not_written"),

    /** It may or may not be applied: an answer was lost, or could not be looked up. */
    UNKNOWN("unknown");

    private final String code;

    WriteOutcome(String code) {
        this.code = code;
    }

    /** As it stands in JSON. */
    public String code() {
        return code;
    }
}
