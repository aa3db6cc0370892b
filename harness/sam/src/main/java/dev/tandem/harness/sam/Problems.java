package dev.tandem.harness.sam;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is wrong with one template, gathered so that all of it can be told at once. */
final class Problems {

    private final Path template;
    private final List<String> found = new ArrayList<>();

    Problems(Path template) {
        this.template = template;
    }

    /**
     * @param where such as {@code CartsTable.KeySchema}
     * @param what what is wrong, and what is supported
     */
    void add(String where, String what) {
        String problem = where + ": " + what;
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    /**
     * Adds each name that is none of the supported ones.
     *
     * @param where whose names they are
     */
    void unsupported(String where, Collection<String> names, Collection<String> supported) {
        names.stream()
                .filter(name -> !supported.contains(name))
                .forEach(name ->
                        add(
                                where + "." + name,
                                "is not supported, supported are " + String.join(", ", supported)));
    }

    /** Each as {@code where: what}. */
    List<String> found() {
        return List.copyOf(found);
    }

    /**
     * Ends here if anything is wrong.
     *
     * @throws TemplateException with all that was found
     */
    void raise() {
        if (!found.isEmpty()) {
            throw new TemplateException(template, found);
        }
    }
}
