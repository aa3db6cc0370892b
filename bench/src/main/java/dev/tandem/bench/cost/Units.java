package dev.tandem.bench.cost;

/**
 * Write and read units of one command, by DynamoDB's rules: a write unit a begun KB, a read unit
 * for 4 KB read consistently, each write of a transaction twice.
 *
 * @param write of it
 * @param read of it
 */
record Units(double write, double read) {

    /** For how many commands together. */
    Units dividedBy(int commands) {
        return new Units(write / commands, read / commands);
    }

    Units plus(Units other) {
        return new Units(write + other.write, read + other.read);
    }

    Units times(double factor) {
        return new Units(write * factor, read * factor);
    }

    /** An item of that size, put alone. */
    static Units put(double kilobytes) {
        return new Units(Math.ceil(kilobytes), 0);
    }

    /** An item of that size, put or looked at in a transaction. */
    static Units inTransaction(double kilobytes) {
        return put(kilobytes).times(2);
    }

    /** So much, read consistently at once. */
    static Units read(double kilobytes) {
        return new Units(0, Math.ceil(kilobytes / 4));
    }
}
