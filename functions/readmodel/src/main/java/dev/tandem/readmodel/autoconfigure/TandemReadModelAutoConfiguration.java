package dev.tandem.readmodel.autoconfigure;

import dev.tandem.observe.autoconfigure.TandemObserveAutoConfiguration;
import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.observe.setting.ConditionalOnSetting;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModelObserver;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.definition.StatementTimeouts;
import dev.tandem.readmodel.metric.ReadModelMetrics;
import dev.tandem.readmodel.query.Patience;
import dev.tandem.readmodel.snapshot.PoolSnapshot;
import dev.tandem.readmodel.snapshot.ReadModelPriming;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

import java.util.stream.Stream;

import javax.sql.DataSource;

/** The factory of read models on the application's database, and their metrics. */
@AutoConfiguration(
        after = {
            TandemObserveAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class
        },
        before = DataJdbcRepositoriesAutoConfiguration.class)
@EnableConfigurationProperties(TandemReadModelProperties.class)
public class TandemReadModelAutoConfiguration {

    /** Explicit: found out from a connection, it would need the database at the start. */
    @Bean
    @ConditionalOnMissingBean
    JdbcDialect jdbcDialect() {
        return JdbcPostgresDialect.INSTANCE;
    }

    @Bean
    @ConditionalOnMissingBean
    NamingStrategy namingStrategy() {
        return new SnakeCaseNames();
    }

    @Bean
    @ConditionalOnBean(JdbcOperations.class)
    @ConditionalOnMissingBean
    ReadModels readModels(
            DataSource database,
            JdbcOperations jdbc,
            PlatformTransactionManager transactions,
            TandemReadModelProperties properties,
            ObjectProvider<ReadModelObserver> observers) {
        return new ReadModels(
                database,
                jdbc,
                transactions,
                properties.maxAttempts(),
                properties.rebuild().lease(),
                ReadModelObserver.all(observers.orderedStream().toList()),
                new StatementTimeouts(
                        properties.statement().update(),
                        properties.statement().query(),
                        properties.statement().idle()),
                properties.maxRecordAttempts());
    }

    @Bean
    @ConditionalOnMissingBean
    Patience patience(TandemReadModelProperties properties) {
        return Patience.of(properties.patience());
    }

    @Bean
    @ConditionalOnBean(EmbeddedMetrics.class)
    @ConditionalOnMissingBean
    ReadModelMetrics readModelMetrics(EmbeddedMetrics metrics) {
        return new ReadModelMetrics(metrics, metrics.clock());
    }

    /** After the logins of the connections. */
    @Bean
    @Order(100)
    @ConditionalOnBean(DataSource.class)
    PoolSnapshot poolSnapshot(DataSource database) {
        return new PoolSnapshot(database);
    }

    /** Of the read models that are there already: others are not this function's. */
    @Bean
    @ConditionalOnBean(JdbcOperations.class)
    ReadModelPriming readModelPriming(ReadModels models, ConfigurableListableBeanFactory beans) {
        return new ReadModelPriming(
                models,
                () ->
                        Stream.of(beans.getBeanNamesForType(ReadModel.class, true, false))
                                .filter(beans::containsSingleton)
                                .<ReadModel<?, ?>>map(name -> beans.getBean(name, ReadModel.class))
                                .toList());
    }

    @Bean
    static PoolSettings poolSettings() {
        return new PoolSettings();
    }

    /** Lambda tells a function its name. */
    @Bean
    @ConditionalOnProperty("aws.lambda.function.name")
    static LambdaTimeouts lambdaTimeouts() {
        return new LambdaTimeouts();
    }

    /** Static, so that it is there before the pool. */
    @Bean
    @ConditionalOnSetting("tandem.read-model.pooler")
    static PoolerConnections poolerConnections() {
        return new PoolerConnections();
    }
}
