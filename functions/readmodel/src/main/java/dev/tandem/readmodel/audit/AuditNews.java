package dev.tandem.readmodel.audit;

import java.time.Duration;
import java.util.Optional;

/**
 * What a call is to tell that had to do with an audit of all aggregates.
 *
 * @param isFailed whether it could not audit
 * @param isFinished whether that audit came to its end
 * @param wrong how many things are wrong, as far as that audit is
 * @param age how long ago the last one came to its end, or somebody began to look; empty where that
 *     can't be asked
 */
public record AuditNews(boolean isFailed, boolean isFinished, long wrong, Optional<Duration> age) {

    static final AuditNews FAILED = new AuditNews(true, false, 0, Optional.empty());
}
