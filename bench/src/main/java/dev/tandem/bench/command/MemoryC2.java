package dev.tandem.bench.command;

/** As a server runs it. */
public final class MemoryC2 extends MemorySuite {

    public MemoryC2() {
        super(Flags.C2, "c2", 315);
    }

    @Override
    public String title() {
        return "Processor time of a command, C2";
    }

    @Override
    public int position() {
        return 30;
    }
}
