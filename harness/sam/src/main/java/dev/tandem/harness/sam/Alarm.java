package dev.tandem.harness.sam;

import java.util.Map;

/** A CloudWatch alarm. It is read, so that what it refers to is there; nothing watches it. */
record Alarm(String id) implements Resource {

    static final String TYPE = "AWS::CloudWatch::Alarm";

    static Alarm read(String id, Properties properties) {
        for (String name : properties.names()) {
            properties.value(name);
        }
        return new Alarm(id);
    }

    Map<String, String> attributes() {
        return Map.of(ResourceAttributes.REF, id, "Arn", id);
    }
}
