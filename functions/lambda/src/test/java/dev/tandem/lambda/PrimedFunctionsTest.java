package dev.tandem.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a snapshot of functions is primed with, on either face. */
class PrimedFunctionsTest {

    @ParameterizedTest
    @EnumSource(DeployedFace.class)
    void a_request_of_each_kind_is_read_and_no_function_is_called(DeployedFace face) {
        DeployedFunctions.READ.set(0);
        DeployedFunctions.CALLED.set(0);

        face.prime();

        assertThat(DeployedFunctions.READ).hasValue(DeployedFunctions.REQUESTS);
        assertThat(DeployedFunctions.CALLED).hasValue(0);
    }
}
