package dev.tandem.lambda;

/**
 * What is in an artifact: says its functions, one line each. {@code MAIN_CLASS} in the environment
 * names the class, which has a constructor without parameters; {@code
 * SPRING_CLOUD_FUNCTION_DEFINITION} names the function, as on Spring's face.
 */
@FunctionalInterface
public interface LambdaApplication {

    /** Adds its functions. Each is made, but calls nothing: only one of them will be called. */
    void compose(Composition functions);
}
