package dev.tandem.harness.aws.identity;

import dev.tandem.harness.aws.endpoint.internal.Xml;

/** Who a caller is, as GetCallerIdentity tells it (AWS STS API Reference). */
final class CallerIdentity {

    private CallerIdentity() {}

    static String xml(String userId, String requestId) {
        return """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">\
        <GetCallerIdentityResult><Arn>arn:aws:iam::000000000000:root</Arn>\
        <UserId>%s</UserId><Account>000000000000</Account></GetCallerIdentityResult>\
        <ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata>\
        </GetCallerIdentityResponse>
        """
                .formatted(Xml.text(userId), requestId);
    }
}
