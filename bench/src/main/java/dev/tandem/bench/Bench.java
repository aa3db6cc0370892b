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
    private int alternationsLeft = 1;

    /** How much of it there is. */
    public enum Time {
        /** A call or two of each arm, to see that all rows get their figures; none is kept. */
        TRY,
        /** A few minutes a suite. */
        QUICK,
        /** For all rows, and for more pairs. */
        FULL
    }

    /** The time of one alternation, by {@link System#nanoTime}. */
    private record Share(long begin, long end) {

        private boolean isHalfOver() {
            return System.nanoTime() - begin > (end - begin) / 2;
        }

        private boolean isOver() {
            return System.nanoTime() - end > 0;
        }
    }

    /**
     * @param suite whose figures they are
     * @param time how much there is
     * @param most after which it goes on with as few rounds as make a figure, if it is to be quick
     */
    public Bench(String suite, Time time, Duration most) {
        this.suite = suite;
        this.time = time;
        this.most = most;
    }

    /** Whether there is time for all rows, and for more pairs. */
    public boolean isFull() {
        return time == Time.FULL;
    }

    /** Says how often the suite is going to alternate: its time is for all of them. */
    public void alternations(int number) {
        alternationsLeft = number;
    }

    /** Runs them in turn, as often as these say, and keeps what each block took. */
    public void alternate(Rounds wanted, List<Arm> arms) throws Exception {
        Rounds turns = time == Time.TRY ? wanted.hardlyAny() : wanted;
        Share share = share();
        try (Alternation alternation = new Alternation(turns, arms)) {
            say(turns.label() + ": warming up");
            for (int block = 0; block < turns.warmUp() && !isWarm(share); block++) {
                alternation.warmUp();
            }
            for (int round = 0; round < turns.rounds() && !isEnough(round, share); round++) {
                alternation.round(round, this::keep);
                if (round % 10 == 9) {
                    say("%s: %s of %s rounds".formatted(turns.label(), round + 1, turns.rounds()));
                }
            }
        }
    }

    /** What is left of the time, for those that are still to come. */
    private Share share() {
        long now = System.nanoTime();
        long left = most.toNanos() - (now - begin);
        return new Share(now, now + left / Math.max(1, alternationsLeft--));
    }

    private boolean isWarm(Share share) {
        return time == Time.QUICK && share.isHalfOver();
    }

    private boolean isEnough(int rounds, Share share) {
        return time == Time.QUICK && rounds >= FEWEST_ROUNDS && share.isOver();
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
