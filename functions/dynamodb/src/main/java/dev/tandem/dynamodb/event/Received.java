package dev.tandem.dynamodb.event;

/** A record and what it is. */
record Received<E>(RecordJson json, ReceivedRecord<E> is) {}
