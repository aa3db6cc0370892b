package dev.tandem.cdk;

import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Handler;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;

/**
 * What functions are shipped as.
 *
 * @param isImage whether it says itself what it runs: Lambda takes neither runtime, nor handler,
 *     nor SnapStart beside an image
 */
record DeployedCode(Code code, Runtime runtime, String handler, boolean isImage) {

    private static final String SPRING =
            "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest";
    private static final String LEAN = "dev.tandem.lambda.FunctionHandler::handleRequest";

    static DeployedCode zip(Code code, boolean lean) {
        return new DeployedCode(code, Runtime.JAVA_25, lean ? LEAN : SPRING, false);
    }

    static DeployedCode image(Code code) {
        return new DeployedCode(code, Runtime.FROM_IMAGE, Handler.FROM_IMAGE, true);
    }

    Function.Builder of(Function.Builder function) {
        return function.code(code).runtime(runtime).handler(handler);
    }

    /**
     * One for which people wait: each version has a snapshot to start from, or its image a cache.
     */
    Function.Builder snapped(Function.Builder function) {
        return isImage ? function : function.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
    }
}
