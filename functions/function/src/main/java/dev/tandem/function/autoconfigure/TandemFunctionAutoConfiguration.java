package dev.tandem.function.autoconfigure;

import dev.tandem.function.answer.AnswerStatusAdvice;
import dev.tandem.function.lambda.LambdaFunctions;
import dev.tandem.function.request.CommandFields;
import dev.tandem.function.request.FunctionMessageConverter;
import dev.tandem.function.request.RequestReader;
import dev.tandem.function.route.DefinitionCheck;
import dev.tandem.function.route.ForgottenBeans;
import dev.tandem.function.route.RouteCheck;
import dev.tandem.json.TandemModule;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.function.context.FunctionRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import tools.jackson.databind.json.JsonMapper;

/** The JSON faces of functions: requests in, results and problems out, the same on every way in. */
@AutoConfiguration
@EnableConfigurationProperties(TandemFunctionProperties.class)
public class TandemFunctionAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TandemModule tandemModule() {
        return new TandemModule();
    }

    @Bean
    @ConditionalOnMissingBean
    RequestReader requestReader(TandemFunctionProperties properties) {
        return new RequestReader(properties.callers());
    }

    /** First in order: the AWS adapter's own converter would take HTTP API events from it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    FunctionMessageConverter functionMessageConverter(RequestReader reader, TandemModule module) {
        return new FunctionMessageConverter(reader, JsonMapper.builder().addModule(module).build());
    }

    @Bean
    static DefinitionCheck definitionCheck(Environment environment) {
        return new DefinitionCheck(environment);
    }

    @Bean
    static CommandFields commandFields(ConfigurableListableBeanFactory beans) {
        return new CommandFields(beans);
    }

    @Bean
    static ForgottenBeans forgottenBeans() {
        return new ForgottenBeans();
    }

    @Bean
    RouteCheck routeCheck(ConfigurableListableBeanFactory beans) {
        return new RouteCheck(beans);
    }

    /** Where Spring Cloud Function's AWS adapter starts the application: it sets this property. */
    @Bean
    @ConditionalOnProperty(name = "spring.cloud.function.web.export.enabled", havingValue = "false")
    LambdaFunctions lambdaFunctions(
            ConfigurableListableBeanFactory beans,
            FunctionRegistry catalog,
            RequestReader reader,
            TandemModule module) {
        return new LambdaFunctions(
                beans, catalog, reader, JsonMapper.builder().addModule(module).build());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ResponseBodyAdvice.class)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class WebConfiguration {

        @Bean
        AnswerStatusAdvice answerStatusAdvice(TandemModule module) {
            return new AnswerStatusAdvice(JsonMapper.builder().addModule(module).build());
        }
    }
}
