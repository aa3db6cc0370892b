package dev.tandem.observe.setting;

import org.springframework.context.annotation.Conditional;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a setting is on, however that is written. Spring Boot's own conditions compare its text
 * with {@code true} or {@code false}, and what it binds may be {@code on}, {@code yes} or {@code 1}
 * as well.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(SettingCondition.class)
public @interface ConditionalOnSetting {

    /** Its name, such as {@code tandem.metrics.enabled}; it is off where it is not given. */
    String value();
}
