package dev.tandem.cdk;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who writes the events of an aggregate moves after who reads them, whichever of them is described
 * first.
 */
final class ReadersFirst {

    private final Construct events;
    private final List<Alias> readers = new ArrayList<>();
    private final List<Alias> writers = new ArrayList<>();

    /**
     * @param events what the events are of
     */
    ReadersFirst(Construct events) {
        this.events = events;
    }

    void reader(LiveFunction reader) {
        writers.forEach(writer -> after(writer, reader.alias()));
        readers.add(reader.alias());
    }

    void writer(LiveFunction writer) {
        readers.forEach(reader -> after(writer.alias(), reader));
        writers.add(writer.alias());
    }

    private void after(Alias writer, Alias reader) {
        if (!isBefore(writer, reader)) {
            // between stacks, CDK makes one of these of it
            writer.getNode().addDependency(reader);
        }
    }

    /**
     * Whether a writer is in a stack with the events, and the reader is not: what reads them comes
     * after that stack as a whole, since it needs the table.
     */
    private boolean isBefore(Alias writer, Alias reader) {
        Set<String> shared = stacksOf(events);
        shared.retainAll(stacksOf(writer));
        return !stacksOf(reader).containsAll(shared);
    }

    /** Its own, and those that this one is nested in. */
    private static Set<String> stacksOf(Construct construct) {
        return Stream.iterate(Stack.of(construct), Objects::nonNull, Stack::getNestedStackParent)
                .map(stack -> stack.getNode().getAddr())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
