package dev.tandem.observe.autoconfigure;

import static dev.tandem.observe.setting.SettingValue.refused;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.regex.Pattern;

/**
 * Settings of metrics.
 *
 * @param enabled whether they are written, to standard output in CloudWatch's embedded metric
 *     format: for functions on Lambda
 * @param deployment what every metric has as its dimension {@code deployment}, to tell two
 *     deployments in one account apart; without it they have no such dimension
 */
@ConfigurationProperties("tandem.metrics")
public record TandemMetricsProperties(
        @DefaultValue("false") boolean enabled, @DefaultValue("") String deployment) {

    /** CloudWatch API Reference, Dimension: ASCII without control characters. */
    private static final Pattern DIMENSION = Pattern.compile("([!-~]([ -~]*[!-~])?)?");

    private static final int LONGEST = 255;

    public TandemMetricsProperties {
        if (deployment.length() > LONGEST || !DIMENSION.matcher(deployment).matches()) {
            throw refused(
                    "tandem.metrics.deployment",
                    deployment,
                    "at most %s characters of ASCII, without spaces around them"
                            .formatted(LONGEST));
        }
    }
}
