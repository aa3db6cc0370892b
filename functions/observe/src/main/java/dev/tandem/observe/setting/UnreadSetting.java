package dev.tandem.observe.setting;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A setting that is given, and that nothing reads.
 *
 * @param name as it is given, such as {@code TANDEM_LOCAL_DATTA}
 * @param source where it is given, as Spring calls it, such as {@code systemEnvironment}
 */
public record UnreadSetting(String name, String source) {

    /** The one of these names that comes nearest to it, written as it is written. */
    public Optional<String> nearest(Collection<String> names) {
        return names.stream()
                .min(
                        Comparator.<String>comparingInt(name -> Spelling.distance(this.name, name))
                                .thenComparing(Comparator.naturalOrder()))
                .map(this::written);
    }

    /** Variables of the environment are written large. */
    private String written(String setting) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? setting.toUpperCase(Locale.ROOT).replaceAll("[-.]", "_")
                : setting;
    }
}
