package dev.tandem.proofs;

/**
 * What a process does to an engine: a call of DynamoDB or SQS, or a statement of PostgreSQL.
 *
 * @param number which of its engine's it is, from 1
 * @param text what it does
 */
record Step(Engine engine, int number, String text) {

    enum Engine {
        DYNAMODB,
        POSTGRESQL,
        SQS
    }
}
