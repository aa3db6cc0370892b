package dev.tandem.features.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program called {@code aws} that notes each call and answers by regular expressions, the first
 * that finds something in the call. A call that nobody expects fails.
 */
final class AwsStub {

    private static final String PROGRAM =
            """
            #!/usr/bin/env bash
            at=$(dirname "$0")/..
            {
                printf 'endpoint=%s region=%s aws %s' "${AWS_ENDPOINT_URL:-}" "${AWS_REGION:-}" "$*"
                [ "$1 $2" != "cloudformation package" ] ||
                    printf ' %s' "$(grep -o 'CodeUri: [^,} ]*zip' "$4" | sort -u | paste -sd ' ' -)"
                for argument; do
                    case "$argument" in file://*.json) printf ' %s' "$(cat "${argument#file://}")" ;; esac
                done
                echo
            } >>"$at/calls"
            for answer in "$at"/answers/*; do
                pattern=$(cat "$answer/pattern")
                if [[ "$*" =~ $pattern ]] && [ ! -e "$answer/done" ]; then
                    [ ! -e "$answer/once" ] || touch "$answer/done"
                    [[ "$*" != *"lambda invoke"* ]] || cp "$answer/payload" "${@: -1}" 2>/dev/null
                    cat "$answer/out"
                    cat "$answer/err" >&2
                    exit "$(cat "$answer/code")"
                fi
            done
            echo "nobody expects the call: aws $*" >&2
            exit 99
            """;

    private final Path folder;
    private int answers = 100;

    AwsStub(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("answers"));
        Path program = Files.createDirectories(programs()).resolve("aws");
        Files.writeString(program, PROGRAM);
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " can't be made executable");
        }
    }

    /** What goes before all others on the PATH. */
    Path programs() {
        return folder.resolve("bin");
    }

    AwsStub answers(String call, String output) {
        return add(call, output, "", 0);
    }

    /** And from the next time on as if this had not been said. */
    AwsStub answersOnce(String call, String output) {
        return once(add(call, output, "", 0));
    }

    AwsStub fails(String call, String error) {
        return add(call, "", error, 254);
    }

    AwsStub failsOnce(String call, String error) {
        return once(add(call, "", error, 254));
    }

    /** A function's answer, which the CLI writes to a file. */
    AwsStub invokes(String function, String error, String payload) {
        add("lambda invoke --function-name " + function, error, "", 0);
        return write("payload", payload);
    }

    private AwsStub once(AwsStub added) {
        return added.write("once", "");
    }

    /** What is said later is asked first, so that a test can change what it was given. */
    private AwsStub add(String call, String output, String error, int code) {
        answers++;
        return write("pattern", call)
                .write("out", output.isEmpty() ? "" : output + "\n")
                .write("err", error.isEmpty() ? "" : error + "\n")
                .write("code", Integer.toString(code));
    }

    private AwsStub write(String file, String text) {
        try {
            Path answer = folder.resolve("answers").resolve(Integer.toString(1000 - answers));
            Files.writeString(Files.createDirectories(answer).resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All calls, as {@code endpoint=… region=… aws …}, with the files of JSON that they name, or
     * the code.
     */
    List<String> calls() {
        try {
            Path calls = folder.resolve("calls");
            return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those with that in them. */
    List<String> calls(String part) {
        return calls().stream().filter(call -> call.contains(part)).toList();
    }
}
