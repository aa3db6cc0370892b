package dev.tandem.function.lambda;

import dev.tandem.function.answer.AnswerStatus;

/** How an answer is carried to who called. */
interface AnswerFormat {

    /** What Lambda takes from a function, in bytes. */
    int LAMBDA_LIMIT = 6 * 1024 * 1024;

    /** The answer as it is, for Lambda's own Invoke. */
    AnswerFormat DIRECT =
            new AnswerFormat() {
                @Override
                public byte[] carry(AnswerStatus status, byte[] json) {
                    return json;
                }

                @Override
                public int limit() {
                    return LAMBDA_LIMIT;
                }
            };

    byte[] carry(AnswerStatus status, byte[] json);

    /** How many bytes what is carried may have. */
    int limit();
}
