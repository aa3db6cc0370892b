package dev.tandem.harness.aws.identity;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.endpoint.AwsService;
import dev.tandem.harness.aws.endpoint.Form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Tells everybody that they are the root of account 000000000000, whatever their key. */
public final class StsService implements AwsService {

    private static final String VERSION = "2011-06-15";

    @Override
    public String name() {
        return "STS";
    }

    @Override
    public List<String> operations() {
        return List.of("GetCallerIdentity");
    }

    @Override
    public boolean isAddressed(AwsRequest request) {
        return Form.of(request).get("Version").filter(VERSION::equals).isPresent();
    }

    @Override
    public AwsResponse answer(AwsRequest request) {
        String requestId = UUID.randomUUID().toString();
        String body = CallerIdentity.xml(request.accessKey().orElse("000000000000"), requestId);
        return AwsResponse.of(200, "text/xml", body.getBytes(StandardCharsets.UTF_8))
                .withHeader("x-amzn-RequestId", requestId);
    }
}
