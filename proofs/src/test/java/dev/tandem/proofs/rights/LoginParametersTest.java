package dev.tandem.proofs.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** How {@code template.yaml} has the read side log in to PostgreSQL. */
class LoginParametersTest {

    private static final List<String> READ_SIDE =
            List.of(
                    "getCart",
                    "listCarts",
                    "updateCartReadModel",
                    "migrateCartReadModel",
                    "listParkedCarts",
                    "redriveCartReadModel",
                    "rebuildCartReadModel",
                    "auditCarts");

    private static ShippedTemplate template;

    @BeforeAll
    static void start() {
        template = ShippedTemplate.start();
    }

    @AfterAll
    static void close() {
        template.close();
    }

    @Test
    void with_a_token_no_password_is_in_any_environment() {
        template.deploy(
                Map.of("ReadModelAuthentication", "iam", "ReadModelResourceId", "cluster-1"));

        assertThat(READ_SIDE)
                .allSatisfy(function ->
                        assertThat(environment(function))
                                .containsEntry("TANDEM_RDS_AUTHENTICATION", "iam")
                                .doesNotContainKeys(
                                        "SPRING_DATASOURCE_PASSWORD", "TANDEM_RDS_SECRET"));
    }

    @Test
    void with_a_secret_its_name_is_in_the_environment_and_no_password() {
        String secret = "arn:aws:secretsmanager:us-east-1:000000000000:secret:carts-AbCdEf";
        template.deploy(Map.of("ReadModelAuthentication", "secret", "ReadModelSecretArn", secret));

        assertThat(READ_SIDE)
                .allSatisfy(function ->
                        assertThat(environment(function))
                                .containsEntry("TANDEM_RDS_SECRET", secret)
                                .doesNotContainKey("SPRING_DATASOURCE_PASSWORD"));
    }

    @Test
    void where_nothing_is_said_it_is_the_password_as_ever() {
        template.deploy(Map.of());

        assertThat(READ_SIDE)
                .allSatisfy(function ->
                        assertThat(environment(function))
                                .containsEntry("SPRING_DATASOURCE_PASSWORD", "secret")
                                .containsEntry("TANDEM_RDS_AUTHENTICATION", "password"));
    }

    private static Map<String, String> environment(String function) {
        return template.harness()
                .lambda()
                .getFunction(get -> get.functionName("mia-" + function))
                .configuration()
                .environment()
                .variables();
    }
}
