package dev.tandem.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dynamodb.autoconfigure.TandemDynamoDbProperties;
import dev.tandem.dynamodb.autoconfigure.TandemDynamoDbProperties.Keeping;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.lambda.setting.EnvironmentSettings;
import dev.tandem.observe.setting.KnownSettings;
import dev.tandem.queue.autoconfigure.TandemQueueProperties;
import dev.tandem.rds.autoconfigure.TandemRdsProperties;
import dev.tandem.readmodel.autoconfigure.TandemReadModelProperties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lean face reads from the environment what Spring Boot binds, whatever there is to set. */
class SettingsOfBothFacesTest {

    /** What is bound below a prefix, and how the lean face reads it. */
    record Group(String prefix, Class<?> bound, Function<EnvironmentSettings, ?> lean) {}

    private static final List<Group> GROUPS =
            List.of(
                    new Group(
                            "tandem.dynamodb",
                            TandemDynamoDbProperties.class,
                            WriteSideSettings::read),
                    new Group(
                            "tandem.read-model",
                            TandemReadModelProperties.class,
                            ReadSideSettings::read),
                    new Group("tandem.queue", TandemQueueProperties.class, QueueSide::read),
                    new Group("tandem.rds", TandemRdsProperties.class, ReadSideSettings::rds));

    /** One for each kind of setting: each is tried with those that it takes. */
    private static final List<String> VALUES =
            List.of(
                    "7",
                    "640",
                    "0100",
                    "009",
                    "0x50",
                    "+5",
                    "13ms",
                    "PT3S",
                    "2h",
                    "true",
                    "on",
                    "a.b-c",
                    "secret",
                    "http://x:1",
                    "refusals",
                    "http://x:1/q.fifo",
                    "");

    static Stream<Group> groups() {
        return GROUPS.stream();
    }

    static Stream<Arguments> settings() {
        return GROUPS.stream()
                .flatMap(group ->
                        KnownSettings.below(group.prefix(), group.bound()).names().stream()
                                .map(name -> Arguments.of(group, name)));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void nothing_said_is_the_same(Group group) {
        assertThat(group.lean().apply(new EnvironmentSettings(Map.of())))
                .isEqualTo(spring(group, Map.of()));
    }

    @ParameterizedTest
    @MethodSource
    void settings(Group group, String name) {
        int taken = 0;
        for (String variable : List.of(words(name, "_"), words(name, ""))) {
            for (String value : VALUES) {
                Map<String, String> said = Map.of(variable, value);
                Object spring = tried(() -> spring(group, said));
                Object lean = tried(() -> group.lean().apply(new EnvironmentSettings(said)));
                assertThat(lean).as("%s=%s", variable, value).isEqualTo(spring);
                taken += lean.equals(spring(group, Map.of())) || lean.equals(REFUSED) ? 0 : 1;
            }
        }
        assertThat(taken).as("values that change something by %s", name).isPositive();
    }

    @Test
    void how_an_aggregate_is_kept_is_read_by_its_words() {
        Map<String, String> said = new HashMap<>();
        said.put("TANDEM_DYNAMODB_AGGREGATES_SHOPPING_CART_STRATEGY", "snapshot");
        said.put("TANDEM_DYNAMODB_AGGREGATES_SHOPPING_CART_SNAPSHOT_EVERY", "5");
        said.put("TANDEM_DYNAMODB_AGGREGATES_SHOPPING_CART_EVENTS_TABLE", "theirs");
        EnvironmentSettings settings = new EnvironmentSettings(said);

        assertThat(WriteSideSettings.kept("shopping_cart", settings))
                .isEqualTo(
                        binder(said)
                                .bind("tandem.dynamodb.aggregates.shopping-cart", Keeping.class)
                                .get()
                                .settings("tandem.dynamodb.aggregates.shopping-cart"));
        assertThat(WriteSideSettings.kept("other", settings)).isEqualTo(AggregateSettings.DEFAULT);
        assertThat(WriteSideSettings.eventTable("shopping_cart", settings)).isEqualTo("theirs");
        assertThat(WriteSideSettings.eventTable("other", settings)).isEmpty();
    }

    @Test
    void all_that_is_to_be_said_of_an_aggregate_is_known_to_who_only_reads_its_events() {
        assertThat(WriteSideSettings.OF_AN_AGGREGATE)
                .containsExactlyInAnyOrderElementsOf(
                        KnownSettings.below("", Keeping.class).names());
    }

    @Test
    void a_placeholder_is_refused_and_not_taken_for_the_value() {
        EnvironmentSettings settings =
                new EnvironmentSettings(
                        Map.of(
                                "TANDEM_DYNAMODB_TABLE_PREFIX", "${STAGE:test}-",
                                "SPRING_DATASOURCE_PASSWORD", "a$b{c}${",
                                "STAGE", "live"));

        assertThatThrownBy(() -> WriteSideSettings.read(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "tandem.dynamodb.table-prefix has a placeholder ${...}, which Spring's face"
                                + " alone resolves: it has to be the value itself");
        assertThat(settings.text("spring.datasource.password")).contains("a$b{c}${");
    }

    @Test
    void how_an_aggregate_can_t_be_kept_is_told_by_its_setting() {
        EnvironmentSettings settings =
                new EnvironmentSettings(
                        Map.of("TANDEM_DYNAMODB_AGGREGATES_CART_SNAPSHOT_EVERY", "1"));

        assertThatThrownBy(() -> WriteSideSettings.kept("cart", settings))
                .hasMessage(
                        "tandem.dynamodb.aggregates.cart.snapshot-every is 1, it has to be at least"
                                + " 2");
    }

    private static final Object REFUSED = "refused";

    private interface Reading {
        Object read();
    }

    private static Object tried(Reading reading) {
        try {
            return reading.read();
        } catch (RuntimeException e) {
            return REFUSED;
        }
    }

    private static String words(String name, String dash) {
        return name.replace("-", dash).replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Object spring(Group group, Map<String, String> variables) {
        return binder(variables).bindOrCreate(group.prefix(), group.bound());
    }

    private static Binder binder(Map<String, String> variables) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(
                new SystemEnvironmentPropertySource("systemEnvironment", new HashMap<>(variables)));
        return new Binder(ConfigurationPropertySources.from(sources));
    }
}
