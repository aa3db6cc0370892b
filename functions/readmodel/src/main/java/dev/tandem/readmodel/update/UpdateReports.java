package dev.tandem.readmodel.update;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Consumer;

/**
 * Tells what was done with batches; the log is told where not all went well.
 *
 * @param reports is told of each
 */
record UpdateReports(Consumer<? super BatchReport> reports) {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelUpdater.class);

    BatchReport tell(BatchReport report) {
        if (report.isTrouble()) {
            LOG.info(
                    "A batch did not go as a stream without faults has it: {} events applied, {} of"
                            + " them missing and read from the event log; {} skipped; {}"
                            + " transactions begun again; {} aggregates failed",
                    report.applied(),
                    report.healed(),
                    report.skipped(),
                    report.redone(),
                    report.failed().size());
        }
        return tellAsked(report);
    }

    /** Of one that was to read the event log: that it did is no news. */
    BatchReport tellAsked(BatchReport report) {
        reports.accept(report);
        return report;
    }
}
