package dev.tandem.local.web;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.local.engine.LocalSettings;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import tools.jackson.databind.json.JsonMapper;

/** What the local application says over HTTP and on the console. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

    /** A misspelt one would be found out by whoever calls it. */
    @Bean
    static BeanFactoryPostProcessor publicFunctionsCheck(Environment environment) {
        return beans -> PublicFunctions.of(environment).requireIn(beans);
    }

    @Bean
    PublicFunctions publicFunctions(Environment environment) {
        return PublicFunctions.of(environment);
    }

    @Bean
    FunctionCallFilter functionCallFilter(
            PublicFunctions functions, LocalSettings settings, JsonMapper mapper) {
        return new FunctionCallFilter(
                functions.names(), KnownHosts.andThis(settings.hosts()), mapper);
    }

    @Bean
    PlainInputConverter plainInputConverter(JsonMapper mapper) {
        return new PlainInputConverter(mapper);
    }

    @Bean
    FunctionErrors functionErrors() {
        return new FunctionErrors();
    }

    @Bean
    ReadyBlock readyBlock(
            ObjectProvider<Welcome> welcome,
            Environment environment,
            PublicFunctions functions,
            DynamoDbLocal dynamoDb,
            LocalPostgres postgres) {
        return new ReadyBlock(
                welcome.getIfAvailable(() -> Welcome.named(environment)),
                functions.names(),
                dynamoDb,
                postgres);
    }
}
