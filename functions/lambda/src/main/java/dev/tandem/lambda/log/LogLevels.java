package dev.tandem.lambda.log;

import org.slf4j.event.Level;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which levels are written, by variables as Spring Boot has them: {@code LOGGING_LEVEL_ROOT}, or
 * {@code LOGGING_LEVEL_DEV_TANDEM} for the loggers below a name. Without them warnings, and of
 * Tandem what happens.
 *
 * @param byName the lowest of loggers below a name, which is small; empty for none
 */
record LogLevels(Map<String, Optional<Level>> byName) {

    private static final String VARIABLE = "LOGGING_LEVEL_";
    private static final String ROOT = "root";

    static LogLevels of(Map<String, String> variables) {
        Map<String, Optional<Level>> levels = new TreeMap<>();
        levels.put(ROOT, Optional.of(Level.WARN));
        levels.put("dev.tandem", Optional.of(Level.INFO));
        // a pool that lost PostgreSQL says so at every try
        levels.put("com.zaxxer.hikari.pool.poolbase", Optional.of(Level.ERROR));
        // a rollback on a lost connection fails too; the updater reports what matters
        levels.put("org.springframework.transaction.support.transactiontemplate", Optional.empty());
        variables.forEach((name, value) -> {
            if (name.toUpperCase(Locale.ROOT).startsWith(VARIABLE)) {
                String below = name.substring(VARIABLE.length()).replace('_', '.');
                levels.put(below.toLowerCase(Locale.ROOT), level(name, value));
            }
        });
        return new LogLevels(levels);
    }

    private static Optional<Level> level(String variable, String value) {
        String name = value.strip().toUpperCase(Locale.ROOT);
        return switch (name) {
            case "OFF" -> Optional.empty();
            case "FATAL" -> Optional.of(Level.ERROR);
            case "TRACE", "DEBUG", "INFO", "WARN", "ERROR" -> Optional.of(Level.valueOf(name));
            default ->
                    throw new IllegalArgumentException(
                            "%s is '%s', it has to be trace, debug, info, warn, error or off"
                                    .formatted(variable, value));
        };
    }

    /** The lowest that a logger writes: that of the longest name that it is below. */
    Optional<Level> of(String logger) {
        String name = logger.toLowerCase(Locale.ROOT);
        return byName.entrySet().stream()
                .filter(below -> (name + ".").startsWith(below.getKey() + "."))
                .max(Comparator.comparingInt(below -> below.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseGet(() -> byName.getOrDefault(ROOT, Optional.empty()));
    }
}
