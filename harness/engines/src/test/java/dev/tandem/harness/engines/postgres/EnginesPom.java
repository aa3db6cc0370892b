package dev.tandem.harness.engines.postgres;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

/** What the module's pom brings along on a machine. */
record EnginesPom(Element root) {

    static EnginesPom read() throws Exception {
        return new EnginesPom(
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new File("pom.xml"))
                        .getDocumentElement());
    }

    /** The artifacts of all profiles that Maven activates there. */
    List<String> artifacts(String system, String architecture, boolean alpine) {
        return elements(root, "profile")
                .filter(profile -> isActive(profile, system, architecture, alpine))
                .flatMap(profile -> elements(profile, "artifactId"))
                .map(Element::getTextContent)
                .toList();
    }

    private static boolean isActive(
            Element profile, String system, String architecture, boolean alpine) {
        return all(profile, "name", system::equalsIgnoreCase)
                && all(
                        profile,
                        "family",
                        family -> system.toLowerCase(Locale.ROOT).contains(family))
                && all(profile, "arch", architecture::equals)
                && all(profile, "exists", _ -> alpine)
                && all(profile, "missing", _ -> !alpine);
    }

    private static boolean all(Element profile, String condition, Predicate<String> met) {
        return elements(profile, condition).map(Element::getTextContent).allMatch(met);
    }

    private static Stream<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
