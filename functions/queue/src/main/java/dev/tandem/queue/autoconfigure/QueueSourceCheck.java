package dev.tandem.queue.autoconfigure;

import dev.tandem.queue.CommandQueue;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import java.util.Arrays;

/**
 * Lets nothing start as a function that takes commands from a queue and is not told which queue:
 * only so a standard queue is refused at the start.
 */
final class QueueSourceCheck implements BeanFactoryPostProcessor {

    private final Environment environment;

    QueueSourceCheck(Environment environment) {
        this.environment = environment;
    }

    /**
     * Looks at names only; no function is made for it.
     *
     * @throws IllegalStateException with what is missing
     */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        String function = environment.getProperty("spring.cloud.function.definition", "").strip();
        if (Arrays.asList(beans.getBeanNamesForType(CommandQueue.class, true, false))
                .contains(function)) {
            Binder.get(environment)
                    .bindOrCreate("tandem.queue", TandemQueueProperties.class)
                    .settings()
                    .requireSource(function);
        }
    }
}
