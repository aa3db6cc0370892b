package dev.tandem.proofs;

/** Of 10 000 events, in every build. */
class RebuildUnderLoadTest extends RebuildUnderLoad {

    RebuildUnderLoadTest() {
        super(new CartHistories(500, 20));
    }
}
