package dev.tandem.rds.tls;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Who may have signed the certificate of a database. RDS signs those of a region by authorities of
 * that region's own, which no JDK knows; they lie beside this class, each region's in a file, as
 * AWS publishes them (Amazon RDS User Guide, "Certificate bundles by AWS Region"). RDS Proxy has
 * certificates of AWS Certificate Manager, which every JDK knows.
 */
final class Authorities {

    private Authorities() {}

    /** Those of a file, PEM. */
    static SSLSocketFactory ofFile(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream certificates = Files.newInputStream(pem)) {
            return trusting(store(certificates));
        }
    }

    static SSLSocketFactory ofJdk() throws GeneralSecurityException {
        return trusting(null);
    }

    static SSLSocketFactory ofRegion(String region) throws IOException, GeneralSecurityException {
        try (InputStream certificates = Authorities.class.getResourceAsStream(region + ".pem")) {
            if (certificates == null) {
                throw new IOException(
                        "The certificate authorities of RDS in %1$s are not known here: take https://truststore.pki.rds.amazonaws.com/%1$s/%1$s-bundle.pem into the artifact, and name the file as sslrootcert in the JDBC URL"
                                .formatted(region));
            }
            return trusting(store(certificates));
        }
    }

    private static KeyStore store(InputStream pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate :
                CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
            store.setCertificateEntry(Integer.toString(++number), certificate);
        }
        return store;
    }

    private static SSLSocketFactory trusting(@Nullable KeyStore storeOrJdks)
            throws GeneralSecurityException {
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(storeOrJdks);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
