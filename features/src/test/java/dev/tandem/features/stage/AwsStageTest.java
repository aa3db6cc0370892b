package dev.tandem.features.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;

class AwsStageTest {

    private RecordedAws aws;

    @BeforeEach
    void recorded_answers() throws IOException {
        aws = new RecordedAws();
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void names_are_those_that_the_stack_tells_and_not_made_of_its_own_name() {
        try (AwsStage stage = AwsStage.of("shop", aws.account())) {
            assertThat(stage.prefix()).isEqualTo("mia-");
            assertThat(stage.stack().functions())
                    .containsOnlyKeys("createCart", "getCart", "migrateCartReadModel");
        }
    }

    @Test
    void what_has_an_alias_is_called_by_it_and_not_by_what_was_uploaded_last() {
        try (AwsStage stage = AwsStage.of("shop", aws.account())) {
            stage.lambda()
                    .invoke(invoke ->
                            invoke.functionName(stage.function("createCart"))
                                    .payload(SdkBytes.fromUtf8String("{}")));

            assertThat(stage.function("getCart")).endsWith(":function:mia-getCart:live");
            assertThat(stage.function("migrateCartReadModel"))
                    .isEqualTo("mia-migrateCartReadModel");
        }
        assertThat(aws.requests().getLast())
                .startsWith(
                        "POST /2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:"
                                + "function:mia-createCart:live/invocations {} ");
    }

    @Test
    void all_pages_are_asked_for_and_each_question_is_signed() {
        AwsStage.of("shop", aws.account()).close();

        assertThat(aws.requests())
                .hasSize(3)
                .allMatch(request -> request.contains("/eu-west-1/cloudformation/aws4_request"));
    }

    @Test
    void a_stack_that_is_not_there_is_told_in_aws_s_words() {
        assertThatThrownBy(() -> AwsStage.of("gone", aws.account()))
                .hasMessageContaining("Stack with id gone does not exist");
    }

    @Test
    void a_function_that_the_stack_lacks_is_told_with_those_that_it_has() {
        try (AwsStage stage = AwsStage.of("shop", aws.account())) {
            assertThatThrownBy(() -> stage.function("listCarts"))
                    .hasMessageContaining("the stack shop has no function mia-listCarts")
                    .hasMessageContaining("mia-getCart:live");
        }
    }
}
