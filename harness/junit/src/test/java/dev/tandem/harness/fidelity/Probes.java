package dev.tandem.harness.fidelity;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * Finds the probes in the sources of the tests, since those of other modules are on no class path.
 */
final class Probes extends TreeScanner<@Nullable Void, String> {

    private final List<Probe> found = new ArrayList<>();

    private Probes() {}

    /** The probes in the tests of all modules in that folder, by name. */
    static List<Probe> below(Path modules) {
        Probes probes = new Probes();
        try (Stream<Path> files = Files.walk(modules)) {
            var compiler = ToolProvider.getSystemJavaCompiler();
            var sources = compiler.getStandardFileManager(null, null, null);
            List<Path> tests =
                    files.filter(file -> file.toString().matches(".*/src/test/.*Test\\.java"))
                            .toList();
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    sources,
                                    null,
                                    null,
                                    null,
                                    sources.getJavaFileObjectsFromPaths(tests));
            for (CompilationUnitTree unit : task.parse()) {
                probes.scan(unit, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        probes.found.sort(Comparator.comparing(Probe::test));
        return probes.found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, String outer) {
        return super.visitClass(type, type.getSimpleName().toString());
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, String type) {
        for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
            if (annotation.getAnnotationType().toString().equals(Guarantee.class.getSimpleName())) {
                found.add(probe(type + "." + method.getName(), annotation));
            }
        }
        return null;
    }

    private static Probe probe(String test, AnnotationTree annotation) {
        Map<String, String> values = new HashMap<>();
        for (ExpressionTree argument : annotation.getArguments()) {
            var assignment = (AssignmentTree) argument;
            values.put(assignment.getVariable().toString(), text(assignment.getExpression()));
        }
        return new Probe(
                test,
                Area.valueOf(values.getOrDefault("area", "")),
                values.getOrDefault("aws", ""),
                values.getOrDefault("source", ""),
                values.getOrDefault("differs", ""));
    }

    private static String text(ExpressionTree value) {
        return switch (value) {
            case LiteralTree literal -> String.valueOf(literal.getValue());
            case BinaryTree sum -> text(sum.getLeftOperand()) + text(sum.getRightOperand());
            case ParenthesizedTree inner -> text(inner.getExpression());
            case MemberSelectTree constant -> constant.getIdentifier().toString();
            default -> throw new IllegalArgumentException("can't read " + value);
        };
    }
}
