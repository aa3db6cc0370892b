package dev.tandem.harness.aws.lambda.internal.code;

import java.nio.file.Path;

/** Where the code of functions lies, zips and images. */
public record CodeStores(CodeStore zips, ImageStore images) {

    /** Below that folder. */
    public static CodeStores in(Path folder) {
        return new CodeStores(new CodeStore(folder), new ImageStore(folder));
    }
}
