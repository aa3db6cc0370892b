package dev.tandem.lambda.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** A line for each call whose level is high enough. */
final class JsonLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Level> lowest;
    private final transient EcsLine format;
    private final transient Consumer<String> lines;

    /**
     * @param lowest the lowest level that is written; empty for none
     */
    JsonLogger(String name, Optional<Level> lowest, EcsLine format, Consumer<String> lines) {
        this.name = name;
        this.lowest = lowest;
        this.format = format;
        this.lines = lines;
    }

    private boolean isWritten(Level level) {
        return lowest.isPresent() && level.toInt() >= lowest.get().toInt();
    }

    @Override
    public boolean isTraceEnabled() {
        return isWritten(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return isWritten(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return isWritten(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return isWritten(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return isWritten(Level.ERROR);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String message,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        String text = MessageFormatter.basicArrayFormat(message, arguments);
        lines.accept(format.of(Instant.now(), level, getName(), String.valueOf(text), thrown));
    }
}
