package dev.tandem.harness.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.testing.Zips;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;
import dev.tandem.harness.testing.probe.BrokenProbe;
import dev.tandem.harness.testing.probe.ListProbe;
import dev.tandem.harness.testing.probe.Probe;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

class EnvironmentsTest extends EnvironmentsSetUp {

    @Guarantee(
            area = Area.LAMBDA,
            aws = "An execution environment is reused for later calls",
            source = "Lambda Developer Guide, Execution environment lifecycle")
    @Test
    void a_warm_child_takes_the_next_call() {
        lambda.create("warm");

        lambda.answer("warm", "count");

        assertThat(lambda.answer("warm", "count").path("calls").asInt()).isEqualTo(2);
        assertThat(lambda.service().environments("warm")).isEqualTo(new EnvironmentCount(1, 0));
    }

    @Test
    void calls_at_the_same_time_have_children_of_their_own() throws IOException {
        lambda.create("parallel");
        Path signal = folder.resolve("go");
        CompletableFuture<InvokeResponse> one =
                lambda.start("parallel", "await", signal.toString());
        CompletableFuture<InvokeResponse> other =
                lambda.start("parallel", "await", signal.toString());

        awaitBusy("parallel", 2);
        Files.createFile(signal);

        assertThat(one.join().functionError()).isNull();
        assertThat(other.join().functionError()).isNull();
        assertThat(one.join().payload()).isNotEqualTo(other.join().payload());
        assertThat(lambda.service().environments("parallel")).isEqualTo(new EnvironmentCount(2, 0));
    }

