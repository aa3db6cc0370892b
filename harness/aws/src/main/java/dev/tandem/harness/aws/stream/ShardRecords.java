package dev.tandem.harness.aws.stream;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one shard of a stream holds now. */
record ShardRecords(Stream stream, String shardId) {

    private static final int MOST = 1000;

    /** An open shard has no end: the first page without a record is taken for it. */
    List<Record> all() {
        List<Record> records = new ArrayList<>();
        @Nullable String iterator = stream.iterator(shardId, Optional.empty());
        while (iterator != null) {
            GetRecordsResponse page = stream.read(iterator, MOST);
            records.addAll(page.records());
            iterator =
                    page.hasRecords() && !page.records().isEmpty()
                            ? page.nextShardIterator()
                            : null;
        }
        return records;
    }
}
