package dev.tandem.harness.junit;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the tests of a class a harness of their own, with functions deployed from a template or
 * from one artifact; it is started before the first of them and closed after the last.
 *
 * <p>Test methods and constructors may ask for parameters of the types {@code Harness}, {@code
 * LambdaClient}, {@code DynamoDbClient} and {@code SqsClient}. When a test fails, the logs of the
 * functions are printed and in its report.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(HarnessExtension.class)
public @interface HarnessTest {

    /** An AWS SAM template to deploy, relative to the module; empty for none. */
    String template() default "";

    /** The template's parameters, each as {@code Name=value}. */
    String[] parameters() default {};

    /**
     * What a function is made of, relative to the module: a zip, a jar, or a folder such as {@code
     * target/classes}; empty for none.
     */
    String code() default "";

    /** The handler in the code, such as {@code com.example.Greeting::greet}. */
    String handler() default "";

    /** What the function of that code is called. */
    String function() default "function";
}
