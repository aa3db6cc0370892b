package dev.tandem.testkit.load;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Violation;
import dev.tandem.json.JsonPath;
import dev.tandem.json.StrictMapper;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Runs a load over HTTP that a file describes, and prints what it bore. Ends with 2 if the file
 * can't be read as one, with 1 if not one command was accepted.
 */
public final class LoadMain {

    private LoadMain() {}

    @SuppressWarnings("SystemOut") // it is a program
    public static void main(String[] args) throws InterruptedException {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) throws InterruptedException {
        if (args.length != 1) {
            err.println("usage: LoadMain FILE, which describes a load in JSON");
            return 2;
        }
        try {
            HttpLoad load = read(Path.of(args[0]));
            HttpCommands commands = new HttpCommands(load);
            commands.prepare();
            LoadReport report =
                    LoadTest.of(commands)
                            .withClients(load.clients())
                            .lasting(Duration.ofSeconds(load.seconds()))
                            .run();
            out.print(report.text());
            return report.accepted() > 0 ? 0 : 1;
        } catch (InvalidValueException e) {
            err.println("%s is no load: %s".formatted(args[0], words(e)));
            return 2;
        } catch (IOException e) {
            err.println("the load was not run: %s".formatted(words(e)));
            return 2;
        }
    }

    private static HttpLoad read(Path file) throws IOException {
        try {
            HttpLoad load =
                    StrictMapper.create().readValue(Files.readAllBytes(file), HttpLoad.class);
            if (load == null) {
                throw new InvalidValueException("", "is null: must be a JSON object");
            }
            return load;
        } catch (JacksonException e) {
            if (e.getCause() instanceof InvalidValueException invalid) {
                throw within(JsonPath.of(e), invalid);
            }
            throw new InvalidValueException(JsonPath.of(e), e.getOriginalMessage());
        }
    }

    /** Of a part of the load, which does not know where it is. */
    private static InvalidValueException within(String path, InvalidValueException invalid) {
        return new InvalidValueException(
                invalid.violations().stream()
                        .map(violation ->
                                new Violation(
                                        JsonPath.join(path, violation.field()),
                                        violation.message()))
                        .toList());
    }

    private static String words(InvalidValueException invalid) {
        return invalid.violations().stream().map(LoadMain::words).collect(Collectors.joining("; "));
    }

    /** Java tells by the class alone what is the matter with a file. */
    private static String words(IOException failure) {
        return failure.getClass() == IOException.class
                ? String.valueOf(failure.getMessage())
                : failure.toString();
    }

    private static String words(Violation violation) {
        return violation.field().isEmpty()
                ? violation.message()
                : violation.field() + " " + violation.message();
    }
}
