package dev.tandem.lambda.log;

import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** One logger for each name. */
final class JsonLoggers implements ILoggerFactory {

    private final LogLevels levels;
    private final EcsLine format;
    private final Consumer<String> lines;
    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();

    /**
     * @param lines takes each line
     */
    JsonLoggers(LogLevels levels, EcsLine format, Consumer<String> lines) {
        this.levels = levels;
        this.format = format;
        this.lines = lines;
    }

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(
                name, _ -> new JsonLogger(name, levels.of(name), format, lines));
    }
}
