package dev.tandem.core.decider;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packages of an application: those that begin with the same two names as one of them. */
final class HomePackages {

    private static final Pattern BEGINNING = Pattern.compile("([^/]+/(?:[^/]+/)?).*");

    private final Set<String> beginnings = new HashSet<>();

    /** The one of that class. */
    void add(String className) {
        Matcher beginning = BEGINNING.matcher(className);
        if (beginning.matches()) {
            beginnings.add(beginning.group(1));
        }
    }

    boolean have(String className) {
        return beginnings.stream().anyMatch(className::startsWith);
    }
}
