package dev.tandem.harness.fidelity;

import static java.util.stream.Collectors.joining;

import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What AWS documents, what the harness does, and the test that shows it: from the probes. */
record FidelityReport(List<Method> probes) {

    private static final String HEAD =
            """
            # How faithful is the harness?

            Generated from the tests that carry `@Guarantee`, which run in every `mvn verify`; do not edit. Each line is a guarantee that
            Tandem or its users rely on, what AWS documents about it, and what the harness does. The probe is a test of the
            module `harness`. LocalStack and AWS themselves have not been probed with these tests.

            """;

    static FidelityReport ofHarness() {
        List<Method> probes =
                ReflectionSupport.streamAllClassesInPackage(
                                "dev.tandem.harness", type -> true, name -> name.endsWith("Test"))
                        .flatMap(FidelityReport::probesOf)
                        .sorted(Comparator.comparing(FidelityReport::name))
                        .toList();
        return new FidelityReport(probes);
    }

    private static Stream<Method> probesOf(Class<?> type) {
        return ReflectionSupport.streamMethods(
                type,
                method -> method.isAnnotationPresent(Guarantee.class),
                HierarchyTraversalMode.TOP_DOWN);
    }

    String markdown() {
        return HEAD
                + Stream.of(Area.values())
                        .map(this::section)
                        .filter(section -> !section.isEmpty())
                        .collect(joining("\n"));
    }

    private String section(Area area) {
        String lines =
                probes.stream()
                        .filter(method -> guarantee(method).area() == area)
                        .map(FidelityReport::line)
                        .collect(joining());
        return lines.isEmpty()
                ? ""
                : "## %s\n\n| AWS documents | source | the harness | probe |\n|---|---|---|---|\n%s"
                        .formatted(area.title(), lines);
    }

    private static String line(Method method) {
        Guarantee guarantee = guarantee(method);
        return "| %s | %s | %s | `%s` |\n"
                .formatted(
                        guarantee.aws(),
                        guarantee.source(),
                        guarantee.differs().isEmpty()
                                ? "does so"
                                : "differs: " + guarantee.differs(),
                        name(method));
    }

    private static Guarantee guarantee(Method method) {
        return method.getAnnotation(Guarantee.class);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
