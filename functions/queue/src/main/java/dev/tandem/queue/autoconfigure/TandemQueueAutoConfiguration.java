package dev.tandem.queue.autoconfigure;

import dev.tandem.function.autoconfigure.TandemFunctionAutoConfiguration;
import dev.tandem.function.request.RequestReader;
import dev.tandem.observe.autoconfigure.TandemObserveAutoConfiguration;
import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.queue.CommandQueues;
import dev.tandem.queue.QueueObserver;
import dev.tandem.queue.metric.QueueMetrics;
import dev.tandem.snapstart.autoconfigure.TandemSnapStartAutoConfiguration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.Optional;

/** The factory of functions that take commands from a queue, and their metrics. */
@AutoConfiguration(
        after = {
            TandemFunctionAutoConfiguration.class,
            TandemObserveAutoConfiguration.class,
            TandemSnapStartAutoConfiguration.class
        })
@EnableConfigurationProperties(TandemQueueProperties.class)
public class TandemQueueAutoConfiguration {

    @Bean
    static QueueSourceCheck queueSourceCheck(Environment environment) {
        return new QueueSourceCheck(environment);
    }

    /** Made with the first reply. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    SqsClient sqsClient(
            TandemQueueProperties properties, ObjectProvider<AwsCredentialsProvider> credentials) {
        return properties
                .settings()
                .client(Optional.ofNullable(credentials.getIfUnique()), Optional.empty());
    }

    @Bean
    @ConditionalOnMissingBean
    CommandQueues commandQueues(
            TandemQueueProperties properties,
            RequestReader reader,
            ObjectProvider<SqsClient> client,
            ObjectProvider<QueueObserver> observers) {
        return new CommandQueues(
                properties.settings(),
                reader,
                client::getObject,
                QueueObserver.all(observers.orderedStream().toList()));
    }

    @Bean
    @ConditionalOnBean(EmbeddedMetrics.class)
    @ConditionalOnMissingBean
    QueueMetrics queueMetrics(EmbeddedMetrics metrics) {
        return new QueueMetrics(metrics);
    }
}
