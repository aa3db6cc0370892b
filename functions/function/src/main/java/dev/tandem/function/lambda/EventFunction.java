package dev.tandem.function.lambda;

import dev.tandem.function.internal.Call;
import dev.tandem.function.internal.HttpEvent;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A function as Lambda calls it: the bytes of an event in, the bytes of its answer out. */
public final class EventFunction {

    /** How long a function may go on that has no limit of its own. */
    public static final Duration LONGEST = Call.LONGEST;

    private final CallTarget target;
    private final AnswerWriter answers;

    EventFunction(CallTarget target, AnswerWriter answers) {
        this.target = target;
        this.answers = answers;
    }

    /**
     * What it answers.
     *
     * @param event JSON as Lambda was called with, as far as its caller was right
     * @param timeLeft how long the call may go on, asked for where that matters
     */
    public byte[] answer(byte[] event, Supplier<Duration> timeLeft) {
        Optional<HttpEvent> http = HttpEvent.read(event);
        return http.isPresent()
                ? answers.write(target.answer(http.get()), new HttpAnswers(http.get()))
                : answers.write(
                        target.answer(Call.direct(event, Map.of(), timeLeft.get())),
                        AnswerFormat.DIRECT);
    }

    void prime() {
        target.prime();
    }
}
