package dev.tandem.harness.testing;

import software.amazon.awssdk.core.SdkBytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Deployment packages, made while one waits. */
public final class Zips {

    private Zips() {}

    /** The compiled classes, as an IDE or Maven has left them. */
    public static SdkBytes of(Class<?>... classes) {
        return zip(zip -> {
            for (Class<?> type : classes) {
                String name = type.getName().replace('.', '/') + ".class";
                try (InputStream source =
                        Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name))) {
                    zip.putNextEntry(new ZipEntry(name));
                    source.transferTo(zip);
                }
            }
        });
    }

    /** One file. */
    public static SdkBytes ofFile(String name, String content) {
        return zip(zip -> {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** One file of nothing but zeros. */
    public static SdkBytes ofZeros(String name, int megabytes) {
        return zip(zip -> {
            zip.putNextEntry(new ZipEntry(name));
            byte[] megabyte = new byte[1024 * 1024];
            for (int written = 0; written < megabytes; written++) {
                zip.write(megabyte);
            }
        });
    }

    private static SdkBytes zip(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            filling.fill(zip);
        } catch (IOException e) {
            throw new UncheckedIOException("No zip could be made", e);
        }
        return SdkBytes.fromByteArray(bytes.toByteArray());
    }

    @FunctionalInterface
    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }
}
