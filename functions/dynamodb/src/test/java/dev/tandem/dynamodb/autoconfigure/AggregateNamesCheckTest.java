package dev.tandem.dynamodb.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.EventHistory;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.observe.autoconfigure.TandemObserveAutoConfiguration;
import dev.tandem.observe.setting.UnreadSettingException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A setting of an aggregate that an application does not have ends its start. */
class AggregateNamesCheckTest {

    private static final String CROSSED = "--tandem.dynamodb.aggregates.taly.warm-states=5";

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TandemObserveAutoConfiguration.class,
        TandemDynamoDbAutoConfiguration.class
    })
    static class NoAggregate {

        @Bean(destroyMethod = "")
        DynamoDbClient dynamoDbClient() {
            return DynamoDbLocal.shared().client();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Definition extends NoAggregate {

        @Bean
        AggregateDefinition<?, ?, ?> tally() {
            return TallyStores.TALLY;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Handler extends NoAggregate {

        @Bean
        CommandHandler<?, ?, ?> tallies(DynamoDbAggregateFactory dynamoDb) {
            return dynamoDb.commandHandler(TallyStores.TALLY);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Store extends NoAggregate {

        @Bean
        AggregateStore<?, ?> tallies(DynamoDbAggregateFactory dynamoDb) {
            return dynamoDb.store(TallyStores.TALLY);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class History extends NoAggregate {

        @Bean
        EventHistory<?> tallies(DynamoDbAggregateFactory dynamoDb) {
            return dynamoDb.history(TallyStores.TALLY.type(), TallyStores.TALLY.events());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Definition.class, Handler.class, Store.class, History.class})
    void a_name_that_no_aggregate_has_is_refused_with_the_nearest(Class<?> application) {
        assertThatThrownBy(() -> start(application, CROSSED))
                .isInstanceOf(UnreadSettingException.class)
                .hasMessage(
                        "The setting tandem.dynamodb.aggregates.taly.warm-states is given, by"
                                + " commandLineArgs, and nothing reads it. The nearest name is"
                                + " tandem.dynamodb.aggregates.tally.warm-states: write that, or"
                                + " take it out");
    }

    @ParameterizedTest
    @ValueSource(classes = {Definition.class, Handler.class, Store.class, History.class})
    void the_name_of_an_aggregate_is_none_of_them(Class<?> application) {
        start(application, "--tandem.dynamodb.aggregates.tally.warm-states=5").close();
    }

    /** Whose beans are not made before the function is called. */
    @ParameterizedTest
    @ValueSource(classes = {Definition.class, Handler.class, Store.class, History.class})
    void where_the_events_of_another_aggregate_are_is_for_who_reads_them(Class<?> application) {
        start(application, "--tandem.dynamodb.aggregates.cart.events-table=theirs-cart_events")
                .close();
        start(application, "--TANDEM_DYNAMODB_AGGREGATES_CART_EVENTS_TABLE=theirs-cart_events")
                .close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategie", "snapshots-every", "warm-states.x", "x"})
    void what_there_is_not_to_be_set_of_an_aggregate_is_refused(String misspelt) {
        assertThatThrownBy(() ->
                        start(
                                Definition.class,
                                "--tandem.dynamodb.aggregates.tally.%s=1".formatted(misspelt)))
                .isInstanceOf(UnreadSettingException.class)
                .hasMessageContaining("tandem.dynamodb.aggregates.tally." + misspelt);
    }

    @Test
    void an_application_without_aggregates_can_not_judge() {
        try (var context = start(NoAggregate.class, CROSSED)) {
            assertThat(context.isActive()).isTrue();
        }
    }

    /** As functions are packaged: beans are made when somebody wants them. */
    private static ConfigurableApplicationContext start(Class<?> application, String argument) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties("spring.main.lazy-initialization=true")
                .run(argument);
    }
}
