package dev.tandem.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.store.AggregateType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableAttributes;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.lambda.Code;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Somebody else's event table has a name of its own, and may have a key of its owner's. */
@Tag("thorough")
class EventKeyTest {

    private static final String OWNERS = "arn:aws:kms:eu-west-1:1:key/owners";
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:1:table/theirs-cart_events";

    @TempDir Path folder;

    @Test
    void who_reads_events_may_decrypt_and_who_reads_rows_alone_may_not() {
        Synthesis shop = Synthesis.of(folder.resolve("cdk.out"), "shop", this::describe);

        Set<String> decrypting = new TreeSet<>();
        shop.resources("AWS::IAM::Policy")
                .forEach((id, policy) -> {
                    for (JsonNode each : policy.at("/Properties/PolicyDocument/Statement")) {
                        if (each.path("Action").toString().contains("kms:")) {
                            assertThat(each.path("Action").toString())
                                    .isEqualTo("[\"kms:Decrypt\",\"kms:DescribeKey\"]");
                            assertThat(each.path("Resource").asString()).isEqualTo(OWNERS);
                            decrypting.add(
                                    id.replaceFirst(
                                            ".*?(update|redrive|rebuild|get|list|migrate)(Demand|Parked).*",
                                            "$1"));
                        }
                    }
                });

        assertThat(decrypting).containsExactly("rebuild", "redrive", "update");
    }

    @Test
    void who_reads_events_is_told_their_table_whose_prefix_may_be_another_one() {
        Synthesis shop = Synthesis.of(folder.resolve("cdk.out"), "shop", this::describe);

        assertThat(shop.resources("AWS::Lambda::Function").values())
                .extracting(function -> function.path("Properties"))
                .filteredOn(function ->
                        function.at("/Environment/Variables")
                                .path("TANDEM_DYNAMODB_AGGREGATES_CART_EVENTS_TABLE")
                                .asString("")
                                .equals("theirs-cart_events"))
                .extracting(function -> function.path("FunctionName").asString())
                .containsExactlyInAnyOrder("updateDemand", "redriveDemand", "rebuildDemand");
    }

    private void describe(Stack stack) {
        ReadModel.Builder.create(stack, "Demand")
                .name("demand")
                .eventsOf(
                        new AggregateType("cart", "cartId"),
                        Table.fromTableAttributes(
                                stack,
                                "CartEvents",
                                TableAttributes.builder()
                                        .tableArn(TABLE)
                                        .tableStreamArn(TABLE + "/stream/2026")
                                        .encryptionKey(Key.fromKeyArn(stack, "Owners", OWNERS))
                                        .build()))
                .functions(
                        FunctionSettings.Builder.create()
                                .code(Code.fromAsset(Synthesis.emptyZip(folder).toString()))
                                .mainClass("com.example.Shop")
                                .build())
                .database(
                        ReadModelDatabase.Builder.create()
                                .url("jdbc:postgresql://host/shop")
                                .username("tandem")
                                .build())
                .updater("updateDemand")
                .queries("getDemand")
                .migration("migrateDemand")
                .listParked("listParked")
                .redrive("redriveDemand")
                .rebuild("rebuildDemand")
                .build();
    }
}
