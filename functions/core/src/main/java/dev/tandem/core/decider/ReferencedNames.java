package dev.tandem.core.decider;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names of classes and methods, as class files write them. */
final class ReferencedNames {

    private static final Pattern TYPE = Pattern.compile("L([^;<>:()\\[]+)");

    private final Set<String> types = new TreeSet<>();
    private final Set<String> methods = new HashSet<>();

    Set<String> types() {
        return types;
    }

    boolean hasMethod(String owner, String name, String type) {
        return methods.contains(owner + "." + name + type);
    }

    void addMethod(String owner, String name, String type) {
        methods.add(owner + "." + name + type);
    }

    /** By its internal name, or an array's descriptor. */
    void addClass(String name) {
        if (name.startsWith("[")) {
            addDescribed(name);
        } else {
            types.add(name);
        }
    }

    void addAll(ReferencedNames others) {
        types.addAll(others.types);
        methods.addAll(others.methods);
    }

    /** All that a descriptor or a signature names. */
    void addDescribed(String descriptor) {
        TYPE.matcher(descriptor).results().forEach(type -> types.add(type.group(1)));
    }
}
