package dev.tandem.core.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import javax.tools.ToolProvider;

/** Compiles deciders that differ in one place, and compares their fingerprints. */
class FoldFingerprintTest {

    private static final String DECIDER =
            """
            package shop;
            import dev.tandem.core.decider.*;
            public final class Sum implements Decider<Integer, Integer, Integer> {
                public Integer initialState() { return 0; }
                public Decision<Integer> decide(Integer command, Integer state) { return Decision.accept(command); }
                public Integer evolve(Integer state, Integer event) { return Helper.plus(state, event); }
            }
            """;

    private static final String HELPER =
            """
            package shop;
            final class Helper {
                static int plus(int state, int event) { return state + shop.rule.Rule.of(event); }
            }
            """;

    private static final String RULE =
            """
            package shop.rule;
            public final class Rule {
                public static int of(int event) { return 2 * event; }
            }
            """;

    private static final String UPCASTERS =
            """
            package elsewhere;
            public final class Upcasters {
                public static java.util.function.UnaryOperator<Integer> first() { return event -> event + 1; }
            }
            """;

    private static final String COLLECT =
            """
            package shop.points.decide;
            import dev.tandem.core.decider.*;
            import shop.points.model.Points;
            public final class Collect implements Decider<Integer, Points, Integer> {
                public Points initialState() { return new Points(0); }
                public Decision<Integer> decide(Integer command, Points state) { return Decision.accept(command); }
                public Points evolve(Points state, Integer event) { return state.plus(event); }
            }
            """;

    private static final String POINTS =
            """
            package shop.points.model;
            import shop.money.Amount;
            public record Points(int sum) {
                public Points plus(int n) { return new Points(sum + Amount.of(n)); }
            }
            """;

    private static final String AMOUNT =
            """
            package shop.money;
            public interface Amount {
                static int of(int n) { return n; }
            }
            """;

    @TempDir private Path directory = Path.of("");

    @Test
    void the_same_code_has_the_same_fingerprint() throws Exception {
        assertThat(fingerprint(DECIDER, HELPER, RULE, UPCASTERS))
                .matches("[0-9a-f]{24}")
                .isEqualTo(fingerprint(DECIDER, HELPER, RULE, UPCASTERS));
    }

    @Test
    void a_change_in_the_decider_or_in_what_it_calls_directly_or_not_changes_it() throws Exception {
        assertThat(
                        List.of(
                                fingerprint(DECIDER, HELPER, RULE, UPCASTERS),
                                fingerprint(
                                        DECIDER.replace("return 0", "return 1"),
                                        HELPER,
                                        RULE,
                                        UPCASTERS),
                                fingerprint(
                                        DECIDER,
                                        HELPER.replace("state +", "state -"),
                                        RULE,
                                        UPCASTERS),
                                fingerprint(
                                        DECIDER, HELPER, RULE.replace("2 *", "3 *"), UPCASTERS)))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_change_in_an_upcaster_changes_it() throws Exception {
        assertThat(fingerprint(DECIDER, HELPER, RULE, UPCASTERS))
                .isNotEqualTo(
                        fingerprint(
                                DECIDER,
                                HELPER,
                                RULE,
                                UPCASTERS.replace("event + 1", "event + 2")));
    }

    @Test
    void what_the_fold_does_not_refer_to_does_not_count() throws Exception {
        String other = "package shop; public final class Other { int n = %d; }";

        assertThat(fingerprint(DECIDER, HELPER, RULE, UPCASTERS, other.formatted(1)))
                .isEqualTo(fingerprint(DECIDER, HELPER, RULE, UPCASTERS, other.formatted(2)));
    }

    @Test
    void a_change_of_the_state_or_of_what_it_calls_changes_it_wherever_it_lies() throws Exception {
        assertThat(
                        List.of(
                                points(POINTS, AMOUNT),
                                points(POINTS.replace("+ Amount", "- Amount"), AMOUNT),
                                points(POINTS, AMOUNT.replace("n;", "2 * n;"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_rule_for_commands_and_where_a_line_stands_do_not_count() throws Exception {
        assertThat(fingerprint(DECIDER, HELPER, RULE, UPCASTERS))
                .isEqualTo(
                        fingerprint(
                                DECIDER.replace(
                                        "Decision.accept(command)",
                                        "command > 9 ? Decision.reject(\"much\", \"\") :"
                                                + " Decision.accept(command)"),
                                HELPER,
                                RULE,
                                UPCASTERS))
                .isEqualTo(
                        fingerprint(
                                DECIDER.replace(
                                        "public Integer evolve", "\n\npublic Integer evolve"),
                                HELPER,
                                RULE,
                                UPCASTERS));
    }

    @Test
    void a_proxy_has_no_code_to_look_at() {
        Decider<?, ?, ?> proxy =
                (Decider<?, ?, ?>)
                        Proxy.newProxyInstance(
                                Decider.class.getClassLoader(),
                                new Class<?>[] {Decider.class},
                                (_, _, _) -> null);

        assertThatThrownBy(() -> FoldFingerprint.of(proxy, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no proxy");
    }

    private String fingerprint(String... sources) throws Exception {
        return of("shop.Sum", sources);
    }

    private String points(String state, String called) throws Exception {
        return of("shop.points.decide.Collect", COLLECT, state, called, UPCASTERS);
    }

    private String of(String name, String... sources) throws Exception {
        Path classes = compile(sources);
        try (var loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, Decider.class.getClassLoader())) {
            var decider =
                    (Decider<?, ?, ?>)
                            loader.loadClass(name).getDeclaredConstructor().newInstance();
            Object upcaster =
                    loader.loadClass("elsewhere.Upcasters").getMethod("first").invoke(null);
            Collection<Object> upcasters = new ArrayList<>();
            upcasters.add(upcaster);
            return FoldFingerprint.of(decider, upcasters);
        }
    }

    private Path compile(String... sources) throws IOException {
        Path classes = Files.createDirectory(directory.resolve(UUID.randomUUID().toString()));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        arguments.add("-classpath");
        arguments.add(
                Path.of(Decider.class.getResource("Decider.class").getPath())
                        .resolve("../../../../..")
                        .normalize()
                        .toString());
        for (String source : sources) {
            String name =
                    source.replaceAll(
                            "(?s).*?public (?:final class|record|interface) (\\w+).*", "$1");
            String file = name.equals(source) ? "Helper" : name;
            Path path = classes.resolve(file + ".java");
            Files.writeString(path, source);
            arguments.add(path.toString());
        }
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        assertThat(failed).isZero();
        return classes;
    }
}
