package dev.tandem.dynamodb.event;

/**
 * A record and what it is.
 *
 * @param index its place in the batch, from 0
 */
record Received<E>(int index, StreamRecord record, ReceivedRecord<E> is) {}
