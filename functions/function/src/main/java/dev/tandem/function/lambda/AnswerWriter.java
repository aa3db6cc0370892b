package dev.tandem.function.lambda;

import dev.tandem.core.result.Page;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.function.answer.AnswerStatus;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers that fit: a page that is too large is cut after what does, so that its caller asks
 * on. Lambda would make a function error of the whole.
 *
 * @param mapper knows {@link dev.tandem.json.TandemModule}
 */
record AnswerWriter(JsonMapper mapper) {

    byte[] write(Object answer, AnswerFormat format) {
        byte[] whole = carried(answer, format);
        if (whole.length <= format.limit()) {
            return whole;
        }
        return answer instanceof QueryResult.Found<?>(Page<?> page) && page.size() > 1
                ? write(new QueryResult.Found<>(fitting(page, whole.length, format)), format)
                : carried(tooLarge(whole.length, format), format);
    }

    private byte[] carried(Object answer, AnswerFormat format) {
        return format.carry(
                AnswerStatus.of(answer).orElse(AnswerStatus.OK), mapper.writeValueAsBytes(answer));
    }

    /** As many as would fit if all were of one size; at least one fewer. */
    private static Page<?> fitting(Page<?> page, int bytes, AnswerFormat format) {
        long fit = (long) page.size() * format.limit() / bytes;
        return page.first(Math.clamp(fit, 1, page.size() - 1));
    }

    private static Problem tooLarge(int bytes, AnswerFormat format) {
        return new Problem.Rejected(
                "answer_too_large",
                "the answer has %s bytes, and %s can be sent: ask for less"
                        .formatted(bytes, format.limit()));
    }
}
