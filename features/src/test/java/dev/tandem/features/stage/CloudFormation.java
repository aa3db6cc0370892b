package dev.tandem.features.stage;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** Asks CloudFormation by its Query API, signed: two questions are too few for a client's jar. */
final class CloudFormation {

    private static final String VERSION = "2010-05-15";

    private final Account account;

    CloudFormation(Account account) {
        this.account = account;
    }

    /**
     * The answer to an action.
     *
     * @throws IllegalStateException with AWS's own words if it refuses
     */
    Element ask(String action, Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.putAll(Map.of("Action", action, "Version", VERSION));
        String form =
                all.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        try (SdkHttpClient http = UrlConnectionHttpClient.create()) {
            HttpExecuteResponse response =
                    http.prepareRequest(signed(ContentStreamProvider.fromUtf8String(form))).call();
            Element answer = parsed(response.responseBody().orElseThrow());
            if (!response.httpResponse().isSuccessful()) {
                throw new IllegalStateException(
                        "CloudFormation refuses %s of %s: %s"
                                .formatted(action, parameters, text(answer, "Message")));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("CloudFormation does not answer " + action, e);
        }
    }

    private HttpExecuteRequest signed(ContentStreamProvider form) {
        SdkHttpRequest request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(account.endpointOf("cloudformation"))
                        .putHeader("Content-Type", "application/x-www-form-urlencoded")
                        .build();
        SignedRequest signed =
                AwsV4HttpSigner.create()
                        .sign(sign ->
                                sign.identity(account.credentials().resolveCredentials())
                                        .request(request)
                                        .payload(form)
                                        .putProperty(
                                                AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME,
                                                "cloudformation")
                                        .putProperty(
                                                AwsV4HttpSigner.REGION_NAME,
                                                account.region().id()));
        return HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(signed.payload().orElse(form))
                .build();
    }

    private static Element parsed(AbortableInputStream body) throws IOException {
        try (body) {
            String xml = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document =
                    factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            return document.getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("CloudFormation answers what is no XML", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** All elements of that name below it. */
    static Stream<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    /** What the first element of that name says; nothing if there is none. */
    static String text(Element within, String name) {
        return elements(within, name)
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }
}
