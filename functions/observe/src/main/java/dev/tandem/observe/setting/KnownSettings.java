package dev.tandem.observe.setting;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.ResolvableType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings that an application has, by the records that they are bound to.
 *
 * @param names such as {@code tandem.local.data}
 * @param open prefixes below which others say what there is
 */
public record KnownSettings(List<String> names, List<String> open) {

    /** Those that its beans are bound to; none is made for it. */
    static KnownSettings of(ConfigurableListableBeanFactory beans) {
        List<KnownSettings> bound =
                Arrays.stream(beans.getBeanDefinitionNames())
                        // what @EnableConfigurationProperties calls a bean begins with its prefix
                        .filter(name -> name.startsWith("tandem."))
                        .flatMap(name -> Stream.ofNullable(beans.getType(name, false)))
                        .flatMap(type -> ofBound(type).stream())
                        .toList();
        List<String> names = bound.stream().flatMap(one -> one.names().stream()).toList();
        return new KnownSettings(
                names,
                Stream.concat(
                                bound.stream().flatMap(one -> one.open().stream()),
                                SettingGroups.open(names).stream())
                        .toList());
    }

    /** Those of a class that the settings below a prefix are bound to. */
    private static Optional<KnownSettings> ofBound(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(ConfigurationProperties.class))
                .map(ConfigurationProperties::value)
                .map(prefix ->
                        type.isRecord()
                                ? below(prefix, type)
                                : new KnownSettings(List.of(), List.of(prefix)));
    }

    /**
     * Those that a record is made of.
     *
     * @param prefix such as {@code tandem.dynamodb.aggregates.cart}
     */
    public static KnownSettings below(String prefix, Class<?> bound) {
        List<KnownSettings> each =
                Arrays.stream(bound.getRecordComponents())
                        .map(component ->
                                of(
                                        prefix
                                                + "."
                                                + DataObjectPropertyName.toDashedForm(
                                                        component.getName()),
                                        ResolvableType.forType(component.getGenericType())))
                        .toList();
        return new KnownSettings(
                each.stream().flatMap(one -> one.names().stream()).toList(),
                each.stream().flatMap(one -> one.open().stream()).toList());
    }

    private static KnownSettings of(String name, ResolvableType type) {
        if (Map.class.equals(type.resolve())) {
            return byKey(name, type.getGeneric(0).toClass());
        }
        return type.toClass().isRecord()
                ? below(name, type.toClass())
                : new KnownSettings(List.of(name), List.of());
    }

    private static KnownSettings byKey(String name, Class<?> key) {
        return key.isEnum()
                ? new KnownSettings(
                        Arrays.stream(key.getEnumConstants())
                                .map(constant ->
                                        name
                                                + "."
                                                + constant.toString()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'))
                                .toList(),
                        List.of())
                : new KnownSettings(List.of(), List.of(name));
    }

    /** With those that others than the application read. */
    List<String> read() {
        return SettingGroups.read(names);
    }

    /** Whether somebody else says what there is. */
    boolean leavesOpen(UnreadSetting setting) {
        String bare = Spelling.bare(setting.name());
        return open.stream().map(Spelling::bare).anyMatch(bare::startsWith);
    }
}
