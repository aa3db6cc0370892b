package dev.tandem.function.lambda;

import dev.tandem.function.internal.LambdaAnswer;

import org.springframework.messaging.Message;

import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A function of the records of a stream or a queue, as Lambda calls it.
 *
 * @param function made when it is first called
 */
record RecordsFunction(Supplier<Function<byte[], Object>> function, AnswerWriter answers)
        implements Function<Message<InputStream>, LambdaAnswer> {

    @Override
    public LambdaAnswer apply(Message<InputStream> input) {
        Object answer =
                InTime.answer(
                        function.get(),
                        BytesFunction.read(input.getPayload()),
                        () -> BytesFunction.timeLeft(input));
        return new LambdaAnswer(answers.write(answer, AnswerFormat.DIRECT));
    }
}
