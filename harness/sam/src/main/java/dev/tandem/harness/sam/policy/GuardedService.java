package dev.tandem.harness.sam.policy;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.endpoint.AwsService;

import java.io.IOException;
import java.util.List;

/** A service that refuses functions what their policies do not allow. */
record GuardedService(AwsService service, Policies policies) implements AwsService {

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public List<String> healthNames() {
        return service.healthNames();
    }

    @Override
    public List<String> operations() {
        return service.operations();
    }

    @Override
    public boolean isAddressed(AwsRequest request) {
        return service.isAddressed(request);
    }

    @Override
    public AwsResponse answer(AwsRequest request) throws IOException, InterruptedException {
        policies.require(request);
        return service.answer(request);
    }
}
