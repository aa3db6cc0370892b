package dev.tandem.snapstart;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.function.Supplier;

/**
 * All hooks of an application as one of the runtime's: primes everything, then lets everything go,
 * and takes it up in the end. What fails before the snapshot is told in the log and keeps nobody
 * from being deployed; what fails after it fails the restore, so that no copy serves with what is
 * not its own.
 */
public final class RuntimeHooks implements Resource {

    private static final Logger LOG = LoggerFactory.getLogger(RuntimeHooks.class);

    private final Supplier<List<RuntimeHook>> hooks;
    private List<RuntimeHook> called = List.of();

    /**
     * @param hooks asked for once a snapshot is due, so that nothing is made for them before
     */
    public RuntimeHooks(Supplier<List<RuntimeHook>> hooks) {
        this.hooks = hooks;
    }

    /** Has the runtime call them; to be kept by the caller, since the runtime does not. */
    public RuntimeHooks register() {
        Core.getGlobalContext().register(this);
        return this;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        tell(this, "could not be made", () -> called = hooks.get());
        called.forEach(hook -> tell(hook, "could not be primed", hook::prime));
        LOG.info("A snapshot of SnapStart is primed by {} hooks", called.size());
        called.reversed()
                .forEach(hook ->
                        tell(hook, "could not let go of all that it has", hook::beforeCheckpoint));
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        called.forEach(RuntimeHook::afterRestore);
    }

    private static void tell(Object hook, String what, Step step) {
        try {
            step.run();
        } catch (Exception | LinkageError e) {
            LOG.warn(
                    "{} {} before the snapshot of SnapStart: {}. The first call of each copy takes"
                            + " longer; nothing else follows. At the first creation of a"
                            + " deployment that is to be expected, since tables and database are"
                            + " not there yet",
                    hook.getClass().getSimpleName(),
                    what,
                    e.toString());
            LOG.debug("Why {} {}", hook, what, e);
        }
    }

    /** What may fail. */
    private interface Step {
        void run() throws Exception;
    }
}
