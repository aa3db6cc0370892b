package dev.tandem.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was recorded is read whatever the limits are today: an event, and what it is made of, checks
 * that nothing is missing, and no more.
 */
final class EventsAreFacts extends ArchCondition<JavaClass> {

    private static final String VIOLATIONS = "dev.tandem.core.check.Violations";

    /** What may be asked of it for a fact. */
    private static final Set<String> OF_FACTS = Set.of("<init>", "present", "raise");

    EventsAreFacts() {
        super("check that they are whole, and no limit");
    }

    /** Members of a sealed family of events, however deep. */
    static DescribedPredicate<JavaClass> events() {
        return DescribedPredicate.describe(
                "are events",
                type ->
                        type.isRecord()
                                && type.getAllRawInterfaces().stream()
                                        .anyMatch(EventsAreFacts::isFamily));
    }

    private static boolean isFamily(JavaClass type) {
        return type.getSimpleName().endsWith("Event") && type.reflect().isSealed();
    }

    @Override
    public void check(JavaClass event, ConditionEvents found) {
        Set<JavaClass> made = new LinkedHashSet<>();
        collect(event, made);
        Stream.concat(
                        made.stream().flatMap(EventsAreFacts::refusals),
                        event.getDirectDependenciesFromSelf().stream()
                                .filter(one -> isRule(one.getTargetClass()))
                                .map(Dependency::getDescription))
                .forEach(text -> found.add(SimpleConditionEvent.violated(event, text)));
    }

    /** The event, and the records that it holds, also in collections. */
    private static void collect(JavaClass type, Set<JavaClass> made) {
        if (type.isRecord() && made.add(type)) {
            for (JavaField field : type.getFields()) {
                field.getType().getAllInvolvedRawTypes().forEach(part -> collect(part, made));
            }
        }
    }

    private static Stream<String> refusals(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .filter(call -> isCheck(call) || isThrown(call))
                .map(JavaCodeUnitAccess::getDescription);
    }

    private static boolean isCheck(JavaCodeUnitAccess<?> call) {
        return call.getTargetOwner().getName().equals(VIOLATIONS)
                && !OF_FACTS.contains(call.getName());
    }

    private static boolean isThrown(JavaCodeUnitAccess<?> call) {
        return call.getName().equals("<init>")
                && call.getTargetOwner().isAssignableTo(Throwable.class);
    }

    private static boolean isRule(JavaClass type) {
        return type.getPackageName().endsWith(".rule");
    }
}
