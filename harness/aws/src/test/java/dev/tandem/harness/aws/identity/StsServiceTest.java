package dev.tandem.harness.aws.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.testing.Http;

import org.junit.jupiter.api.Test;

import java.util.List;

class StsServiceTest {

    @Test
    void everybody_is_of_the_account_that_arns_name() {
        try (AwsEndpoint endpoint = AwsEndpoint.start(0, List.of(new StsService()))) {
            assertThat(
                            Http.postForm(
                                            endpoint.uri(),
                                            "Action=GetCallerIdentity&Version=2011-06-15")
                                    .body())
                    .contains("<Account>000000000000</Account>")
                    .contains("<Arn>arn:aws:iam::000000000000:root</Arn>")
                    .contains("<UserId>AKIAMIA</UserId>");
        }
    }
}
