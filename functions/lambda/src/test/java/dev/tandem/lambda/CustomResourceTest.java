package dev.tandem.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/**
 * A function that CloudFormation has a custom resource for: CloudFormation is always answered, on
 * either face.
 */
@ParameterizedClass
@EnumSource(DeployedFace.class)
class CustomResourceTest {

    private final WaitingStack stack = new WaitingStack();
    private final DeployedFace face;

    CustomResourceTest(DeployedFace face) {
        this.face = face;
    }

    @AfterEach
    void close() {
        stack.close();
        DeployedFunctions.CALLED.set(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Create", "Update"})
    void a_step_of_a_deployment_is_done_and_told_under_one_name(String type) {
        call("step", stack.event(type, ""));

        assertThat(DeployedFunctions.CALLED).hasValue(1);
        assertThat(answer("Status")).isEqualTo("SUCCESS");
        assertThat(answer("PhysicalResourceId")).isEqualTo("Migrated");
        assertThat(answer("LogicalResourceId")).isEqualTo("Migrated");
        assertThat(answer("RequestId")).isEqualTo("r-1");
        assertThat(answer("StackId")).endsWith("stack/shop/1");
    }

    @Test
    void the_answer_is_put_without_a_content_type_which_the_url_is_not_signed_for() {
        call("step", stack.event("Create", ""));

        assertThat(stack.puts()).hasSize(1);
        assertThat(stack.puts().getFirst().method()).isEqualTo("PUT");
        assertThat(stack.puts().getFirst().headers())
                .contains("content-length")
                .doesNotContain("content-type");
    }

    @Test
    void the_name_that_cloudformation_knows_it_by_stays() {
        call("step", stack.event("Update", ",\"PhysicalResourceId\":\"before\""));

        assertThat(answer("PhysicalResourceId")).isEqualTo("before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"step", "broken", "foreign", "change"})
    void a_delete_is_success_and_does_nothing_whatever_the_function(String function) {
        call(function, stack.event("Delete", ",\"PhysicalResourceId\":\"never made\""));

        assertThat(DeployedFunctions.CALLED).hasValue(0);
        assertThat(answer("Status")).isEqualTo("SUCCESS");
        assertThat(answer("PhysicalResourceId")).isEqualTo("never made");
    }

    @Test
    void the_update_of_a_rollback_is_success_and_does_nothing() {
        String event = stack.event("Update", ",\"OldResourceProperties\":{\"Version\":\"f:10\"}");

        call("broken", event.replace("\"ServiceToken\":\"f\"", "\"Version\":\"f:9\""));

        assertThat(DeployedFunctions.CALLED).hasValue(0);
        assertThat(answer("Status")).isEqualTo("SUCCESS");
    }

    @Test
    void an_update_to_a_later_version_is_carried_out() {
        String event = stack.event("Update", ",\"OldResourceProperties\":{\"Version\":\"f:9\"}");

        call("step", event.replace("\"ServiceToken\":\"f\"", "\"Version\":\"f:10\""));

        assertThat(DeployedFunctions.CALLED).hasValue(1);
    }

    @Test
    void what_fails_is_told_with_the_reason_and_what_to_do() {
        call("broken", stack.event("Create", ""));

        assertThat(answer("Status")).isEqualTo("FAILED");
        assertThat(answer("Reason"))
                .contains("broken could not do its Create", "no table cart", "by the user")
                .contains("deploy again");
    }

    @Test
    void a_reason_is_cut_so_that_the_answer_is_taken() {
        call("wordy", stack.event("Create", ""));

        assertThat(answer("Status")).isEqualTo("FAILED");
        assertThat(stack.puts().getFirst().length()).isLessThanOrEqualTo(4096);
        assertThat(answer("Reason")).contains("wordy could not do its Create");
    }

    @Test
    void what_hangs_is_told_before_the_function_s_time_is_over() {
        call("endless", stack.event("Create", ""), new TimeLeft(11_000));

        assertThat(answer("Status")).isEqualTo("FAILED");
        assertThat(answer("Reason")).contains("had not come to an end after 1 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foreign", "change"})
    void a_function_that_no_deployment_is_for_says_so_to_cloudformation(String function) {
        call(function, stack.event("Create", ""));

        assertThat(answer("Status")).isEqualTo("FAILED");
        assertThat(answer("Reason")).contains("custom resource").contains(function);
    }

    @Test
    void an_answer_that_is_not_taken_is_put_again() {
        stack.awayFor(2);

        call("step", stack.event("Create", ""));

        assertThat(stack.puts()).hasSize(1);
        assertThat(DeployedFunctions.CALLED).hasValue(1);
    }

    @Test
    void an_answer_that_nobody_takes_fails_the_call_so_that_lambda_repeats_it() {
        stack.awayFor(100);

        assertThatThrownBy(() -> call("step", stack.event("Create", "")))
                .hasStackTraceContaining("gateway endpoint of S3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no url", "http://", "http://x", "ftp://x:21/", "https:///path", "://"})
    void an_event_that_says_nowhere_to_answer_is_a_request_that_is_not_understood(String url) {
        String event = stack.event("Create", "").replaceFirst("http://[^\"]*", url);

        call("step", event);

        assertThat(stack.puts()).isEmpty();
        assertThat(DeployedFunctions.CALLED).hasValue(0);
    }

    private String answer(String field) {
        assertThat(stack.puts()).hasSize(1);
        JsonNode answer = stack.puts().getFirst().answer();
        return answer.path(field).asString("");
    }

    private void call(String function, String event) {
        call(function, event, new TimeLeft(60_000));
    }

    private void call(String function, String event, Context lambda) {
        assertThat(face.call(function, event, lambda)).isNotNull();
    }
}
