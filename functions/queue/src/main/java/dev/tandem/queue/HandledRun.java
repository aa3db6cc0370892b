package dev.tandem.queue;

import dev.tandem.core.command.Handled;

import java.util.List;
import java.util.Optional;

/**
 * What came of messages that were carried out together.
 *
 * @param answered the first of them: all, or those before the one that failed
 * @param failure what that one failed with
 */
record HandledRun(List<AnsweredMessage> answered, Optional<Handled> failure) {}
