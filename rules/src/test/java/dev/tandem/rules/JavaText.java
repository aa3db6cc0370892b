package dev.tandem.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The texts in a Java source: whatever it logs, throws or tells is written there as a literal.
 *
 * @param all every string literal, text blocks too
 * @param metrics the names of metrics among them
 */
record JavaText(List<String> all, List<String> metrics) {

    /** Reads sources, as javac does. */
    static Map<Path, JavaText> of(Map<Path, String> sources) {
        Map<Path, JavaText> texts = new LinkedHashMap<>();
        for (CompilationUnitTree unit : parsed(sources)) {
            JavaText text = new JavaText(new ArrayList<>(), new ArrayList<>());
            unit.accept(text.new Literals(), null);
            texts.put(Path.of(unit.getSourceFile().toUri().getPath().substring(1)), text);
        }
        return texts;
    }

    private static Iterable<? extends CompilationUnitTree> parsed(Map<Path, String> sources) {
        List<Source> files = new ArrayList<>();
        sources.forEach((file, text) -> files.add(new Source(file, text)));
        try {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            return ((JavacTask) compiler.getTask(null, null, _ -> {}, null, null, files)).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(Path file, String text) {
            super(URI.create("text:///" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class Literals extends TreeScanner<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
            if (literal.getValue() instanceof String text) {
                all.add(text);
            }
            return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree call, @Nullable Void none) {
            if (call.getMethodSelect().toString().startsWith("Metric.")) {
                addMetric(call.getArguments());
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void none) {
            if (made.getIdentifier().toString().equals("Metric")) {
                addMetric(made.getArguments());
            }
            return super.visitNewClass(made, null);
        }

        private void addMetric(List<?> arguments) {
            if (!arguments.isEmpty() && arguments.getFirst() instanceof LiteralTree name) {
                metrics.add(String.valueOf(name.getValue()));
            }
        }
    }
}
