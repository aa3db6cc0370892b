package dev.tandem.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the harness, the testkit and the constructs promise: their public types outside of internal
 * packages.
 */
record PublicTypes(SortedSet<String> promised, SortedSet<String> there) {

    private static final String TESTS_OF_THE_HARNESS = "dev.tandem.harness.testing";

    /** The list that is kept by hand, against the code. */
    static PublicTypes ofLibrariesForOthers() {
        JavaClasses types =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "dev.tandem.harness", "dev.tandem.testkit", "dev.tandem.cdk");
        SortedSet<String> there = new TreeSet<>();
        for (JavaClass type : types) {
            if (isPromise(type)) {
                there.add(type.getName());
            }
        }
        return new PublicTypes(new TreeSet<>(lines("public-types.txt")), there);
    }

    static boolean isPromise(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().isEmpty()
                && !type.getSimpleName().equals("package-info")
                && !type.getPackageName().startsWith(TESTS_OF_THE_HARNESS)
                && !InternalTypes.isInternal(type.getPackageName());
    }

    /** The lines of a list beside these tests, without comments. */
    static List<String> lines(String list) {
        var file = SourceFiles.root().resolve("rules/src/test/resources").resolve(list);
        return Objects.requireNonNull(SourceFiles.read(file))
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Public, and promised by nobody: list it, or move it into a package named internal. */
    SortedSet<String> unpromised() {
        SortedSet<String> types = new TreeSet<>(there);
        types.removeAll(promised);
        return types;
    }

    /** Promised, and not there any more. */
    SortedSet<String> missing() {
        SortedSet<String> types = new TreeSet<>(promised);
        types.removeAll(there);
        return types;
    }
}
