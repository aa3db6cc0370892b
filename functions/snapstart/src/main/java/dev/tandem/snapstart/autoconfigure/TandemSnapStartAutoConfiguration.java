package dev.tandem.snapstart.autoconfigure;

import dev.tandem.snapstart.RuntimeHook;
import dev.tandem.snapstart.RuntimeHooks;
import dev.tandem.snapstart.credentials.RenewedCredentials;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** All hooks, called by the runtime, and credentials that are new in each copy. */
@AutoConfiguration
public class TandemSnapStartAutoConfiguration {

    /** Not lazy: nobody asks for it, and what is not registered is not called. */
    @Bean
    @Lazy(false)
    @ConditionalOnMissingBean
    RuntimeHooks runtimeHooks(ObjectProvider<RuntimeHook> hooks) {
        return new RuntimeHooks(() -> hooks.orderedStream().toList()).register();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(AwsCredentialsProvider.class)
    static class Aws {

        /** First, since whatever else is taken up after a restore may need them. */
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        @ConditionalOnMissingBean(AwsCredentialsProvider.class)
        RenewedCredentials renewedCredentials() {
            return new RenewedCredentials(() -> DefaultCredentialsProvider.builder().build());
        }
    }
}
