package dev.tandem.rds.secret;

import tools.jackson.databind.JsonNode;

/** What to do about an answer of Secrets Manager that is none. */
final class Denial {

    private Denial() {}

    static SecretUnavailableException told(String secret, int status, JsonNode answer) {
        String type = answer.path("__type").asString("").replaceFirst(".*#", "");
        return new SecretUnavailableException(
                "Secrets Manager does not give %s (%s %s): %s"
                        .formatted(secret, status, type, advice(type)));
    }

    private static String advice(String type) {
        return switch (type) {
            case "AccessDeniedException", "DecryptionFailure" ->
                    "allow the function's role secretsmanager:GetSecretValue on it, and kms:Decrypt"
                            + " where it has a key of its own";
            case "ResourceNotFoundException" ->
                    "there is none of that name in this region, or it has no value yet";
            case "InvalidRequestException" -> "it is about to be deleted";
            case "ExpiredTokenException",
                    "UnrecognizedClientException",
                    "InvalidSignatureException",
                    "InvalidClientTokenId" ->
                    "the AWS credentials are out of date or of somebody else";
            default -> "it is asked again with the next connection";
        };
    }
}
