package dev.tandem.bench.run;

import dev.tandem.bench.Bench;
import dev.tandem.bench.Suite;
import dev.tandem.bench.figure.Recording;
import dev.tandem.bench.figure.Recordings;
import dev.tandem.bench.figure.RowFigure;

import java.nio.file.Path;
import java.util.Locale;

/** Runs one suite in this JVM and keeps its figures. */
final class SuiteMain {

    private SuiteMain() {}

    public static void main(String[] arguments) throws Exception {
        // engines and actors have threads of their own, which would keep the JVM
        Thread.setDefaultUncaughtExceptionHandler(SuiteMain::fail);
        run(Suites.named(arguments[0]), Bench.Time.valueOf(arguments[1].toUpperCase(Locale.ROOT)));
        System.exit(0);
    }

    private static void fail(Thread thread, Throwable failure) {
        System.err.println("bench: " + thread.getName() + " failed");
        failure.printStackTrace(System.err);
        System.exit(1);
    }

    private static void run(Suite suite, Bench.Time time) throws Exception {
        Path root = Path.of("").toAbsolutePath();
        Bench bench =
                new Bench(
                        suite.name(),
                        time,
                        time == Bench.Time.FULL ? suite.fully() : suite.quickly());
        bench.say("begins");
        Environment environment = Environment.of(root, suite.flags(), bench.isFull());
        suite.run(bench);
        check(suite, bench);
        if (time != Bench.Time.TRY) {
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
        }
        bench.say("done in %s s".formatted(environment.now().seconds()));
    }

    /** A row that names an arm by a slip would stand on the page as not run. */
    private static void check(Suite suite, Bench bench) {
        suite.rows().stream()
                .filter(row -> RowFigure.of(row, bench.figures()).isEmpty())
                .forEach(row -> bench.say("no figure for " + row.id()));
    }
}
