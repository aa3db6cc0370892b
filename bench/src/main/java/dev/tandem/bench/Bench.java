package dev.tandem.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a suite measures with: it runs arms in turn, and keeps their figures. */
public final class Bench {

    /** With less there is no interval. */
    private static final int FEWEST_ROUNDS = 6;

    private final String suite;
    private final Time time;
    private final Duration most;
    private final long begin = System.nanoTime();
    private final Map<String, Map<Measure, List<Double>>> figures = new LinkedHashMap<>();
    private boolean hasAlternated;

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
     * @param most after which it goes on with as few rounds as make a figure
     */
    public Bench(String suite, Time time, Duration most) {
        this.suite = suite;
        this.time = time;
        this.most = most;
    }

    /** Whether there is time for more pairs. */
    public boolean isFull() {
        return time == Time.FULL;
    }

    /** Whether all rows get their figures, and not the quick ones alone. */
    public boolean hasAllRows() {
        return time != Time.QUICK;
    }

    /**
     * Whether a round is to be run: when the suite's time is over, only those without which there
     * is no interval.
     *
     * @param round from 1
     * @param rounds how many there are to be, where there is time
     */
    public boolean isDue(int round, int rounds) {
        int fewest = time == Time.TRY ? 2 : FEWEST_ROUNDS;
        boolean isOver = time == Time.TRY || System.nanoTime() - begin > most.toNanos();
        return round <= rounds && (round <= fewest || !isOver);
    }

    /**
     * Runs the arms of each of these in turn, as often as its rounds say, and keeps what each block
     * took. All of them are warm before any is measured, and take turns with each other, so that no
     * figure depends on its place in the suite.
     *
     * @param all that the suite alternates; those without rounds warm up only
     * @throws IllegalStateException if it has alternated before
     */
    public void alternate(List<ArmsInTurn> all) throws Exception {
        if (hasAlternated) {
            throw new IllegalStateException(
                    suite
                            + " alternates twice: hand over all of it at once, else what comes"
                            + " first is measured before the JVM is warm");
        }
        hasAlternated = true;
        try (var alternations = new Alternations(time == Time.TRY ? hardlyAny(all) : all)) {
            say("warming up");
            alternations.eachUntil(Bench::isWarm, Alternation::warmUp);
            say("is warm");
            alternations.eachUntil(this::isMeasured, this::round);
        }
    }

    private static List<ArmsInTurn> hardlyAny(List<ArmsInTurn> all) {
        return all.stream()
                .map(turns -> new ArmsInTurn(turns.rounds().hardlyAny(), turns.arms()))
                .toList();
    }

    /** However long it takes: on a slow machine too, what is measured has been called as often. */
    private static boolean isWarm(Alternation one) {
        return one.warmUps() >= one.turns().warmUp();
    }

    private boolean isMeasured(Alternation one) {
        return !isDue(one.rounds() + 1, one.turns().rounds());
    }

    private void round(Alternation one) throws Exception {
        one.round(this::keep);
        if (one.rounds() % 10 == 0) {
            Rounds turns = one.turns();
            say("%s: %s of %s rounds".formatted(turns.label(), one.rounds(), turns.rounds()));
        }
    }

    /**
     * Keeps one figure of an arm; the n-th of one arm is paired with the n-th of the other.
     *
     * @throws IllegalArgumentException if it is not more than nothing: what measured it was too
     *     coarse
     */
    public void keep(String arm, Measure measure, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    "%s of '%s': %s is no figure, it has to be more than nothing"
                            .formatted(measure, arm, value));
        }
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
