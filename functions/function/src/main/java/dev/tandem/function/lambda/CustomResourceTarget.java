package dev.tandem.function.lambda;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.function.internal.Call;
import dev.tandem.function.internal.CustomResourceEvent;
import dev.tandem.function.internal.HttpEvent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;

/**
 * A function that CloudFormation may have a custom resource for. It is always answered: also by a
 * function that no custom resource is for, when the function fails, and when it does not come to an
 * end. A delete and the update of a rollback are success without calling it, since there is nothing
 * that it could take back.
 *
 * @param name of the function
 */
record CustomResourceTarget(String name, CallTarget target) implements CallTarget {

    private static final Logger LOG = LoggerFactory.getLogger(CustomResourceTarget.class);

    @Override
    public Object answer(Call call) {
        if (call instanceof HttpEvent) {
            return target.answer(call);
        }
        Optional<CustomResourceEvent> event = CustomResourceEvent.read(call.request());
        return event.isEmpty() ? target.answer(call) : answer(call, event.get());
    }

    private CustomResourceAnswer answer(Call call, CustomResourceEvent event) {
        CustomResourceAnswer answer =
                event.isDelete() || event.isRollback()
                        ? CustomResourceAnswer.success(
                                name + " does nothing on the way back, and removes no data")
                        : carryOut(call, event);
        LOG.info("{} answers CloudFormation with {}: {}", name, answer.status(), answer.reason());
        new ResponseUrl(event.responseUrl()).put(answer.json(event));
        return answer;
    }

    private CustomResourceAnswer carryOut(Call call, CustomResourceEvent event) {
        Duration longest = call.timeLeft().minus(ResponseUrl.LONGEST);
        try {
            Optional<Object> given = new Bounded(name).call(() -> target.answer(call), longest);
            return given.map(it -> told(event, it)).orElseGet(() -> failed(event, late(longest)));
        } catch (Exception e) {
            LOG.error("{} failed at a {} of CloudFormation", name, event.type(), e);
            return failed(event, CauseText.of(e));
        }
    }

    private CustomResourceAnswer told(CustomResourceEvent event, Object given) {
        return switch (given) {
            case Problem problem -> failed(event, refusal(problem));
            case QueryResult.Failed<?>(Problem problem) -> failed(event, refusal(problem));
            default -> CustomResourceAnswer.success(name + " is done");
        };
    }

    private static String refusal(Problem problem) {
        return "%s, %s".formatted(problem.title(), problem.detail());
    }

    private static String late(Duration longest) {
        return "it had not come to an end after %s s".formatted(longest.toSeconds());
    }

    private CustomResourceAnswer failed(CustomResourceEvent event, String why) {
        return CustomResourceAnswer.failed(
                "%s could not do its %s: %s. No alias that depends on it has moved. Mend that and deploy again; more is in the function's log%s"
                        .formatted(name, event.type(), why, logStream()));
    }

    private static String logStream() {
        String stream = System.getenv("AWS_LAMBDA_LOG_STREAM_NAME");
        return stream == null ? "" : ", stream " + stream;
    }

    @Override
    public void prime() {
        target.prime();
    }
}
