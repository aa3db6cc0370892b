package dev.tandem.observe.setting;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of Tandem that are given to an application. Which of them are read is found out by
 * Spring Boot's own binding, so that its rules of how a name may be written are nobody else's.
 */
public record GivenSettings(ConfigurableEnvironment environment) {

    /**
     * Those below a prefix that nothing reads.
     *
     * @param prefix such as {@code tandem.dynamodb.aggregates}
     * @param read the names of all settings there are, such as {@code tandem.local.data}
     */
    public List<UnreadSetting> unread(String prefix, Collection<String> read) {
        List<ConfigurationPropertyName> names =
                read.stream().map(ConfigurationPropertyName::of).toList();
        return environment.getPropertySources().stream()
                .filter(source ->
                        !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
                .flatMap(source ->
                        source instanceof EnumerablePropertySource<?> listed
                                ? unread(prefix, names, listed)
                                : Stream.empty())
                .toList();
    }

    private static Stream<UnreadSetting> unread(
            String prefix,
            List<ConfigurationPropertyName> read,
            EnumerablePropertySource<?> source) {
        List<String> given =
                Arrays.stream(source.getPropertyNames())
                        .filter(name -> isBelow(prefix, name))
                        .sorted()
                        .toList();
        if (given.isEmpty()) {
            return Stream.empty();
        }
        Set<String> bound = bound(read, source);
        return given.stream()
                .filter(name -> !bound.contains(name))
                .map(name -> new UnreadSetting(name, source.getName()));
    }

    /** As names of this source, which may write them otherwise. */
    private static Set<String> bound(
            List<ConfigurationPropertyName> read, PropertySource<?> source) {
        ConfigurationPropertySource properties =
                Objects.requireNonNull(ConfigurationPropertySource.from(source), source.getName());
        return read.stream()
                .map(properties::getConfigurationProperty)
                .filter(Objects::nonNull)
                .map(property -> property.getOrigin())
                .flatMap(origin ->
                        origin instanceof PropertySourceOrigin found
                                ? Stream.of(found.getPropertyName())
                                : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static boolean isBelow(String prefix, String name) {
        return name.length() > "tandem".length()
                && "._-".indexOf(name.charAt("tandem".length())) >= 0
                && Spelling.bare(name).startsWith(Spelling.bare(prefix));
    }
}
