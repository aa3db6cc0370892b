package dev.tandem.core.event;

import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.Set;

/** The classes that a sealed interface permits. */
final class FamilyMembers {

    private FamilyMembers() {}

    /** Those that must have a name. */
    static Set<Class<?>> of(Class<?> family) {
        Set<Class<?>> members = new LinkedHashSet<>();
        add(family, members);
        return members;
    }

    private static void add(Class<?> type, Set<Class<?>> members) {
        if (type.isSealed() && !type.isEnum()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(permitted, members);
            }
            if (!isKind(type)) {
                members.add(type);
            }
        } else {
            members.add(type);
        }
    }

    /** Whether there can be no object of this very class. */
    static boolean isKind(Class<?> type) {
        return type.isInterface() || (Modifier.isAbstract(type.getModifiers()) && !type.isEnum());
    }

    /** Of what is open to all, one that is named will do. */
    static boolean isNamed(Class<?> member, Set<Class<?>> named) {
        boolean isOpen = isKind(member) || !Modifier.isFinal(member.getModifiers());
        return isOpen ? named.stream().anyMatch(member::isAssignableFrom) : named.contains(member);
    }
}
