package dev.tandem.queue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came of the messages of a group.
 *
 * @param answered those that were carried out, or refused for good, in their order
 * @param left the one that failed, and all behind it, of which nothing is done
 */
record HandledGroup(List<AnsweredMessage> answered, List<CommandMessage> left) {

    /**
     * Those that come again: what is done does not, since it might come to something else behind
     * what followed it, unless its sender waits for the reply.
     *
     * @param unsent those whose reply was not sent, and that are not set aside for it
     */
    List<CommandMessage> comingAgain(Set<CommandMessage> unsent) {
        return Stream.concat(
                        answered.stream().map(AnsweredMessage::message).filter(unsent::contains),
                        left.stream())
                .toList();
    }
}
