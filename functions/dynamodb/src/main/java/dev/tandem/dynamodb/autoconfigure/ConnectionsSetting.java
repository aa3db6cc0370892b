package dev.tandem.dynamodb.autoconfigure;

import dev.tandem.dynamodb.aggregate.KeptConnections;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Tells the JDK how many connections to keep before a bean is made: one of them may ask something
 * over HTTP, such as a secret, and from then on the JDK asks no more.
 */
record ConnectionsSetting(Environment environment) implements BeanFactoryPostProcessor {

    static final String NAME = "tandem.dynamodb.kept-connections";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        BindResult<Integer> said = Binder.get(environment).bind(NAME, Integer.class);
        KeptConnections.keep(said.isBound() ? said.get() : KeptConnections.BY_DEFAULT);
    }
}
