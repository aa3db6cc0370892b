package dev.tandem.dynamodb.autoconfigure;

import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.EventHistory;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.observe.setting.UnreadSettingException;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

import java.util.Set;
import java.util.TreeSet;

/**
 * Lets nothing start with a setting of an aggregate that is not there: whoever misspells a name
 * would believe that its aggregates are kept otherwise. It makes beans only where the definitions
 * do not tell enough, and judges nothing where there is no aggregate at all.
 */
record AggregateNamesCheck(ListableBeanFactory beans, AggregateKeeping keeping)
        implements SmartInitializingSingleton {

    /**
     * @throws UnreadSettingException with the nearest name
     */
    @Override
    public void afterSingletonsInstantiated() {
        Set<String> types = new TreeSet<>();
        beans.getBeanProvider(AggregateDefinition.class).stream()
                .forEach(definition -> types.add(definition.type().name()));
        if (keeping.unread(types).isEmpty()) {
            return;
        }
        beans.getBeanProvider(EventHistory.class).stream()
                .forEach(history -> types.add(history.type().name()));
        beans.getBeansOfType(CommandHandler.class);
        beans.getBeansOfType(AggregateStore.class);
        types.addAll(keeping.asked());
        if (!types.isEmpty()) {
            keeping.unread(types).stream()
                    .findFirst()
                    .ifPresent(setting -> {
                        throw new UnreadSettingException(setting, AggregateKeeping.names(types));
                    });
        }
    }
}
