package dev.tandem.dynamodb.autoconfigure;

import dev.tandem.core.command.CommandObserver;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.snapstart.autoconfigure.TandemSnapStartAutoConfiguration;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Optional;

/** The write side: a DynamoDB client, and the factory of stores and handlers on it. */
@AutoConfiguration(after = TandemSnapStartAutoConfiguration.class)
@EnableConfigurationProperties(TandemDynamoDbProperties.class)
public class TandemDynamoDbAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DynamoDbClient dynamoDbClient(
            TandemDynamoDbProperties properties,
            ObjectProvider<AwsCredentialsProvider> credentials) {
        return properties
                .access()
                .client(Optional.ofNullable(credentials.getIfUnique()), Optional.empty());
    }

    @Bean
    static ConnectionsSetting connectionsSetting(Environment environment) {
        return new ConnectionsSetting(environment);
    }

    @Bean
    static AggregateKeeping aggregateKeeping(ConfigurableEnvironment environment) {
        return new AggregateKeeping(environment);
    }

    @Bean
    static AggregateNamesCheck aggregateNamesCheck(
            ListableBeanFactory beans, AggregateKeeping keeping) {
        return new AggregateNamesCheck(beans, keeping);
    }

    @Bean
    DoubledAggregates doubledAggregates(ListableBeanFactory beans) {
        return new DoubledAggregates(beans);
    }

    @Bean
    @ConditionalOnMissingBean
    DynamoDbAggregateFactory dynamoDbAggregateFactory(
            DynamoDbClient client,
            TandemDynamoDbProperties properties,
            AggregateKeeping keeping,
            ObjectProvider<CommandObserver> observers) {
        return DynamoDbAggregateFactory.of(
                client,
                properties.settings(keeping::of, keeping::eventTable),
                observers.orderedStream().toList());
    }
}
