package dev.tandem.bench.run;

import dev.tandem.bench.Bench;
import dev.tandem.bench.Suite;
import dev.tandem.bench.figure.Recording;
import dev.tandem.bench.figure.Recordings;

import java.nio.file.Path;

/** Runs one suite in this JVM and keeps its figures. */
final class SuiteMain {

    private SuiteMain() {}

    public static void main(String[] arguments) throws Exception {
        // engines and actors have threads of their own, which would keep the JVM
        Thread.setDefaultUncaughtExceptionHandler(SuiteMain::fail);
        run(Suites.named(arguments[0]), arguments[1].equals("full"));
        System.exit(0);
    }

    private static void fail(Thread thread, Throwable failure) {
        System.err.println("bench: " + thread.getName() + " failed");
        failure.printStackTrace(System.err);
        System.exit(1);
    }

    private static void run(Suite suite, boolean isFull) throws Exception {
        Path root = Path.of("").toAbsolutePath();
        Bench bench = new Bench(suite.name(), isFull);
        bench.say("begins");
        Environment environment = Environment.of(root, suite.flags(), isFull);
        suite.run(bench);
        new Recordings(root.resolve(Pages.RESULTS))
                .write(
                        new Recording(
                                suite.name(),
                                suite.title(),
                                suite.position(),
                                suite.note(),
                                environment.now(),
                                suite.rows(),
                                bench.figures()));
        bench.say("done");
    }
}
