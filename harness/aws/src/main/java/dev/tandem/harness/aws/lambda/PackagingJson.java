package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.code.Code;
import dev.tandem.harness.aws.lambda.internal.code.ImageCode;
import dev.tandem.harness.aws.lambda.internal.code.UnpackedCode;
import dev.tandem.harness.aws.lambda.internal.function.Packaging;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** What Lambda tells of what a function is shipped as. */
final class PackagingJson {

    private PackagingJson() {}

    static void add(Packaging packaging, ObjectNode json) {
        json.put("PackageType", packaging.type());
        switch (packaging) {
            case Packaging.Zip(var runtime, var handler) ->
                    json.put("Runtime", runtime.identifier()).put("Handler", handler);
            case Packaging.Image image -> addConfig(image, json);
        }
    }

    private static void addConfig(Packaging.Image image, ObjectNode json) {
        ObjectNode config = json.putObject("ImageConfigResponse").putObject("ImageConfig");
        addList("EntryPoint", image.entryPoint(), config);
        addList("Command", image.command(), config);
        if (!image.workingDirectory().isEmpty()) {
            config.put("WorkingDirectory", image.workingDirectory());
        }
    }

    private static void addList(String name, List<String> texts, ObjectNode config) {
        if (!texts.isEmpty()) {
            texts.forEach(config.putArray(name)::add);
        }
    }

    /** Where the code is. */
    static void addPlace(Code code, ObjectNode json) {
        switch (code) {
            case UnpackedCode _ -> json.put("RepositoryType", "S3");
            case ImageCode image ->
                    json.put("RepositoryType", "ECR")
                            .put("ImageUri", image.uri().toString())
                            .put("ResolvedImageUri", image.uri().toString());
        }
    }
}
