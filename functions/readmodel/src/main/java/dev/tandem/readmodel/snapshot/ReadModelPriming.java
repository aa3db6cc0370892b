package dev.tandem.readmodel.snapshot;

import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.internal.ProcessName;
import dev.tandem.snapstart.RuntimeHook;

import java.util.List;
import java.util.function.Supplier;

/**
 * Statements of the read side in transactions that are rolled back, so that driver, pool and the
 * statements' classes are in a snapshot.
 *
 * @param models on the database
 * @param made the read models that the function has; asked for once it is primed
 */
public record ReadModelPriming(ReadModels models, Supplier<List<ReadModel<?, ?>>> made)
        implements RuntimeHook {

    @Override
    public void prime() {
        models.prime();
        made.get().forEach(ReadModel::prime);
    }

    /** All copies would count as one process, and each take what all of them may together. */
    @Override
    public void afterRestore() {
        ProcessName.renew();
    }
}
