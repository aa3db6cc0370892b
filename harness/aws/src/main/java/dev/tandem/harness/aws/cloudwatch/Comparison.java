package dev.tandem.harness.aws.cloudwatch;

/** How a value breaches the threshold; named as CloudWatch has it. */
public enum Comparison {
    GREATER("GreaterThanThreshold"),
    GREATER_OR_EQUAL("GreaterThanOrEqualToThreshold"),
    LESS("LessThanThreshold"),
    LESS_OR_EQUAL("LessThanOrEqualToThreshold");

    private final String spelling;

    Comparison(String spelling) {
        this.spelling = spelling;
    }

    /** Its name. */
    public String spelling() {
        return spelling;
    }

    boolean isBreached(double value, double threshold) {
        return switch (this) {
            case GREATER -> value > threshold;
            case GREATER_OR_EQUAL -> value >= threshold;
            case LESS -> value < threshold;
            case LESS_OR_EQUAL -> value <= threshold;
        };
    }
}
