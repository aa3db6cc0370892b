package dev.tandem.harness.aws.cloudwatch;

/** What a period without values is to an alarm; named as CloudWatch has it. */
public enum MissingData {
    MISSING("missing"),
    IGNORE("ignore"),
    BREACHING("breaching"),
    NOT_BREACHING("notBreaching");

    private final String spelling;

    MissingData(String spelling) {
        this.spelling = spelling;
    }

    /** Its name. */
    public String spelling() {
        return spelling;
    }
}
