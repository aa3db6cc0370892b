package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class DeletionTest {

    @AutoClose private static TestAws aws = TestAws.start();

    @TempDir Path folder;

    @Test
    void deleting_leaves_what_is_to_be_retained() {
        Notes.writeCode(folder);
        Template template =
                Templates.read(
                        folder,
                        Notes.TEMPLATE.replace(
                                "  Notes:\n    Type:",
                                "  Notes:\n    DeletionPolicy: Retain\n    Type:"));
        aws.deployer().deploy(template, Map.of("Prefix", "f-"));

        assertThat(aws.deployer().delete(template, Map.of("Prefix", "f-")))
                .containsExactly("Notes");
        assertThat(aws.dynamoDb().listTables().tableNames()).contains("f-notes");

        assertThat(
                        aws.deployer()
                                .delete(
                                        Templates.read(folder, Notes.TEMPLATE),
                                        Map.of("Prefix", "f-")))
                .isEmpty();
        assertThat(aws.dynamoDb().listTables().tableNames()).doesNotContain("f-notes");
        assertThat(aws.lambda().listFunctions().functions())
                .noneMatch(function -> function.functionName().equals("f-note"));
        assertThat(aws.sqs().listQueues().queueUrls()).noneMatch(url -> url.endsWith("/f-failed"));
    }
}
