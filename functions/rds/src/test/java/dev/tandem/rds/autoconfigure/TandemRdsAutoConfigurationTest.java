package dev.tandem.rds.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.rds.connection.GuardedPostgres;
import dev.tandem.rds.connection.SecretsStub;
import dev.tandem.snapstart.RuntimeHook;
import dev.tandem.snapstart.autoconfigure.TandemSnapStartAutoConfiguration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.util.Objects;

@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TandemRdsAutoConfigurationTest {

    private GuardedPostgres postgres;
    private final SecretsStub secrets = new SecretsStub();

    @BeforeAll
    void start() {
        postgres = new GuardedPostgres();
    }

    @AfterAll
    void stop() {
        secrets.close();
        postgres.close();
    }

    @Test
    void by_settings_alone_the_pool_connects_with_the_secret_and_after_its_rotation_too() {
        rotate("one");

        with(
                        "spring.datasource.url=" + postgres.url(),
                        "tandem.rds.authentication=secret",
                        "tandem.rds.secret=carts",
                        "tandem.rds.region=eu-west-1",
                        "tandem.rds.secrets-manager=" + secrets.endpoint())
                .run(context -> {
                    JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
                    assertThat(user(jdbc)).isEqualTo("tandem");

                    rotate("two");
                    Objects.requireNonNull(
                                    context.getBean(HikariDataSource.class).getHikariPoolMXBean())
                            .softEvictConnections();

                    assertThat(user(jdbc)).isEqualTo("tandem");
                });
    }

    @Test
    void what_the_driver_is_told_by_the_pool_s_settings_still_reaches_it() {
        rotate("one");

        with(
                        "spring.datasource.url=" + postgres.url(),
                        "spring.datasource.hikari.data-source-properties.ApplicationName=carts",
                        "tandem.rds.authentication=secret",
                        "tandem.rds.secret=carts",
                        "tandem.rds.region=eu-west-1",
                        "tandem.rds.secrets-manager=" + secrets.endpoint())
                .run(context ->
                        assertThat(
                                        context.getBean(JdbcTemplate.class)
                                                .queryForObject(
                                                        "SELECT"
                                                            + " current_setting('application_name')",
                                                        String.class))
                                .isEqualTo("carts"));
    }

    @Test
    void no_login_stays_in_a_snapshot() {
        rotate("one");

        with(
                        "spring.datasource.url=" + postgres.url(),
                        "tandem.rds.authentication=secret",
                        "tandem.rds.secret=carts",
                        "tandem.rds.region=eu-west-1",
                        "tandem.rds.secrets-manager=" + secrets.endpoint())
                .run(context -> {
                    assertThat(user(context.getBean(JdbcTemplate.class))).isEqualTo("tandem");
                    int asked = secrets.asked().size();

                    context.getBeansOfType(RuntimeHook.class)
                            .values()
                            .forEach(RuntimeHook::afterRestore);
                    Objects.requireNonNull(
                                    context.getBean(HikariDataSource.class).getHikariPoolMXBean())
                            .softEvictConnections();

                    assertThat(user(context.getBean(JdbcTemplate.class))).isEqualTo("tandem");
                    assertThat(secrets.asked()).hasSizeGreaterThan(asked);
                });
    }

    @Test
    void a_password_of_one_s_own_is_as_it_was() {
        postgres.password("one");

        with(
                        "spring.datasource.url=" + postgres.url(),
                        "spring.datasource.username=tandem",
                        "spring.datasource.password=one")
                .run(context -> {
                    assertThat(user(context.getBean(JdbcTemplate.class))).isEqualTo("tandem");
                    assertThat(context.getBean(HikariDataSource.class).getDataSource()).isNull();
                });
    }

    @Test
    void a_password_beside_a_token_keeps_the_application_from_starting() {
        with(
                        "spring.datasource.url=" + postgres.url(),
                        "spring.datasource.username=tandem",
                        "spring.datasource.password=one",
                        "tandem.rds.region=eu-west-1",
                        "tandem.rds.authentication=iam")
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .rootCause()
                                .hasMessageContaining("spring.datasource.password is given")
                                .hasMessageContaining("IAM"));
    }

    @Test
    void a_secret_that_is_not_named_keeps_the_application_from_starting() {
        with("spring.datasource.url=" + postgres.url(), "tandem.rds.authentication=secret")
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .rootCause()
                                .hasMessageContaining("tandem.rds.secret names none"));
    }

    @Test
    void an_application_starts_without_a_warning(CapturedOutput output) {
        with("spring.datasource.url=" + postgres.url())
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(output).doesNotContain("is not eligible for getting processed");
    }

    private void rotate(String password) {
        postgres.password(password);
        secrets.keeps("tandem", password);
    }

    private static String user(JdbcTemplate jdbc) {
        return String.valueOf(jdbc.queryForObject("SELECT current_user", String.class));
    }

    private static ApplicationContextRunner with(String... settings) {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                TandemSnapStartAutoConfiguration.class,
                                TandemRdsAutoConfiguration.class,
                                DataSourceAutoConfiguration.class,
                                JdbcTemplateAutoConfiguration.class))
                .withUserConfiguration(Role.class)
                // one connection, so that an evicted one is replaced by a new one
                .withPropertyValues(
                        "spring.datasource.hikari.maximum-pool-size=1",
                        "spring.datasource.hikari.connection-timeout=3000")
                .withPropertyValues(settings);
    }

    @Configuration(proxyBeanMethods = false)
    static class Role {

        @Bean
        AwsCredentialsProvider role() {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
        }
    }
}
