package dev.tandem.local.fault;

import dev.tandem.harness.aws.fault.Fault;
import dev.tandem.harness.aws.stream.fault.StreamFault;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Faults that strike by chance, none of them unless it is set.
 *
 * @param seed the same seed strikes the same requests and records
 * @param stream how probable each fault of the stream is, from 0 to 1, by its name
 * @param store how probable each fault of DynamoDB is, from 0 to 1, by its name
 * @param delay for how long records are held back that {@code delay-record} strikes
 */
@ConfigurationProperties("tandem.local.faults")
public record FaultSettings(
        @DefaultValue("0") long seed,
        @DefaultValue Map<StreamFault, Double> stream,
        @DefaultValue Map<Fault, Double> store,
        @DefaultValue("200ms") Duration delay) {

    public FaultSettings {
        stream.forEach((fault, probability) -> require("stream", fault, probability));
        store.forEach((fault, probability) -> require("store", fault, probability));
        if (delay.isNegative()) {
            throw new IllegalArgumentException(
                    "tandem.local.faults.delay is %s, it has to be no less than nothing"
                            .formatted(delay));
        }
        stream = Map.copyOf(stream);
        store = Map.copyOf(store);
    }

    private static void require(String kind, Enum<?> fault, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "tandem.local.faults.%s.%s is %s, it has to be from 0 to 1"
                            .formatted(
                                    kind,
                                    fault.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                    probability));
        }
    }
}
