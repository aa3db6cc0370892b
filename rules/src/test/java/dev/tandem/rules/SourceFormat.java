package dev.tandem.rules;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The project's format: google-java-format in AOSP style. Run as a program, it formats all sources.
 */
public final class SourceFormat {

    private static final JavaFormatterOptions AOSP =
            JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();

    private SourceFormat() {}

    static String format(String source) {
        try {
            String ordered =
                    ImportOrderer.reorderImports(
                            RemoveUnusedImports.removeUnusedImports(source), AOSP.style());
            var formatter = new Formatter(AOSP);
            return StringWrapper.wrap(formatter.formatSource(ordered), formatter);
        } catch (FormatterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static void main(String[] args) throws IOException {
        for (Path file : SourceFiles.all()) {
            String source = SourceFiles.read(file);
            String formatted = format(source);
            if (!formatted.equals(source)) {
                Files.writeString(file, formatted);
                System.out.println("formatted " + SourceFiles.root().relativize(file));
            }
        }
    }
}
