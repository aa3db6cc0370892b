package dev.tandem.function.route;

import dev.tandem.function.request.CommandRequest;
import dev.tandem.function.request.QueryRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells of methods of configurations that answer with a function of requests and have no
 * {@code @Bean}: nobody can call that function, and nothing else would say so.
 */
public final class ForgottenBeans implements BeanFactoryPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenBeans.class);

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        in(beans)
                .forEach(method ->
                        LOG.warn(
                                "{}.{} makes a function of requests and has no @Bean, so that"
                                        + " nobody can call it: add @Bean, or make it private",
                                method.getDeclaringClass().getSimpleName(),
                                method.getName()));
    }

    /** Makes no bean for it, not even one that makes others. */
    static List<Method> in(ConfigurableListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .flatMap(name -> typeOf(name, beans))
                .distinct()
                .filter(ForgottenBeans::isConfiguration)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(ForgottenBeans::isForgotten)
                .toList();
    }

    private static Stream<Class<?>> typeOf(String name, ConfigurableListableBeanFactory beans) {
        Class<?> type = beans.getType(name, false);
        return type == null ? Stream.empty() : Stream.of(ClassUtils.getUserClass(type));
    }

    private static boolean isConfiguration(Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(type, Configuration.class);
    }

    private static boolean isForgotten(Method method) {
        Class<?> request =
                ResolvableType.forMethodReturnType(method)
                        .as(Function.class)
                        .getGeneric(0)
                        .resolve();
        return (request == CommandRequest.class || request == QueryRequest.class)
                && !Modifier.isPrivate(method.getModifiers())
                && !method.isSynthetic()
                && !AnnotatedElementUtils.hasAnnotation(method, Bean.class);
    }
}
