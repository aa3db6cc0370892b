package dev.tandem.harness.aws.lambda.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.aws.lambda.AwsAccount;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionNameTest {

    private static final AwsAccount ACCOUNT = new AwsAccount("us-east-1", "000000000000");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add-item",
                "function:add-item",
                "000000000000:function:add-item",
                "us-east-1:000000000000:function:add-item",
                "arn:aws:lambda:us-east-1:000000000000:function:add-item"
            })
    void all_formats_of_aws_name_the_function_with_and_without_a_qualifier(String text) {
        assertThat(FunctionName.of(text, ACCOUNT).name()).isEqualTo("add-item");
        assertThat(FunctionName.of(text, ACCOUNT).qualifier()).isEmpty();
        assertThat(FunctionName.of(text + ":$LATEST", ACCOUNT).qualifier()).contains("$LATEST");
    }

    @Test
    void another_account_or_region_is_told() {
        assertThatThrownBy(() ->
                        FunctionName.of(
                                "arn:aws:lambda:eu-west-1:000000000000:function:a", ACCOUNT))
                .hasMessageContaining("names region eu-west-1, functions here are in us-east-1");
        assertThatThrownBy(() -> FunctionName.of("123456789012:function:a", ACCOUNT))
                .hasMessageContaining("names account 123456789012");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "a/b", "../log"})
    void what_is_no_name_is_refused(String text) {
        assertThatThrownBy(() -> FunctionName.of(text, ACCOUNT))
                .hasMessageContaining("is not a function name");
    }
}
