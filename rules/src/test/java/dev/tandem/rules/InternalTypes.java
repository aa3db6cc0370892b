package dev.tandem.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types in a package named {@code internal} are for their own module alone. */
final class InternalTypes extends ArchCondition<JavaClass> {

    private static final Pattern MODULE =
            Pattern.compile(
                    ".*tandem\\.(?:harness\\.(?:engines|aws|queues|sam)|cart\\.(?:commands|readmodel|upkeep|local)|\\w+)");

    InternalTypes() {
        super("not depend on internal types of another module");
    }

    /** The module that a package is of, by the beginning of its name. */
    static String module(String packageName) {
        Matcher module = MODULE.matcher(packageName);
        return module.lookingAt() ? module.group() : packageName;
    }

    static boolean isInternal(String packageName) {
        return (packageName + ".").contains(".internal.");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String target = dependency.getTargetClass().getPackageName();
            if (target.contains("tandem")
                    && isInternal(target)
                    && !module(target).equals(module(type.getPackageName()))) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }
}
