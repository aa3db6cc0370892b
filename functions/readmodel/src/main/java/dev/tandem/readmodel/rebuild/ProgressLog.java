package dev.tandem.readmodel.rebuild;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Logs how far a rebuild is, every few seconds until it is closed. */
final class ProgressLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildProgress.class);

    private static final int SECONDS = 5;

    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();

    private ProgressLog() {}

    static ProgressLog of(RebuildProgress progress) {
        ProgressLog log = new ProgressLog();
        var _ =
                log.ticks.scheduleAtFixedRate(
                        () -> log(progress), SECONDS, SECONDS, TimeUnit.SECONDS);
        return log;
    }

    private static void log(RebuildProgress progress) {
        RebuildReport now = progress.report("it is under way", Map.of());
        LOG.info(
                "rebuild: {} of about {} events, {} aggregates, {} events a second, {} s left",
                now.events(),
                now.estimatedEvents(),
                now.aggregates(),
                now.eventsPerSecond(),
                now.remainingSeconds() == null ? "?" : now.remainingSeconds());
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
