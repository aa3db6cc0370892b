package dev.tandem.rds.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class RegionFilesTest {

    static List<Path> files() throws IOException, URISyntaxException {
        Path one =
                Path.of(
                        Objects.requireNonNull(AmazonTls.class.getResource("eu-west-1.pem"))
                                .toURI());
        try (Stream<Path> all = Files.list(one.getParent())) {
            return all.filter(file -> file.toString().endsWith(".pem")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_region_has_its_own_three_authorities_and_nobody_else(Path file)
            throws IOException, CertificateException {
        String region = file.getFileName().toString().replace(".pem", "");

        assertThat(certificates(file))
                .hasSize(3)
                .allSatisfy(certificate -> {
                    assertThat(certificate.getSubjectX500Principal().getName())
                            .matches(
                                    ".*CN=Amazon RDS %s Root CA (RSA2048|RSA4096|ECC384) G1,.*O=Amazon Web Services.*"
                                            .formatted(region));
                    assertThatCode(() -> certificate.verify(certificate.getPublicKey()))
                            .doesNotThrowAnyException();
                    assertThat(certificate.getBasicConstraints()).isNotNegative();
                });
    }

    private static List<X509Certificate> certificates(Path file)
            throws IOException, CertificateException {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends java.security.cert.Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            return all.stream().map(X509Certificate.class::cast).toList();
        }
    }
}
