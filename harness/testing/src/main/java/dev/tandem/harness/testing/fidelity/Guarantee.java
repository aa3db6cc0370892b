package dev.tandem.harness.testing.fidelity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a test as the probe of a guarantee that Tandem or its users rely on. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Guarantee {

    /** Where in the report it stands. */
    Area area();

    /** What AWS documents, in a sentence. */
    String aws();

    /** Where AWS documents it: guide and section. */
    String source();

    /** How the harness differs; empty where it does as documented. */
    String differs() default "";
}
