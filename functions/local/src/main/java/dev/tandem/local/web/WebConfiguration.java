package dev.tandem.local.web;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** What the local application says over HTTP and on the console. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

    /** The functions that may be called over HTTP. */
    record PublicFunctions(List<String> names) {}

    @Bean
    PublicFunctions publicFunctions(@Value("${spring.cloud.function.http.post}") String names) {
        return new PublicFunctions(List.of(names.split(";")));
    }

    @Bean
    FunctionCallFilter functionCallFilter(PublicFunctions functions, JsonMapper mapper) {
        return new FunctionCallFilter(functions.names(), mapper);
    }

    @Bean
    FunctionErrors functionErrors() {
        return new FunctionErrors();
    }

    @Bean
    ReadyBlock readyBlock(
            Welcome welcome,
            PublicFunctions functions,
            DynamoDbLocal dynamoDb,
            LocalPostgres postgres) {
        return new ReadyBlock(welcome, functions.names(), dynamoDb, postgres);
    }
}
