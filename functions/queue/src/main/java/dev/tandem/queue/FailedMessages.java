package dev.tandem.queue;

import dev.tandem.core.command.Handled;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the log why a message comes again, and nothing of what is in it. */
final class FailedMessages {

    private static final Logger LOG = LoggerFactory.getLogger(CommandQueue.class);

    private FailedMessages() {}

    static void tell(CommandMessage message, Handled failure) {
        switch (failure) {
            case Handled.Answered(Result result) ->
                    LOG.warn(
                            "The message {} comes again, and those behind it in its group, since"
                                    + " the store is busy or out of reach: {}",
                            message.messageId(),
                            result instanceof Problem problem ? problem.title() : result);
            case Handled.Failed(RuntimeException cause) when CommonFailure.is(cause) ->
                    LOG.error(
                            "The message {} comes again, and those behind it in its group, since"
                                    + " AWS refuses what the function asks for, whatever the"
                                    + " message: see to its rights, its credentials and its tables",
                            message.messageId(),
                            cause);
            case Handled.Failed(RuntimeException cause) ->
                    LOG.error(
                            "The message {} failed and comes again, and those behind it in its"
                                    + " group: mend what failed, or have such messages set aside by"
                                    + " tandem.queue.dead-letter-queue",
                            message.messageId(),
                            cause);
        }
    }
}
