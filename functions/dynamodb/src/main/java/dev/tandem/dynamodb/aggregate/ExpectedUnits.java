package dev.tandem.dynamodb.aggregate;

/** How many read units the next read of a kind may come to: nobody knows that before. */
final class ExpectedUnits {

    private double units;

    /**
     * @param first of the first one
     */
    ExpectedUnits(double first) {
        this.units = first;
    }

    double units() {
        return units;
    }

    /** One came to that. */
    void met(double read) {
        // reads differ: the next one may be as large as those before a small one
        units = Math.max(read, (units + read) / 2);
    }
}
