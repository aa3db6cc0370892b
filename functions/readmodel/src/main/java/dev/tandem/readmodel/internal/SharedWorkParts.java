package dev.tandem.readmodel.internal;

import java.util.Collection;
import java.util.List;

/** The parts of shared work, for whoever begins it or takes it over. */
public record SharedWorkParts(SharedWork work) {

    /**
     * Divides it into so many parts, none of which is begun, in the transaction under way.
     *
     * @param owner whose work it is
     */
    public void divide(String owner, int parts) {
        work.sql("DELETE FROM shared_work WHERE work = :work").update();
        ownedBy(owner, parts, List.of());
    }

    /**
     * Goes on with what others have left, in the transaction under way: what these had claimed is
     * free, and the signs of life that they still give are none. Parts that are of other work than
     * that, since code that knows of no parts has begun it, are nothing worth.
     *
     * @param before whose work it was
     * @param owner whose it is now
     * @param finished the parts of which nothing is left to do
     */
    public void goOn(String before, String owner, int parts, Collection<Integer> finished) {
        work.sql("DELETE FROM shared_work WHERE work = :work AND owner IS DISTINCT FROM :before")
                .param("before", before)
                .update();
        ownedBy(owner, parts, finished);
    }

    private void ownedBy(String owner, int parts, Collection<Integer> finished) {
        work.sql(
                        """
                        INSERT INTO shared_work (work, owner) VALUES (:work, :by)
                        ON CONFLICT (work) DO UPDATE SET owner = EXCLUDED.owner
                        """)
                .param("by", owner)
                .update();
        work.sql("DELETE FROM shared_work_call WHERE work = :work").update();
        work.sql(
                        """
                        INSERT INTO shared_work_part (work, part, finished)
                        SELECT :work, part, part = ANY (:finished::int[]) FROM generate_series(-1, :parts - 1) part
                        ON CONFLICT (work, part) DO UPDATE SET claimed_by = NULL, finished = EXCLUDED.finished
                        """)
                .param("parts", parts)
                .param("finished", finished.toArray(Integer[]::new))
                .update();
    }
}
