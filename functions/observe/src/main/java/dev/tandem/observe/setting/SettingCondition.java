package dev.tandem.observe.setting;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Reads a setting as it is bound, so that one that is neither on nor off is refused here too. */
final class SettingCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(
            ConditionContext context, AnnotatedTypeMetadata metadata) {
        String setting =
                metadata.getAnnotations()
                        .get(ConditionalOnSetting.class)
                        .getString(MergedAnnotation.VALUE);
        BindResult<Boolean> said =
                Binder.get(context.getEnvironment()).bind(setting, Boolean.class);
        boolean isOn = said.isBound() && said.get();
        return new ConditionOutcome(isOn, "%s is %s".formatted(setting, isOn ? "on" : "off"));
    }
}
