package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.runtime.FunctionRevision;

import tools.jackson.databind.node.ObjectNode;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What Lambda tells of a revision itself, whatever its settings. */
final class RevisionJson {

    private static final DateTimeFormatter MODIFIED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

    private RevisionJson() {}

    static void add(FunctionRevision revision, ObjectNode json) {
        json.put("CodeSize", revision.code().size());
        json.put("CodeSha256", revision.code().sha256());
        json.put("Version", revision.version());
        json.put("RevisionId", revision.revisionId());
        json.put("LastModified", MODIFIED.format(revision.modified()));
        json.put("State", "Active");
        json.put("LastUpdateStatus", "Successful");
    }
}
