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

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

import java.time.Clock;
import java.time.ZoneOffset;

/** The write side: a DynamoDB client, and the factory of stores and handlers on it. */
@AutoConfiguration(after = TandemSnapStartAutoConfiguration.class)
@EnableConfigurationProperties(TandemDynamoDbProperties.class)
public class TandemDynamoDbAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DynamoDbClient dynamoDbClient(
            TandemDynamoDbProperties properties,
            ObjectProvider<AwsCredentialsProvider> credentials) {
        DynamoDbClientBuilder client =
                DynamoDbClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .overrideConfiguration(
                                // the SDK's default for DynamoDB are nine tries without an end in
                                // time: longer than a caller waits, or a function lives
                                calls ->
                                        calls.retryStrategy(RetryMode.STANDARD)
                                                .apiCallAttemptTimeout(properties.attemptTimeout())
                                                .apiCallTimeout(properties.callTimeout()));
        credentials.ifUnique(client::credentialsProvider);
        if (properties.endpoint() != null) {
            client.endpointOverride(properties.endpoint());
        }
        return client.build();
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
        return new DynamoDbAggregateFactory(
                client,
                properties.settings(keeping::of),
                // milliseconds: what every table and language keeps without loss
                Clock.tickMillis(ZoneOffset.UTC),
                CommandObserver.all(observers.orderedStream().toList()));
    }
}
