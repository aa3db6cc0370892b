package dev.tandem.harness.aws.lambda.internal.image;

import dev.tandem.harness.aws.endpoint.AwsException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One instruction of a Dockerfile.
 *
 * @param line where it begins
 * @param name such as {@code COPY}
 * @param rest what follows, with its variables in place
 */
record Instruction(int line, String name, String rest) {

    Instruction with(String text) {
        return new Instruction(line, name, text);
    }

    AwsException refused(String why) {
        return ImageUri.refused("line %s of the Dockerfile, %s: %s".formatted(line, name, why));
    }

    /** Its words, without flags such as {@code --from=build}. */
    List<String> words() {
        return all().filter(word -> !word.startsWith("--")).toList();
    }

    private java.util.stream.Stream<String> all() {
        return Arrays.stream(rest.strip().split("\\s+", -1)).filter(word -> !word.isEmpty());
    }

    /** The value of a flag. */
    Optional<String> flag(String flag) {
        return all().filter(word -> word.startsWith("--" + flag + "="))
                .map(word -> word.substring(flag.length() + 3))
                .findFirst();
    }

    /** What is started, in the form that starts it without a shell. */
    List<String> list() {
        try {
            JsonNode json = JsonMapper.shared().readTree(rest);
            if (json.isArray()) {
                List<String> texts = new ArrayList<>();
                json.values().forEach(each -> texts.add(each.asString()));
                return texts;
            }
        } catch (JacksonException noJson) {
            // told below
        }
        throw refused("has to be a list, such as [\"a\", \"b\"], the harness runs no shell");
    }
}
