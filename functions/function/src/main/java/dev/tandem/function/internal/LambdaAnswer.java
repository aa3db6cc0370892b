package dev.tandem.function.internal;

/** An answer as Lambda gives it back: its JSON, with what carries it. */
public final class LambdaAnswer {

    private final byte[] json;

    public LambdaAnswer(byte[] json) {
        this.json = json;
    }

    public byte[] json() {
        return json;
    }
}
