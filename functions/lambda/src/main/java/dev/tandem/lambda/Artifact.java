package dev.tandem.lambda;

import dev.tandem.snapstart.RuntimeHooks;

import java.util.Map;

/**
 * What the environment says of an artifact.
 *
 * @param function that it runs as
 * @param hooks what takes part in its snapshot; kept, since the runtime does not
 */
record Artifact(NamedFunction function, RuntimeHooks hooks) {

    private static final String APPLICATION = "MAIN_CLASS";
    private static final String FUNCTION = "SPRING_CLOUD_FUNCTION_DEFINITION";

    /**
     * Composes it.
     *
     * @throws IllegalStateException if a variable is missing, or names nothing that there is
     */
    static Artifact of(Map<String, String> variables) {
        Composition composition = new Composition(variables);
        application(required(APPLICATION, "the application, such as com.example.Shop", variables))
                .compose(composition);
        NamedFunction function =
                composition
                        .functions()
                        .get(FUNCTION, required(FUNCTION, "the function to run as", variables));
        return new Artifact(function, new RuntimeHooks(composition::hooks).register());
    }

    private static String required(String name, String what, Map<String, String> variables) {
        String value = variables.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalStateException(
                    "the variable %s is missing: it names %s".formatted(name, what));
        }
        return value;
    }

    private static LambdaApplication application(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(LambdaApplication.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException(
                    "%s is '%s', which is no %s of this artifact that is public and has a public constructor without parameters"
                            .formatted(APPLICATION, name, LambdaApplication.class.getSimpleName()),
                    e);
        }
    }
}
