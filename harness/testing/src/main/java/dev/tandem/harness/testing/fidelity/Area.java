package dev.tandem.harness.testing.fidelity;

/** The parts of the slice, in the order of the report. */
public enum Area {
    DYNAMODB("DynamoDB"),
    STREAMS("DynamoDB Streams"),
    MAPPING("Event source mapping"),
    LAMBDA("Lambda"),
    HTTP_API("HTTP API"),
    SQS("SQS"),
    TEMPLATE("Template and policies"),
    FAULTS("Faults, by switch");

    private final String title;

    Area(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
