package dev.tandem.core.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** Class files are read as the JDK reads them, and what counts of them is told. */
class FoldClassTest {

    /** Enough for each kind of instruction and attribute, some of which few classes have. */
    private static final int EACH = 10;

    /** More than can be loaded by a short instruction. */
    private static final int CONSTANTS_BEFORE = 300;

    private static final ClassFile PLAIN =
            ClassFile.of(
                    ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
                    ClassFile.DebugElementsOption.DROP_DEBUG,
                    ClassFile.StackMapsOption.DROP_STACK_MAPS,
                    ClassFile.DeadCodeOption.KEEP_DEAD_CODE);

    private static final String CODE =
            """
            import java.lang.annotation.*;
            import java.util.*;
            import java.util.function.*;

            @Retention(RetentionPolicy.RUNTIME)
            @Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER,
                     ElementType.FIELD})
            @interface Told {
                String value() default "told";
                int[] numbers() default {1, 2};
                Class<?> type() default Object.class;
                ElementType kind() default ElementType.TYPE;
                Inner inner() default @Inner(7);
                @interface Inner { long value(); }
            }

            @Retention(RetentionPolicy.RUNTIME)
            @Target(ElementType.TYPE_USE)
            @interface Maybe { String value() default ""; }

            @Told("class")
            final class Code {
                static final long CONSTANT = 40000000000L;
                static final double DOUBLE = 2.5;
                @Told("field") Map<String, ? extends Number> map = new TreeMap<>();
                @Maybe("use") String used;
                List<@Maybe("argument") String> list;

                @Told(kind = ElementType.METHOD, numbers = {3, 4}, type = String.class,
                      inner = @Told.Inner(8))
                int jump(int n, @Told("parameter") String text) {
                    int sum = 70000;
                    for (int i = 0; i < n; i++) {
                        sum += 5;
                    }
                    if (sum > 10) {
                        sum--;
                    }
                    return sum;
                }

                String pick(int n) {
                    return switch (n) {
                        case 1 -> "one";
                        case 2 -> "two";
                        case 3 -> "three";
                        default -> "many";
                    };
                }

                String lookUp(int n) {
                    return switch (n) {
                        case 10 -> "ten";
                        case 1000 -> "thousand";
                        default -> "many";
                    };
                }

                Object made(int n) throws java.io.IOException {
                    try {
                        return new int[n][n + 1];
                    } catch (NegativeArraySizeException e) {
                        return List.of("caught", e);
                    }
                }

                boolean is(Object o) {
                    synchronized (this) {
                        return o instanceof Number;
                    }
                }

                Supplier<String> later(String name) {
                    return () -> "hello " + name;
                }

                Function<String, Integer> reference() {
                    return String::length;
                }
            }

            sealed interface Shape permits Square, Circle {}
            record Square(@Maybe("component") String a) implements Shape {}
            record Circle(float r) implements Shape {}
            """;

    @TempDir private Path directory = Path.of("");

    @Test
    void it_names_all_classes_that_the_jdk_finds() throws Exception {
        for (Path file : classesOfTheJdk()) {
            byte[] bytes = Files.readAllBytes(file);
            ClassModel model = PLAIN.parse(bytes);

            assertThat(FoldClass.of(bytes).references())
                    .as("%s", file)
                    .containsAll(isDecider(model) ? List.of() : ClassReferences.of(model));
        }
    }

