package dev.tandem.function.request;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Commands whose fields have been looked at, once each: reflection copies all that it tells.
 *
 * @param good those that may be read
 */
record CheckedCommands(Set<Class<?>> good) {

    static CheckedCommands none() {
        return new CheckedCommands(ConcurrentHashMap.newKeySet());
    }

    /**
     * Looks at a command.
     *
     * @throws IllegalArgumentException every time, if it has a field that its caller says
     */
    void check(Class<?> command) {
        if (!good.contains(command)) {
            CommandEnvelope.checkFieldsOf(command);
            good.add(command);
        }
    }
}
