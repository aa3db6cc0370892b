package dev.tandem.bench.cost;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * What AWS asks in one region, from {@code prices.json} beside this class.
 *
 * @param asOf the month in which they were looked up
 * @param note what they leave out
 */
record Prices(
        String region,
        String currency,
        String asOf,
        String note,
        double millionWriteUnits,
        double millionReadUnits,
        double millionLambdaRequests,
        double lambdaGbSecond,
        double millionFifoRequests,
        String actorInstance,
        double actorInstanceHour,
        String database,
        double databaseHour) {

    /** Those that are kept. */
    static Prices kept() {
        try (InputStream json = Prices.class.getResourceAsStream("prices.json")) {
            return new JsonMapper()
                    .readValue(Objects.requireNonNull(json, "prices.json"), Prices.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of so many units each, a million times. */
    double ofMillion(Units units) {
        return units.write() * millionWriteUnits + units.read() * millionReadUnits;
    }

    /** A million calls of a function with a gigabyte. */
    double ofMillionCalls(double millis) {
        return millionLambdaRequests + 1e6 * millis / 1e3 * lambdaGbSecond;
    }
}
