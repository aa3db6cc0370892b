package dev.tandem.queue;

import java.util.List;
import java.util.Set;

/**
 * What came of the messages of a group.
 *
 * @param messages all of them, in their order
 * @param answered the first of them: all, or those before the one that failed
 */
record HandledGroup(List<CommandMessage> messages, List<AnsweredMessage> answered) {

    /**
     * Those that come again: the first that failed, and all behind it, since they have to come
     * after it.
     *
     * @param unsent those whose reply was not sent
     */
    List<CommandMessage> comingAgain(Set<CommandMessage> unsent) {
        int done = 0;
        while (done < answered.size() && !unsent.contains(messages.get(done))) {
            done++;
        }
        return messages.subList(done, messages.size());
    }
}
