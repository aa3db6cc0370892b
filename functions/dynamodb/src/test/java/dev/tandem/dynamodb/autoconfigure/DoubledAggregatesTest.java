package dev.tandem.dynamodb.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class DoubledAggregatesTest {

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    @Test
    void two_definitions_of_one_name_let_nothing_start() {
        beans.registerSingleton("mine", TallyStores.TALLY);
        beans.registerSingleton("yours", TallyStores.TALLY);

        assertThatThrownBy(() -> new DoubledAggregates(beans).afterSingletonsInstantiated())
                .hasMessageContaining("the beans mine and yours")
                .hasMessageContaining("called tally");
    }

    @Test
    void two_names_do() {
        var other =
                new AggregateDefinition<>(
                        new AggregateType("score", "scoreId"),
                        TallyStores.TALLY.aggregateId(),
                        TallyStores.TALLY.decider(),
                        TallyStores.TALLY.events(),
                        TallyStores.TALLY.state());
        beans.registerSingleton("mine", TallyStores.TALLY);
        beans.registerSingleton("yours", other);

        new DoubledAggregates(beans).afterSingletonsInstantiated();

        assertThat(beans.getSingletonNames()).containsExactly("mine", "yours");
    }
}
