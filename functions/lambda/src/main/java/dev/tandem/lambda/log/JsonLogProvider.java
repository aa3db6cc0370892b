package dev.tandem.lambda.log;

import org.jspecify.annotations.NullUnmarked;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** SLF4J's, with lines of JSON on standard output and the levels that the environment says. */
@NullUnmarked // SLF4J asks for the factories after initialize
public final class JsonLogProvider implements SLF4JServiceProvider {

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new LinesContext();
    private ILoggerFactory loggers;

    @Override
    @SuppressWarnings("SystemOut") // where Lambda takes the lines from
    public void initialize() {
        loggers =
                new JsonLoggers(
                        LogLevels.of(System.getenv()),
                        new EcsLine(ProcessHandle.current().pid(), context::getCopyOfContextMap),
                        line -> System.out.println(line));
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }
}
