package dev.tandem.rds.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority of our own, and a server's certificate that it has signed, by the JDK's keytool. */
final class TestCertificates {

    private static final String PASSWORD = "changeit";

    private final Path folder;

    TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** Makes both, and gives the server's to PostgreSQL. */
    void give(String host, Path data) throws IOException, GeneralSecurityException {
        keytool("-genkeypair -alias ca -dname CN=Test -keyalg RSA -ext bc:c -validity 9");
        keytool("-genkeypair -alias server -dname CN=server -keyalg RSA -validity 9");
        keytool("-exportcert -rfc -alias ca -file " + authority());
        keytool("-certreq -alias server -file " + folder.resolve("request"));
        keytool(
                "-gencert -rfc -alias ca -ext san=dns:%s -validity 9 -infile %s -outfile %s"
                        .formatted(host, folder.resolve("request"), data.resolve("server.crt")));
        Path key = data.resolve("server.key");
        Files.writeString(key, pem(privateKey()));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }

    /** Its certificate. */
    Path authority() {
        return folder.resolve("ca.pem");
    }

    private Key privateKey() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream keys = Files.newInputStream(folder.resolve("keys.p12"))) {
            store.load(keys, PASSWORD.toCharArray());
        }
        return store.getKey("server", PASSWORD.toCharArray());
    }

    private static String pem(Key key) {
        return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(
                        Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(key.getEncoded()));
    }

    private void keytool(String arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(
                List.of(
                        "-keystore",
                        folder.resolve("keys.p12").toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(output);
        }
    }
}
