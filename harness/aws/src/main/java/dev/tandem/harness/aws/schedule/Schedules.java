package dev.tandem.harness.aws.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Calls functions by the clock, asynchronously, as EventBridge does; and at once for a test that
 * says so.
 */
public final class Schedules implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Schedules.class.getName());

    private final BiConsumer<String, byte[]> functions;
    private final InstantSource clock;
    private final String region;
    private final String account;
    private final Map<String, Due> schedules = new TreeMap<>();
    private final Thread thread;
    private boolean paused;
    private boolean closed;

    /** A schedule, and when the clock makes it due. */
    private record Due(Schedule schedule, ScheduleExpression expression, Optional<Instant> next) {

        Due after(Instant time) {
            return new Due(schedule, expression, expression.next(time));
        }
    }

    /**
     * @param functions calls a function by name or ARN, without waiting for it
     * @param clock tells what is due
     */
    public Schedules(
            BiConsumer<String, byte[]> functions,
            InstantSource clock,
            String region,
            String account) {
        this.functions = functions;
        this.clock = clock;
        this.region = region;
        this.account = account;
        this.thread = Thread.ofVirtual().name("schedules").unstarted(this::run);
    }

    /**
     * Makes a schedule; takes the place of one of that name.
     *
     * @throws IllegalArgumentException if EventBridge would not take its expression
     */
    public synchronized void put(Schedule schedule) {
        Instant now = clock.instant();
        ScheduleExpression expression = ScheduleExpression.of(schedule.expression(), now);
        schedules.put(
                schedule.name(),
                new Due(
                        schedule,
                        expression,
                        schedule.isEnabled() ? expression.next(now) : Optional.empty()));
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
        notifyAll();
    }

    /** Deletes a schedule, if it is there. */
    public synchronized void delete(String name) {
        schedules.remove(name);
    }

    /** All of them, by name. */
    public synchronized List<Schedule> all() {
        return schedules.values().stream().map(Due::schedule).toList();
    }

    /** When the clock makes it due next; empty if it never does. */
    public synchronized Optional<Instant> next(String name) {
        return found(name).next();
    }

    /**
     * Calls its function at once, as if it were due.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public void deliver(String name) {
        Schedule schedule = found(name).schedule();
        functions.accept(schedule.target(), schedule.event(clock.instant(), region, account));
    }

    private synchronized Due found(String name) {
        Due due = schedules.get(name);
        if (due == null) {
            throw new IllegalArgumentException(
                    "There is no schedule %s, there are: %s"
                            .formatted(name, String.join(", ", schedules.keySet())));
        }
        return due;
    }

    /** The clock calls nobody from now on; what is due meanwhile is left out. */
    public synchronized void pause() {
        paused = true;
    }

    /** Goes on after {@link #pause()}. */
    public synchronized void resume() {
        Instant now = clock.instant();
        schedules.replaceAll((_, due) -> due.next().isPresent() ? due.after(now) : due);
        paused = false;
        notifyAll();
    }

    private void run() {
        try {
            while (true) {
                Optional<String> due = awaitDue();
                if (due.isEmpty()) {
                    return;
                }
                deliverDue(due.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliverDue(String name) {
        try {
            deliver(name);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The schedule {0} could not call its function, and does so when it is due"
                            + " again: {1}",
                    name,
                    e);
        }
    }

    /** The name of the next one, at its time; empty at the end. */
    private synchronized Optional<String> awaitDue() throws InterruptedException {
        while (!closed) {
            Instant now = clock.instant();
            Optional<Due> first =
                    schedules.values().stream()
                            .filter(due -> due.next().isPresent())
                            .min(Comparator.comparing(due -> due.next().orElseThrow()));
            Optional<Instant> at = first.flatMap(Due::next).filter(_ -> !paused);
            if (at.isPresent() && !at.get().isAfter(now)) {
                String name = first.orElseThrow().schedule().name();
                schedules.computeIfPresent(name, (_, due) -> due.after(now));
                return Optional.of(name);
            }
            wait(at.map(time -> Math.max(1, Duration.between(now, time).toMillis())).orElse(0L));
        }
        return Optional.empty();
    }

    /** Calls nobody any more. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.interrupt();
    }
}
