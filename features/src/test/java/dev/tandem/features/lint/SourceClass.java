package dev.tandem.features.lint;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A class as it is written, since what has been compiled no longer tells its statements. */
record SourceClass(ClassTree tree) {

    private static final Set<String> STEPS = Set.of("Given", "When", "Then", "And", "But");

    /** Those of the files of a package, nested ones aside. */
    static List<SourceClass> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> of(read(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a source text. */
    static List<SourceClass> of(String source) {
        JavacTask task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(null, null, null, null, null, List.of(new Text(source)));
        try {
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .flatMap(unit -> unit.getTypeDecls().stream())
                    .filter(ClassTree.class::isInstance)
                    .map(type -> new SourceClass((ClassTree) type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return tree.getSimpleName().toString();
    }

    boolean hasSteps() {
        return !steps().isEmpty();
    }

    /** Methods that carry out a step. */
    List<MethodTree> steps() {
        return members(MethodTree.class)
                .filter(method ->
                        method.getModifiers().getAnnotations().stream()
                                .map(AnnotationTree::getAnnotationType)
                                .anyMatch(type -> STEPS.contains(type.toString())))
                .toList();
    }

    static boolean isOneCall(MethodTree method) {
        List<? extends StatementTree> statements = method.getBody().getStatements();
        return statements.size() == 1
                && statements.getFirst() instanceof ExpressionStatementTree statement
                && statement.getExpression() instanceof MethodInvocationTree;
    }

    /** What it is made of. */
    List<String> constructorTypes() {
        return members(MethodTree.class)
                .filter(method -> method.getName().contentEquals("<init>"))
                .flatMap(method -> method.getParameters().stream())
                .map(parameter -> parameter.getType().toString())
                .toList();
    }

    /** Fields that may change, or that hold what changes. */
    List<String> state() {
        return members(VariableTree.class)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .filter(field ->
                        !field.getModifiers().getFlags().contains(Modifier.FINAL)
                                || isContainer(field.getType().toString()))
                .map(field -> field.getName().toString())
                .toList();
    }

    private static boolean isContainer(String type) {
        return type.matches("(?:Atomic|List|Set|Map|Deque|Queue|Collection|Optional).*|.*\\[]");
    }

    private <T> Stream<T> members(Class<T> kind) {
        return tree.getMembers().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String source;

        Text(String source) {
            super(URI.create("text:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
