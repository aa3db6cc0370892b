package dev.tandem.harness.sam;

import dev.tandem.harness.aws.httpapi.Cors;

import java.util.OptionalInt;

/** Which pages may call an HTTP API, as plain CloudFormation has it. */
final class ApiCors {

    private ApiCors() {}

    static Cors read(Properties cors) {
        return new Cors(
                cors.texts("AllowOrigins"),
                cors.texts("AllowMethods"),
                cors.texts("AllowHeaders"),
                cors.texts("ExposeHeaders"),
                cors.flag("AllowCredentials").orElse(false),
                cors.number("MaxAge").map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }
}
