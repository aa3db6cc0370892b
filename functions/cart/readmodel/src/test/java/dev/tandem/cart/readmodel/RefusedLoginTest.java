package dev.tandem.cart.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.store.EventHistory;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.rds.autoconfigure.TandemRdsAutoConfiguration;
import dev.tandem.readmodel.autoconfigure.TandemReadModelAutoConfiguration;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.snapstart.autoconfigure.TandemSnapStartAutoConfiguration;
import dev.tandem.testkit.log.MemoryLog;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.util.List;

/** PostgreSQL takes no token of the user's. */
class RefusedLoginTest {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TandemSnapStartAutoConfiguration.class,
        TandemRdsAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TandemReadModelAutoConfiguration.class,
        DataJdbcRepositoriesAutoConfiguration.class
    })
    @Import(CartReadModelConfiguration.class)
    static class Application {

        @Bean
        EventHistory<CartEvent> cartEvents() {
            MemoryLog<CartEvent> log = new MemoryLog<>();
            return new EventHistory<>(CartAggregate.TYPE, log, log);
        }

        @Bean
        AwsCredentialsProvider role() {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void is_an_outage_that_parks_nobody_and_is_told_with_what_to_do() {
        String url = LocalPostgres.shared().createDatabase().replaceFirst("\\?.*", "");
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=nobody_here",
                                "--spring.datasource.hikari.connection-timeout=1000",
                                "--spring.datasource.hikari.minimum-idle=0",
                                "--tandem.rds.authentication=iam",
                                "--tandem.rds.region=eu-west-1")) {
            ReadModel<ShownCart, CartEvent> model = context.getBean(ReadModel.class);

            assertThat(model.handle(List.of(Events.event("a", 1, Events.created()))).get("a"))
                    .isInstanceOfSatisfying(
                            OutOfReach.class,
                            away ->
                                    assertThat(away.text())
                                            .contains("refuses the user nobody_here")
                                            .contains("GRANT rds_iam TO nobody_here"));
        }
    }
}
