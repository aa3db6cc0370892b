package dev.tandem.observe.setting;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Lets nothing start with a setting {@code tandem.…} that nothing reads: with a misspelt prefix of
 * tables, commands would be written elsewhere. Settings of a module that an application does
 * without are that module's business.
 */
public final class SettingsCheck implements BeanFactoryPostProcessor {

    private final ConfigurableEnvironment environment;

    public SettingsCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Looks at names only, before a bean is made.
     *
     * @throws UnreadSettingException with the nearest name
     */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        KnownSettings known = KnownSettings.of(beans);
        new GivenSettings(environment)
                .unread("tandem", known.read()).stream()
                        .filter(setting -> !known.leavesOpen(setting))
                        .findFirst()
                        .ifPresent(setting -> {
                            throw new UnreadSettingException(setting, known.names());
                        });
    }
}
