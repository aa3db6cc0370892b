package dev.tandem.bench;

/**
 * What a row must reach.
 *
 * @param bound at most, or at least; or none, where it is shown for comparison only
 * @param value of the figure
 */
public record Goal(Bound bound, double value) {

    /** Which side of the value is good. */
    public enum Bound {
        AT_MOST("≤"),
        AT_LEAST("≥"),
        NONE("");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    static final Goal NOTHING = new Goal(Bound.NONE, 0);

    public Goal {
        if (bound != Bound.NONE && !(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    "%s %s is no goal, it has to be more than nothing"
                            .formatted(bound.sign(), value));
        }
    }

    /** Whether a figure of that value reaches it. */
    public boolean isReachedBy(double figure) {
        return switch (bound) {
            case AT_MOST -> figure <= value;
            case AT_LEAST -> figure >= value;
            case NONE -> true;
        };
    }

    public boolean isThere() {
        return bound != Bound.NONE;
    }

    public String sign() {
        return bound.sign();
    }
}
