package dev.tandem.function.request;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.cloud.function.context.config.FunctionContextUtils;

import java.lang.reflect.Type;
import java.util.function.Function;

/** Looks at the commands of all functions at the start, as {@link CommandEnvelope#check} does. */
public final class CommandFields implements SmartInitializingSingleton {

    private final ConfigurableListableBeanFactory beans;

    /**
     * @param beans has the functions
     */
    public CommandFields(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /**
     * Looks at types only; no function is made for it.
     *
     * @throws IllegalArgumentException with the command's field
     */
    @Override
    public void afterSingletonsInstantiated() {
        for (String name : beans.getBeanNamesForType(Function.class, true, false)) {
            Type type = FunctionContextUtils.findType(beans, name);
            if (type != null) {
                CommandEnvelope.check(FunctionTypeUtils.getInputType(type));
            }
        }
    }
}
