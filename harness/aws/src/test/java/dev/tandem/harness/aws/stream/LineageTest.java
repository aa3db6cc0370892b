package dev.tandem.harness.aws.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.Shard;

import java.util.List;
import java.util.Set;

class LineageTest {

    private static final Lineage SPLIT =
            new Lineage(
                    List.of(
                            shard("left", "root"),
                            shard("right", "root"),
                            shard("root", "trimmed"),
                            shard("grandchild", "left")));

    @Guarantee(
            area = Area.STREAMS,
            aws = "Applications read a parent shard before its children",
            source = "DynamoDB Developer Guide, Reading and processing a stream")
    @Test
    void a_parent_is_read_before_its_children() {
        assertThat(SPLIT.readable(Set.of())).containsExactly("root");
        assertThat(SPLIT.readable(Set.of("root"))).containsExactly("left", "right");
        assertThat(SPLIT.readable(Set.of("root", "left"))).containsExactly("right", "grandchild");
    }

    @Test
    void shards_without_a_parent_are_read_side_by_side() {
        Lineage lineage = new Lineage(List.of(shard("one", null), shard("other", null)));

        assertThat(lineage.readable(Set.of())).containsExactly("one", "other");
    }

    private static Shard shard(String id, @Nullable String parent) {
        return Shard.builder().shardId(id).parentShardId(parent).build();
    }
}
