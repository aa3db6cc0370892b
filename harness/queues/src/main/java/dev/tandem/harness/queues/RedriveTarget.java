package dev.tandem.harness.queues;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where a redrive policy leads. */
final class RedriveTarget {

    private RedriveTarget() {}

    /** Empty for what ElasticMQ refuses. */
    static String arn(String policy) {
        try {
            return JsonMapper.shared().readTree(policy).path("deadLetterTargetArn").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
