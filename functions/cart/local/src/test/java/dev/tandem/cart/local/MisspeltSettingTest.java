package dev.tandem.cart.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.observe.setting.UnreadSettingException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Carts in a folder that nobody reads the name of would be gone with the process. */
@ExtendWith(OutputCaptureExtension.class)
class MisspeltSettingTest {

    @Test
    void a_function_over_http_that_is_not_there_is_told_before_an_engine_starts() {
        assertThatThrownBy(() ->
                        SpringApplication.run(
                                CartLocalApplication.class,
                                "--spring.cloud.function.http.post=getCart;createCrat"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the function 'createCrat', and there is none");
    }

    @ParameterizedTest
    @CsvSource({
        "tandem.local.datta, tandem.local.data",
        "tandem.local.postgress-port, tandem.local.postgres-port",
        "tandem.local.faults.stream.swap-transactions, tandem.local.faults.stream.swap-transaction",
        "tandem.local.faults.store.throtling, tandem.local.faults.store.throttling",
        "tandem.dynamodb.tableprefix.x, tandem.dynamodb.table-prefix",
        "tandem.readmodel.patienc, tandem.read-model.patience"
    })
    void a_misspelt_setting_is_told_before_an_engine_starts(
            String given, String nearest, CapturedOutput output) {
        assertThatThrownBy(() ->
                        SpringApplication.run(CartLocalApplication.class, "--" + given + "=1"))
                .isInstanceOf(UnreadSettingException.class);

        assertThat(output)
                .contains("The setting " + given + " is given, by commandLineArgs")
                .contains("The nearest name is " + nearest + ":")
                .doesNotContain("\tat ");
    }
}
