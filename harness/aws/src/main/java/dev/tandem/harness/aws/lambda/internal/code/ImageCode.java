package dev.tandem.harness.aws.lambda.internal.code;

import dev.tandem.harness.aws.lambda.internal.image.Image;

import java.net.URI;
import java.nio.file.Path;

/** An image that is laid out on this machine. */
public final class ImageCode implements Code {

    private final URI uri;
    private final String sha256;
    private final Image image;
    private final Users users;

    ImageCode(ImageStore store, URI uri, String sha256, Image image) {
        this.users = new Users(store, () -> store.forget(this));
        this.uri = uri;
        this.sha256 = sha256;
        this.image = image;
    }

    /** How the request named it. */
    public URI uri() {
        return uri;
    }

    /** What is in it, and what it starts. */
    public Image image() {
        return image;
    }

    /** Of the files that it is made of. */
    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public Path folder() {
        return image.taskRoot();
    }

    @Override
    public void retain() {
        users.retain();
    }

    @Override
    public void release() {
        users.release();
    }
}
