package dev.tandem.bench.command;

/** As Lambda runs it. */
public final class MemoryLambda extends MemorySuite {

    public MemoryLambda() {
        super(Flags.LAMBDA, "lambda", 274);
    }

    @Override
    public String title() {
        return "Processor time of a command, as Lambda runs Java: C1 and SerialGC";
    }

    @Override
    public int position() {
        return 40;
    }
}
