package dev.tandem.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a suite measures with: it runs arms in turn, and keeps their figures. */
public final class Bench {

    /** All quick suites together take a quarter of an hour, on a slow machine too. */
    private static final Duration QUICK = Duration.ofSeconds(75);

    /** With less there is no interval. */
    private static final int FEWEST_ROUNDS = 6;

    private final String suite;
    private final Time time;
    private final Duration most;
    private final long begin = System.nanoTime();
    private final Map<String, Map<Measure, List<Double>>> figures = new LinkedHashMap<>();

    /** How much of it there is. */
    public enum Time {
        /** A call or two of each arm, to see that all rows get their figures; none is kept. */
        TRY,
        /** A few minutes a suite. */
        QUICK,
        /** For all rows, and for more pairs. */
        FULL
    }

    /**
     * @param suite whose figures they are
     * @param time how much there is
     */
    public Bench(String suite, Time time) {
        this(suite, time, QUICK);
    }

    /**
     * @param most after which it goes on with as few rounds as make a figure, if it is to be quick
     */
    Bench(String suite, Time time, Duration most) {
        this.suite = suite;
        this.time = time;
        this.most = most;
    }

    /** Whether there is time for all rows, and for more pairs. */
    public boolean isFull() {
        return time == Time.FULL;
    }

    /** Runs them in turn, as often as these say, and keeps what each block took. */
    public void alternate(Rounds wanted, List<Arm> arms) throws Exception {
        Rounds turns = time == Time.TRY ? wanted.hardlyAny() : wanted;
        try (Alternation alternation = new Alternation(turns, arms)) {
            say(turns.label() + ": warming up");
            alternation.warmUp();
            for (int round = 0; round < turns.rounds() && !isEnough(round); round++) {
                alternation.round(round, this::keep);
                if (round % 10 == 9) {
                    say("%s: %s of %s rounds".formatted(turns.label(), round + 1, turns.rounds()));
                }
            }
        }
    }

    private boolean isEnough(int rounds) {
        return time == Time.QUICK
                && rounds >= FEWEST_ROUNDS
                && System.nanoTime() - begin > most.toNanos();
    }

    /** Keeps one figure of an arm; the n-th of one arm is paired with the n-th of the other. */
    public void keep(String arm, Measure measure, double value) {
        figures.computeIfAbsent(arm, _ -> new EnumMap<>(Measure.class))
                .computeIfAbsent(measure, _ -> new ArrayList<>())
                .add(Rounding.toDigits(value, 4));
    }

    private void keep(String arm, Map<Measure, Double> block) {
        block.forEach((measure, value) -> keep(arm, measure, value));
    }

    /** Tells whoever waits how far it is. */
    public void say(String sentence) {
        System.err.println("bench " + suite + ": " + sentence);
    }

    /** The figures of each arm, in the order taken. */
    public Map<String, Map<Measure, List<Double>>> figures() {
        return figures;
    }
}
