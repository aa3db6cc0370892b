package dev.tandem.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A queue that is given may have a key of its owner's, with which a function may do the least. */
@Tag("thorough")
class QueueKeysTest {

    @TempDir Path folder;

    @Test
    void who_receives_may_decrypt_and_who_sends_may_make_data_keys_too() {
        Synthesis shop = Synthesis.of(folder.resolve("cdk.out"), "shop", this::describe);

        assertThat(rights(shop))
                .isEqualTo(
                        Map.of(
                                "ReceivedKey", Set.of("kms:Decrypt"),
                                "SentKey", Set.of("kms:Decrypt", "kms:GenerateDataKey")));
    }

    private void describe(Stack stack) {
        FunctionSettings functions =
                FunctionSettings.Builder.create()
                        .code(Code.fromAsset(Synthesis.emptyZip(folder).toString()))
                        .mainClass("com.example.Shop")
                        .build();
        CommandQueueFunction.Builder.create(stack, "StockQueue")
                .commandsOf(
                        EventSourcedAggregate.Builder.create(stack, "Stock")
                                .type("stock", "itemId")
                                .functions(functions)
                                .commands("receiveStock")
                                .build())
                .functions(functions)
                .function("stockCommands")
                .queue(queue(stack, "Received"))
                .deadLetterQueue(queue(stack, "Sent"))
                .build();
    }

    private static Queue queue(Stack stack, String id) {
        return Queue.Builder.create(stack, id)
                .fifo(true)
                .encryption(QueueEncryption.KMS)
                .encryptionMasterKey(new Key(stack, id + "Key"))
                .build();
    }

    /** What the policies of functions allow with each key, by its id. */
    private static Map<String, Set<String>> rights(Synthesis stack) {
        Map<String, Set<String>> rights = new TreeMap<>();
        stack.resources("AWS::IAM::Policy")
                .values()
                .forEach(policy ->
                        policy.at("/Properties/PolicyDocument/Statement")
                                .forEach(statement -> add(statement, rights)));
        return rights;
    }

    private static void add(JsonNode statement, Map<String, Set<String>> rights) {
        JsonNode action = statement.path("Action");
        List<String> actions =
                action.isArray()
                        ? action.valueStream().map(JsonNode::asString).toList()
                        : List.of(action.asString());
        String key =
                statement.at("/Resource/Fn::GetAtt/0").asString("").replaceFirst("Key.*", "Key");
        actions.stream()
                .filter(each -> each.startsWith("kms:"))
                .forEach(each -> rights.computeIfAbsent(key, _ -> new TreeSet<>()).add(each));
    }
}
