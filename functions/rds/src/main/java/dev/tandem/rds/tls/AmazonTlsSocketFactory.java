package dev.tandem.rds.tls;

import dev.tandem.rds.login.ServerName;

import org.postgresql.PGProperty;
import org.postgresql.ssl.WrappedFactory;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Properties;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets that verify authority and name before anything is said. Made by PostgreSQL's driver, for
 * each connection; {@link AmazonTls} names it.
 */
public final class AmazonTlsSocketFactory extends WrappedFactory {

    private final Properties driver;
    private final String region;
    private final ServerName server;

    /**
     * @param driver all of the driver's properties
     */
    public AmazonTlsSocketFactory(Properties driver) {
        String[] argument =
                String.valueOf(PGProperty.SSL_FACTORY_ARG.getOrDefault(driver)).split("/", -1);
        this.driver = driver;
        this.region = argument[0];
        this.server = new ServerName(argument[1], Integer.parseInt(argument[2]));
    }

    @Override
    public Socket createSocket(Socket plain, String dialled, int port, boolean autoClose)
            throws IOException {
        SSLSocket socket =
                (SSLSocket) trusted().createSocket(plain, server.host(), port, autoClose);
        SSLParameters parameters = socket.getSSLParameters();
        // RFC 2818's way to compare names, which is not bound to HTTP
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    private SSLSocketFactory trusted() throws IOException {
        try {
            String file = PGProperty.SSL_ROOT_CERT.getOrDefault(driver);
            if (file != null) {
                return Authorities.ofFile(Path.of(file));
            }
            return server.isProxy() ? Authorities.ofJdk() : Authorities.ofRegion(region);
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate authorities can't be read: " + e, e);
        }
    }
}
