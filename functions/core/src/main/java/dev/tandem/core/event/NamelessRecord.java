package dev.tandem.core.event;

/**
 * A record of an aggregate's stream that names no event: without a usable id, or with a number that
 * is no event's. It is nobody's fault, and comes again for as long as it is not set aside.
 *
 * @param position what the stream knows it by
 * @param why in words that are fit for a log
 * @param json as it came, in ASCII
 */
public record NamelessRecord(String position, String why, String json) {}
