package dev.tandem.snapstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.snapstart.autoconfigure.TandemSnapStartAutoConfiguration;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(OutputCaptureExtension.class)
class RuntimeHooksTest {

    private static final Context<Resource> RUNTIME = Core.getGlobalContext();

    private final List<String> done = new ArrayList<>();

    @Test
    void all_are_primed_before_the_first_lets_go_and_they_do_so_in_the_other_order() {
        RuntimeHooks hooks = hooks(new Noted("a"), new Noted("b"));

        hooks.beforeCheckpoint(RUNTIME);
        hooks.afterRestore(RUNTIME);

        assertThat(done)
                .containsExactly("prime a", "prime b", "stop b", "stop a", "start a", "start b");
    }

    @Test
    void what_fails_before_the_snapshot_is_told_and_keeps_nobody_else_from_it(
            CapturedOutput output) {
        RuntimeHooks hooks =
                hooks(
                        new Noted("a") {
                            @Override
                            public void prime() throws Exception {
                                throw new Exception("there is no table yet");
                            }
                        },
                        new Noted("b") {
                            @Override
                            public void prime() {
                                throw new NoClassDefFoundError("Missing");
                            }

                            @Override
                            public void beforeCheckpoint() {
                                throw new IllegalStateException("busy");
                            }
                        },
                        new Noted("c"));

        hooks.beforeCheckpoint(RUNTIME);
        hooks.afterRestore(RUNTIME);

        assertThat(done)
                .containsExactly("prime c", "stop c", "stop a", "start a", "start b", "start c");
        assertThat(output)
                .contains("there is no table yet", "NoClassDefFoundError: Missing", "busy")
                .contains("At the first creation of a deployment that is to be expected");
    }

    @Test
    void hooks_that_can_t_be_made_keep_nobody_from_being_deployed(CapturedOutput output) {
        RuntimeHooks hooks =
                new RuntimeHooks(() -> {
                    throw new IllegalStateException("no such bean");
                });

        hooks.beforeCheckpoint(RUNTIME);
        hooks.afterRestore(RUNTIME);

        assertThat(output).contains("no such bean");
    }

    @Test
    void a_copy_that_can_t_be_made_its_own_does_not_serve() {
        RuntimeHooks hooks =
                hooks(
                        new Noted("a") {
                            @Override
                            public void afterRestore() {
                                throw new IllegalStateException("no credentials");
                            }
                        });
        hooks.beforeCheckpoint(RUNTIME);

        assertThatThrownBy(() -> hooks.afterRestore(RUNTIME)).hasMessage("no credentials");
    }

    @Test
    void an_application_that_makes_its_beans_when_they_are_needed_has_its_hooks_registered() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(TandemSnapStartAutoConfiguration.class))
                .withBean("note", Noted.class, () -> new Noted("a"))
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(
                                new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> {
                    assertThat(context.getBeanFactory().containsSingleton("runtimeHooks")).isTrue();
                    assertThat(context.getBeanFactory().containsSingleton("note")).isFalse();

                    context.getBean(RuntimeHooks.class).beforeCheckpoint(RUNTIME);

                    assertThat(done).containsExactly("prime a", "stop a");
                });
    }

    private static RuntimeHooks hooks(RuntimeHook... hooks) {
        return new RuntimeHooks(() -> List.of(hooks));
    }

    private class Noted implements RuntimeHook {

        private final String name;

        Noted(String name) {
            this.name = name;
        }

        @Override
        public void prime() throws Exception {
            done.add("prime " + name);
        }

        @Override
        public void beforeCheckpoint() {
            done.add("stop " + name);
        }

        @Override
        public void afterRestore() {
            done.add("start " + name);
        }
    }
}
