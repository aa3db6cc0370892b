package dev.tandem.dynamodb.autoconfigure;

import dev.tandem.dynamodb.autoconfigure.TandemDynamoDbProperties.Keeping;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.observe.setting.GivenSettings;
import dev.tandem.observe.setting.KnownSettings;
import dev.tandem.observe.setting.UnreadSetting;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How aggregates are to be kept, asked for each by the name of its type: bound to a map, a variable
 * {@code …_AGGREGATES_SHOPPING_CART_STRATEGY} would be of an aggregate {@code shopping}.
 */
final class AggregateKeeping {

    private static final String PREFIX = TandemDynamoDbProperties.AGGREGATES;

    private static final Pattern EVENTS_TABLE =
            Pattern.compile(".*[._]events[-_]?table", Pattern.CASE_INSENSITIVE);

    private final ConfigurableEnvironment environment;
    private final Set<String> asked = new ConcurrentSkipListSet<>();

    AggregateKeeping(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /**
     * How aggregates of a type are kept.
     *
     * @param type its name, such as {@code shopping_cart}
     */
    AggregateSettings of(String type) {
        asked.add(type);
        Binder binder = Binder.get(environment);
        return prefixes(type)
                .flatMap(prefix ->
                        Stream.ofNullable(binder.bind(prefix, Keeping.class).orElse(null))
                                .map(keeping -> keeping.settings(prefix)))
                .findFirst()
                .orElse(AggregateSettings.DEFAULT);
    }

    /** Where events of a type are, if they are somebody else's; else empty. */
    String eventTable(String type) {
        Binder binder = Binder.get(environment);
        return prefixes(type)
                .flatMap(prefix ->
                        Stream.ofNullable(
                                        binder.bind(
                                                        prefix
                                                                + TandemDynamoDbProperties
                                                                        .EVENTS_TABLE,
                                                        String.class)
                                                .orElse(null))
                                .map(name -> TandemDynamoDbProperties.eventTable(prefix, name)))
                .findFirst()
                .orElse("");
    }

    /** The types that somebody has asked for. */
    Set<String> asked() {
        return asked;
    }

    /**
     * The settings that are of none of these types, but where events are: of whom somebody only
     * reads these no bean need tell, and a stream of another table is refused.
     */
    List<UnreadSetting> unread(Collection<String> types) {
        return new GivenSettings(environment)
                .unread(PREFIX, names(types)).stream()
                        .filter(setting -> !EVENTS_TABLE.matcher(setting.name()).matches())
                        .toList();
    }

    /** The names of the settings of these types. */
    static List<String> names(Collection<String> types) {
        return types.stream()
                .flatMap(AggregateKeeping::prefixes)
                .flatMap(prefix -> KnownSettings.below(prefix, Keeping.class).names().stream())
                .toList();
    }

    /** In words, and as a key is written that is not to be taken for words. */
    private static Stream<String> prefixes(String type) {
        return Stream.of(TandemDynamoDbProperties.prefixOf(type), "%s[%s]".formatted(PREFIX, type));
    }
}
