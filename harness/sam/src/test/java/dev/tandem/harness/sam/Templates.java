package dev.tandem.harness.sam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;

/** Templates for tests. */
final class Templates {

    private Templates() {}

    /** Writes one and reads it. */
    static Template read(Path folder, String yaml) {
        try {
            return Template.read(Files.writeString(folder.resolve("template.yaml"), yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outputs of a template with one queue of the id Q, under parameters. */
    static Map<String, String> outputs(Path folder, String yaml, Map<String, String> parameters) {
        Template template = read(folder, yaml + "\nResources: {Q: {Type: 'AWS::SQS::Queue'}}\n");
        Stack stack = Stack.of(template, parameters, new Place("us-east-1", "000000000000"));
        return stack.outputs(new Findings(new Problems(template.file()), new TreeSet<>()));
    }
}
