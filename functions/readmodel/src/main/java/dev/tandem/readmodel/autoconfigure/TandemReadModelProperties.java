package dev.tandem.readmodel.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Settings of the read side.
 *
 * @param maxAttempts how often the events of an aggregate are tried until it is parked
 * @param patience how long a query waits for a version
 * @param rebuild settings of rebuilds
 */
@ConfigurationProperties("tandem.read-model")
public record TandemReadModelProperties(
        @DefaultValue("3") int maxAttempts,
        @DefaultValue("2s") Duration patience,
        @DefaultValue Rebuild rebuild) {

    /**
     * Settings of rebuilds.
     *
     * @param lease after how long without a sign of life another call takes a rebuild over
     */
    public record Rebuild(@DefaultValue("60s") Duration lease) {}
}
