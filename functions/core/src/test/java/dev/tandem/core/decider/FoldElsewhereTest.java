package dev.tandem.core.decider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Each function of an application is a process of its own, and all have the same code. */
class FoldElsewhereTest {

    /** Has lambdas of the JDK and of its own, and a proxy. */
    private record Scaled(
            Function<Integer, Integer> same, UnaryOperator<Integer> twice, CharSequence proxy) {

        static Scaled any() {
            return new Scaled(
                    Function.identity(), n -> 2 * n, Elsewhere.proxyOf(CharSequence.class));
        }
    }

    /** Tells the fingerprint, once it has made as many lambdas and proxies of other kinds. */
    static final class Elsewhere {

        private static final List<Class<?>> KINDS =
                List.of(Runnable.class, AutoCloseable.class, Readable.class);

        private Elsewhere() {}

        public static void main(String[] arguments) {
            int others = Integer.parseInt(arguments[0]);
            var made = KINDS.subList(0, others).stream().map(kind -> proxyOf(kind)).toList();
            var lambdas =
                    IntStream.range(0, others)
                            .<Object>mapToObj(n -> (UnaryOperator<Integer>) m -> m + n)
                            .toList();
            if (made.size() == lambdas.size()) {
                System.out.print(FoldFingerprint.of(List.of(Scaled.any())));
            }
        }

        static <T> T proxyOf(Class<T> kind) {
            return kind.cast(
                    Proxy.newProxyInstance(
                            FoldElsewhereTest.class.getClassLoader(),
                            new Class<?>[] {kind},
                            (_, _, _) -> 0));
        }
    }

    @Test
    void the_same_code_has_the_same_fingerprint_in_every_process() throws Exception {
        String here = FoldFingerprint.of(List.of(Scaled.any()));

        for (int others = 0; others <= 3; others++) {
            assertThat(elsewhere(others)).isEqualTo(here);
        }
    }

    private static String elsewhere(int others) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-classpath",
                                System.getProperty("java.class.path"),
                                Elsewhere.class.getName(),
                                Integer.toString(others))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (Reader output =
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            String told = output.readAllAsString();
            assertThat(process.waitFor()).isZero();
            return told;
        }
    }
}
