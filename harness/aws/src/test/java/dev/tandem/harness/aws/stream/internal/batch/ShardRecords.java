package dev.tandem.harness.aws.stream.internal.batch;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Items to try things on. */
public final class ShardRecords {

    private ShardRecords() {}

    /** Of different partition keys, with these sequence numbers. */
    static List<ShardRecord> numbered(int... sequenceNumbers) {
        return IntStream.of(sequenceNumbers)
                .mapToObj(number -> record(number, "item " + number, Optional.empty()))
                .toList();
    }

    /** Those keys, such as {@code a1} for partition a and sort key 1, in that order. */
    public static List<ShardRecord> of(String... keys) {
        return IntStream.range(0, keys.length)
                .mapToObj(
                        i -> record(i, keys[i].substring(0, 1), Optional.of(keys[i].substring(1))))
                .toList();
    }

    /** The keys of such items. */
    public static List<String> keys(List<ShardRecord> records) {
        return records.stream()
                .map(record ->
                        record.key().partition().s()
                                + record.key().sort().map(AttributeValue::s).orElse(""))
                .toList();
    }

    static ShardRecord record(int number, String partition, Optional<String> sort) {
        Record change =
                Record.builder()
                        .dynamodb(r ->
                                r.sequenceNumber(Integer.toString(number))
                                        .approximateCreationDateTime(
                                                Instant.ofEpochSecond(60L * number)))
                        .build();
        return new ShardRecord(
                number,
                new ItemKey(AttributeValue.fromS(partition), sort.map(AttributeValue::fromS)),
                change,
                SdkBytes.fromUtf8String("{\"n\":%d}".formatted(number)));
    }
}
