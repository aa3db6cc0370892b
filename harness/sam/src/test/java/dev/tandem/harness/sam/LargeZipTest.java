package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** Code that is larger than a request to Lambda may be, and not than what Lambda unzips. */
class LargeZipTest {

    private static final String TEMPLATE =
            """
            Transform: AWS::Serverless-2016-10-31
            Parameters:
              Name: {Type: String}
              Stage: {Type: String, Default: first}
            Resources:
              Probe:
                Type: AWS::Serverless::Function
                Properties:
                  FunctionName: !Ref Name
                  Runtime: java25
                  Handler: dev.tandem.harness.testing.probe.Probe::handleRequest
                  CodeUri: CODE
                  Timeout: 20
                  Environment: {Variables: {STAGE: !Ref Stage}}
            """;

    @AutoClose private static TestAws aws = TestAws.start();

    @TempDir static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Notes.writeCode(folder);
        byte[] noise = new byte[60 * 1024 * 1024];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("code/noise"), noise);
    }

    @Test
    void a_zip_of_sixty_megabytes_is_deployed_and_deployed_again() throws IOException {
        Files.write(folder.resolve("code.zip"), FolderZip.of(folder.resolve("code")));

        deploy("code.zip", Map.of("Name", "large"));
        assertThat(environment("large")).contains("\"STAGE\":\"first\"");
        deploy("code.zip", Map.of("Name", "large", "Stage", "second"));

        assertThat(environment("large")).contains("\"STAGE\":\"second\"");
        assertThat(
                        aws.lambda()
                                .getFunctionConfiguration(get -> get.functionName("large"))
                                .codeSize())
                .isEqualTo(Files.size(folder.resolve("code.zip")));
    }

    @Test
    @Tag("thorough")
    void a_folder_that_makes_such_a_zip_is_deployed() {
        deploy("code", Map.of("Name", "folder"));

        assertThat(environment("folder")).contains("\"STAGE\":\"first\"");
    }

    private static void deploy(String code, Map<String, String> parameters) {
        aws.deployer().deploy(Templates.read(folder, TEMPLATE.replace("CODE", code)), parameters);
    }

    private static String environment(String function) {
        return aws.lambda()
                .invoke(call ->
                        call.functionName(function)
                                .payload(SdkBytes.fromUtf8String("{\"do\":\"environment\"}")))
                .payload()
                .asUtf8String();
    }
}
