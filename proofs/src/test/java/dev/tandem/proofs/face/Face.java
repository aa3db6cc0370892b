package dev.tandem.proofs.face;

/** What functions run on. */
enum Face {
    SPRING,
    LEAN
}
