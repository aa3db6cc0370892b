package dev.tandem.harness.engines.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ServerAccountTest {

    @Test
    void an_ordinary_user_runs_postgresql_as_is() {
        assertThat(ServerAccount.choose(false, false).command(List.of("postgres")))
                .containsExactly("postgres");
    }

    @Test
    void root_runs_it_in_a_user_namespace() {
        assertThat(ServerAccount.choose(true, true).command(List.of("postgres")))
                .containsExactly("unshare", "-U", "postgres");
    }

    @Test
    void root_without_namespaces_runs_it_as_nobody() {
        assertThat(ServerAccount.choose(true, false).command(List.of("postgres")))
                .containsExactly(
                        "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "postgres");
    }
}
