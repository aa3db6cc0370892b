package dev.tandem.harness.aws.lambda.image;

/** The function failed while its AOT cache was trained, or left none. */
public final class TrainingFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TrainingFailedException(String message) {
        super(message);
    }
}