    @Test
    void the_same_code_is_told_the_same_wherever_its_constants_stand() throws Exception {
        for (Path file : classesOfTheJdk()) {
            byte[] bytes = Files.readAllBytes(file);

            assertThat(FoldClass.of(withConstantsBefore(bytes)).hashed())
                    .as("%s", file)
                    .isEqualTo(FoldClass.of(bytes).hashed());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40000000000L | 40000000001L",
                "DOUBLE = 2.5 | DOUBLE = 2.25",
                "? extends Number | ? super Integer",
                "new TreeMap | new HashMap",
                "@Told(\"class\") | @Told(\"type\")",
                "@Told(\"class\") | ",
                "@Told(\"field\") | @Told(\"other\")",
                "@Maybe(\"use\") | @Maybe(\"other\")",
                "@Maybe(\"use\") | ",
                "@Maybe(\"argument\") | @Maybe(\"other\")",
                "List<@Maybe(\"argument\") String> | @Maybe(\"argument\") List<String>",
                "numbers = {3, 4} | numbers = {3, 5}",
                "numbers = {3, 4} | numbers = {3}",
                "type = String.class | type = Integer.class",
                "kind = ElementType.METHOD | kind = ElementType.FIELD",
                "@Told.Inner(8) | @Told.Inner(9)",
                "@Told(\"parameter\") String | String",
                "String text | String name",
                "sum = 70000 | sum = 70001",
                "i < n | i <= n",
                "sum += 5 | sum += 6",
                "sum > 10 | sum > 11",
                "case 2 -> | case 4 ->",
                "-> \"three\" | -> \"two\"",
                "case 1000 -> | case 1001 ->",
                "new int[n][n + 1] | new int[n][]",
                "new int[n][n + 1] | new long[n][n + 1]",
                "catch (NegativeArraySizeException e) | catch (ClassCastException e)",
                "throws java.io.IOException | throws Exception",
                "instanceof Number | instanceof Integer",
                "synchronized (this) | synchronized (o)",
                "\"hello \" + name | name + \" hello\"",
                "String::length | String::hashCode",
                "final class Code | class Code",
                "default \"told\" | default \"tell\"",
                "default {1, 2} | default {}",
                "@Maybe(\"component\") | @Maybe(\"other\")",
                "Square, Circle | Circle, Square",
                "float r | double r",
            })
    void whatever_differs_in_what_it_does_is_told(String from, String to) throws Exception {
        assertThat(CODE).contains(from);

        assertThat(told(CODE.replace(from, to == null ? "" : to), "changed"))
                .isNotEqualTo(told(CODE, "as it is"));
    }

    @Test
    void where_it_stands_and_what_is_gone_when_it_runs_is_not_told() throws Exception {
        assertThat(told("\n\n" + CODE.replace("int sum =", "\nint sum ="), "further down"))
                .isEqualTo(told(CODE, "as it is"));
        assertThat(told(CODE.replace("boolean is(", "@Deprecated boolean is("), "deprecated"))
                .isNotEqualTo(told(CODE, "once more"));
        assertThat(
                        told(
                                CODE.replace("boolean is(", "@Gone boolean is(")
                                        + "@interface Gone {}",
                                "gone"))
                .isEqualTo(told(CODE + "@interface Gone {}", "unused"));
    }

    @Test
    void what_is_no_class_file_is_refused() {
        assertThatThrownBy(() ->
                        FoldClass.of(
                                "public class".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no class file");
    }

    private static List<Path> classesOfTheJdk() throws IOException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
        try (Stream<Path> files = Files.walk(base)) {
            List<Path> all =
                    files.filter(file ->
                                    file.toString().endsWith(".class")
                                            && !file.endsWith("module-info.class"))
                            .sorted()
                            .toList();
            return IntStream.range(0, all.size() / EACH).mapToObj(i -> all.get(i * EACH)).toList();
        }
    }

    private static boolean isDecider(ClassModel model) {
        return model.interfaces().stream()
                .anyMatch(type -> type.asInternalName().equals(ClassFiles.name(Decider.class)));
    }

    private static byte[] withConstantsBefore(byte[] bytes) {
        ClassModel model = PLAIN.parse(bytes);
        ConstantPoolBuilder pool = ConstantPoolBuilder.of();
        for (int i = 0; i < CONSTANTS_BEFORE; i++) {
            pool.stringEntry("another " + i);
        }
        return PLAIN.build(model.thisClass(), pool, builder -> model.forEach(builder));
    }

    /** All classes of that source, in the order of their names. */
    private String told(String source, String name) throws IOException {
        Path classes = Files.createDirectory(directory.resolve(name));
        Path file = Files.writeString(classes.resolve("Code.java"), source);
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-parameters",
                                "-d",
                                classes.toString(),
                                file.toString());
        assertThat(failed).isZero();
        StringBuilder told = new StringBuilder();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path one :
                    files.filter(path ->
                                    path.toString().endsWith(".class")
                                            && !path.endsWith("Gone.class"))
                            .sorted()
                            .toList()) {
                told.append(Arrays.toString(FoldClass.of(Files.readAllBytes(one)).hashed()));
            }
        }
        return told.toString();
    }
}
