package dev.tandem.harness.sam;

import java.nio.file.Path;
import java.util.List;

/** A template can't be deployed as it is: says everything that is wrong with it at once. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    TemplateException(Path template, List<String> problems) {
        super("%s:%n  %s".formatted(template, String.join("\n  ", problems)));
        this.problems = List.copyOf(problems);
    }

    /** Each as {@code Resource.Property: what is wrong, what is supported}. */
    public List<String> problems() {
        return problems;
    }
}
