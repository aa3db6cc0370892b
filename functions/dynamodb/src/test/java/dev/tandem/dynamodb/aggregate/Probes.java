package dev.tandem.dynamodb.aggregate;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts how often the JDK looked whether a connection was still open, of which its log tells. */
final class Probes implements AutoCloseable {

    private final Logger logger = Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection");
    private final AtomicInteger seen = new AtomicInteger();

    Probes() {
        logger.setLevel(Level.FINEST);
        logger.setFilter(this::count);
    }

    int seen() {
        return seen.get();
    }

    private boolean count(LogRecord line) {
        if (line.getMessage().startsWith("HttpClient.available()")) {
            seen.incrementAndGet();
        }
        return false;
    }

    @Override
    public void close() {
        logger.setFilter(null);
        logger.setLevel(null);
    }
}
