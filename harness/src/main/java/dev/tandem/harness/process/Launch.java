package dev.tandem.harness.process;

import java.util.List;

/**
 * What to start, and how it wants to end.
 *
 * @param name for messages, such as {@code DynamoDB Local}
 * @param command the program and its arguments
 * @param scratch where its output goes; removed when the parent was killed
 * @param stop what asks it to end in order
 * @param orphaned what it gets when the parent was killed
 */
public record Launch(
        String name, List<String> command, Scratch scratch, Signal stop, Signal orphaned) {

    public Launch {
        command = List.copyOf(command);
    }
}