    @Guarantee(
            area = Area.LAMBDA,
            aws = "A function scales out by environments",
            source = "Lambda Developer Guide, Lambda scaling behavior",
            differs = "four environments by default, further calls wait")
    @Test
    void calls_beyond_the_harness_own_limit_wait_for_a_free_child() throws IOException {
        lambda.create("crowded");
        Path signal = folder.resolve("go");
        CompletableFuture<InvokeResponse> one = lambda.start("crowded", "await", signal.toString());
        CompletableFuture<InvokeResponse> two = lambda.start("crowded", "await", signal.toString());
        awaitBusy("crowded", 2);

        CompletableFuture<InvokeResponse> third = lambda.start("crowded", "echo", "");

        await().during(Duration.ofMillis(200)).atMost(PATIENCE).until(() -> !third.isDone());
        Files.createFile(signal);
        assertThat(third.join().functionError()).isNull();
        assertThat(one).succeedsWithin(PATIENCE);
        assertThat(two).succeedsWithin(PATIENCE);
        assertThat(lambda.service().environments("crowded").warm()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_call_that_waits_too_long_for_a_child_is_told_for_what() throws IOException {
        try (TestLambda small =
                TestLambda.start(settings ->
                        settings.withMaxEnvironments(1).withWaitTime(Duration.ofMillis(50)))) {
            small.create("single");
            CompletableFuture<InvokeResponse> first =
                    small.start("single", "await", folder.resolve("never").toString());
            await().atMost(PATIENCE)
                    .until(() -> small.service().environments("single").busy() == 1);

            assertThatThrownBy(() -> small.invoke("single", "echo", ""))
                    .hasMessageContaining(
                            "None of the 1 children of this function got free within PT0.05S");
            assertThat(first).isNotDone();
        }
    }

    @Guarantee(
            area = Area.LAMBDA,
            aws = "Beyond reserved concurrency, calls are throttled with 429",
            source = "Lambda Developer Guide, Configuring reserved concurrency")
    @Test
    void calls_beyond_the_reserved_concurrency_are_throttled() throws IOException {
        lambda.create("reserved");
        lambda.client()
                .putFunctionConcurrency(
                        put -> put.functionName("reserved").reservedConcurrentExecutions(1));
        Path signal = folder.resolve("go");
        CompletableFuture<InvokeResponse> first =
                lambda.start("reserved", "await", signal.toString());
        awaitBusy("reserved", 1);

        assertThatThrownBy(() -> lambda.invoke("reserved", "echo", ""))
                .isInstanceOfSatisfying(
                        TooManyRequestsException.class,
                        e ->
                                assertThat(e.reasonAsString())
                                        .isEqualTo(
                                                "ReservedFunctionConcurrentInvocationLimitExceeded"));
        assertThatThrownBy(() -> lambda.service().invoke("reserved", new byte[] {'1'}))
                .isInstanceOf(ThrottledException.class);

        Files.createFile(signal);
        first.join();
        assertThat(lambda.invoke("reserved", "echo", "").functionError()).isNull();
    }

    @Test
    void an_event_that_is_throttled_comes_later() throws IOException {
        lambda.create("patient");
        lambda.client()
                .putFunctionConcurrency(
                        put -> put.functionName("patient").reservedConcurrentExecutions(1));
        Path signal = folder.resolve("go");
        CompletableFuture<InvokeResponse> first =
                lambda.start("patient", "await", signal.toString());
        awaitBusy("patient", 1);

        lambda.client()
                .invoke(call ->
                        call.functionName("patient")
                                .invocationType("Event")
                                .payload(TestLambda.event("print", "here at last")));

        assertThat(lambda.service().log("patient")).doesNotContain("here at last");
        Files.createFile(signal);
        first.join();
        await().atMost(PATIENCE)
                .until(() -> lambda.service().log("patient").contains("here at last"));
    }

    @Test
    void with_nothing_reserved_every_call_is_throttled_until_that_is_taken_back() {
        lambda.create("closed");
        lambda.client()
                .putFunctionConcurrency(
                        put -> put.functionName("closed").reservedConcurrentExecutions(0));

        assertThatThrownBy(() -> lambda.invoke("closed", "echo", ""))
                .isInstanceOf(TooManyRequestsException.class);

        lambda.client().deleteFunctionConcurrency(delete -> delete.functionName("closed"));
        assertThat(lambda.invoke("closed", "echo", "").functionError()).isNull();
    }

    @Test
    void new_code_replaces_children_and_calls_that_run_are_finished_by_the_old_one()
            throws IOException {
        lambda.create("updated");
        Path signal = folder.resolve("go");
        CompletableFuture<InvokeResponse> running =
                lambda.start("updated", "await", signal.toString());
        awaitBusy("updated", 1);

        lambda.client()
                .updateFunctionCode(
                        update -> update.functionName("updated").zipFile(Zips.of(ListProbe.class)));
        lambda.client()
                .updateFunctionConfiguration(update ->
                        update.functionName("updated")
                                .handler(ListProbe.class.getName() + "::handle"));

        assertThat(lambda.invoke("updated", "echo", "").payload().asUtf8String())
                .isEqualTo("[\"the other one\"]");
        Files.createFile(signal);
        assertThat(running.join().functionError()).isNull();
        await().atMost(PATIENCE)
                .until(() -> ProcessHandle.of(TestLambda.json(running.join()).asLong()).isEmpty());
        assertThat(lambda.service().environments("updated")).isEqualTo(new EnvironmentCount(1, 0));
    }

    @Test
    void children_of_a_deleted_function_end() {
        lambda.create("deleted");
        long pid = lambda.answer("deleted", "count").path("pid").asLong();

        lambda.client().deleteFunction(delete -> delete.functionName("deleted"));

        await().atMost(PATIENCE).until(() -> ProcessHandle.of(pid).isEmpty());
    }

    @Test
    void a_kill_fails_the_call_that_runs_and_the_next_one_finds_another_child() {
        lambda.create("killed");
        CompletableFuture<InvokeResponse> running =
                lambda.start("killed", "await", folder.resolve("never").toString());
        awaitBusy("killed", 1);

        lambda.service().kill("killed");

        assertThat(running.join().functionError()).isEqualTo("Unhandled");
        assertThat(running.join().payload().asUtf8String())
                .contains("Runtime.ExitError", "signal: killed");
        assertThat(lambda.answer("killed", "count").path("calls").asInt()).isEqualTo(1);
    }

    @Test
    void a_child_that_was_killed_while_it_waited_is_not_given_a_call() {
        lambda.create("bereft");
        long pid = lambda.answer("bereft", "count").path("pid").asLong();

        lambda.service().kill("bereft");

        assertThat(lambda.service().environments("bereft")).isEqualTo(new EnvironmentCount(0, 0));
        assertThat(lambda.answer("bereft", "count").path("pid").asLong()).isNotEqualTo(pid);
    }

    @Test
    void a_child_that_ends_after_it_has_reported_an_error_is_not_given_the_next_call()
            throws InterruptedException {
        lambda.create("exhausted");
        byte[] event = TestLambda.event("overflow", "too deep").asByteArrayUnsafe();

        // in this JVM, since the next call must come before the child has ended
        for (int call = 0; call < 3; call++) {
            assertThat(lambda.service().invoke("exhausted", event).payload().asUtf8String())
                    .contains("java.lang.StackOverflowError");
        }
    }

    @Test
    void a_child_that_could_not_start_is_not_given_the_next_call() throws InterruptedException {
        lambda.create("unable", BrokenProbe.class, function -> {});

        for (int call = 0; call < 3; call++) {
            assertThat(lambda.service().invoke("unable", new byte[] {'1'}).payload().asUtf8String())
                    .contains("java.lang.ExceptionInInitializerError");
        }
    }

    @Test
    void the_end_of_the_service_ends_all_children_also_those_at_work_for_a_deleted_function() {
        CompletableFuture<InvokeResponse> running;
        try (TestLambda brief = TestLambda.start(settings -> settings)) {
            brief.create("orphan");
            running = brief.start("orphan", "await", folder.resolve("never").toString());
            await().atMost(PATIENCE)
                    .until(() -> brief.service().log("orphan").contains("awaiting"));
            brief.client().deleteFunction(delete -> delete.functionName("orphan"));
            brief.service().close();

            assertThat(running).succeedsWithin(PATIENCE);
        }

        assertThat(running.join().payload().asUtf8String()).contains("signal: killed");
    }

    @Test
    void the_log_shows_what_a_call_that_still_runs_has_written() throws InterruptedException {
        lambda.create("talking", Probe.class, function -> function.timeout(900));
        CompletableFuture<InvokeResponse> running =
                lambda.start("talking", "await", folder.resolve("never").toString());

        await().atMost(PATIENCE)
                .until(() -> lambda.service().log("talking").contains("(still running)\nawaiting"));
        lambda.service().kill("talking");
        assertThat(running).succeedsWithin(PATIENCE);
    }

    @Test
    void callers_in_this_jvm_get_payload_error_and_log() throws InterruptedException {
        lambda.create("direct");

        Invocation invocation =
                lambda.service()
                        .invoke("direct", TestLambda.event("print", "hi").asByteArrayUnsafe());

        assertThat(invocation.payload().asUtf8String()).isEqualTo("\"hi\"");
        assertThat(invocation.functionError()).isEmpty();
        assertThat(invocation.logTail())
                .contains("START RequestId: " + invocation.requestId())
                .contains("hion the other channel", "Init Duration");
    }
}
