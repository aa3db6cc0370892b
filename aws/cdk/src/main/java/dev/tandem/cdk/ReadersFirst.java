package dev.tandem.cdk;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

import java.util.ArrayList;
import java.util.List;

/**
 * Who writes the events of an aggregate moves after who reads them, whichever of them is described
 * first.
 */
final class ReadersFirst {

    private final List<Alias> readers = new ArrayList<>();
    private final List<Alias> writers = new ArrayList<>();

    void reader(LiveFunction reader) {
        writers.forEach(writer -> after(writer, reader.alias()));
        readers.add(reader.alias());
    }

    void writer(LiveFunction writer) {
        readers.forEach(reader -> after(writer.alias(), reader));
        writers.add(writer.alias());
    }

    /** Not in a stack of its own: that comes after the stack of the events as a whole. */
    private static void after(Alias writer, Alias reader) {
        if (stackOf(writer).equals(stackOf(reader))) {
            writer.getNode().addDependency(reader);
        }
    }

    private static String stackOf(Construct construct) {
        return Stack.of(construct).getNode().getAddr();
    }
}
