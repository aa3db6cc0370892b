package dev.tandem.bench.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The arms of {@code createCart}. */
final class CommandStarts {

    static final String PLAIN = "plain handler";
    static final String PLAIN_ALIKE = "plain handler with stored classes";
    static final String LEAN = "lean face";
    static final String LEAN_COMPRESSED = "lean face with compressed classes";
    static final String LEAN_READ_BESIDES =
            "lean face, its fold read by java.lang.classfile besides";
    static final String SPRING = "Spring";
    static final String TRIVIAL = "trivial Spring Cloud Function";
    static final String SPRING_AOT = "attempt: Spring with Spring AOT";
    static final String FUNCTIONAL = "attempt: Spring by functional registration";
    static final String LEAN_RESTORED = "lean face after a restore";
    static final String SPRING_RESTORED = "Spring after a restore";

    private static final String APPLICATION = "dev.tandem.cart.commands.CartCommandsApplication";

    private CommandStarts() {}

    static List<ColdFunction> arms(boolean hasAllRows) {
        byte[] zip = Artifacts.built("commands", "-lean");
        ColdFunction lean = Faces.lean(LEAN, zip, ColdCall.CREATE_CART, environment());
        List<ColdFunction> arms = new ArrayList<>();
        arms.add(plain(PLAIN, Artifacts.plain(zip, PlainCart.class, CartCalls.class)));
        arms.add(lean);
        byte[] springZip = Artifacts.built("commands", "");
        ColdFunction spring = Faces.spring(SPRING, springZip, ColdCall.CREATE_CART, environment());
        arms.add(spring);
        arms.add(trivial(springZip));
        if (hasAllRows) {
            arms.add(plain(PLAIN_ALIKE, Artifacts.alike(zip, PlainCart.class, CartCalls.class)));
            arms.add(
                    Faces.lean(
                            LEAN_COMPRESSED,
                            Artifacts.compressed(zip),
                            ColdCall.CREATE_CART,
                            environment()));
            arms.add(
                    Faces.plain(
                            LEAN_READ_BESIDES,
                            Artifacts.beside(zip, FoldReadBesides.class),
                            ColdCall.CREATE_CART,
                            FoldReadBesides.class,
                            environment()));
            arms.add(lean.restored(LEAN_RESTORED));
            arms.add(spring.restored(SPRING_RESTORED));
            arms.add(prepared(springZip));
            arms.add(functional(springZip));
        }
        return arms;
    }

    private static ColdFunction plain(String name, byte[] zip) {
        return Faces.plain(name, zip, ColdCall.CREATE_CART, PlainCart.class, Map.of());
    }

    private static ColdFunction trivial(byte[] zip) {
        return Faces.spring(
                TRIVIAL,
                Artifacts.plain(
                        zip,
                        SpringCart.class,
                        SpringCart.Request.class,
                        SpringCart.Answer.class,
                        CartCalls.class),
                ColdCall.CREATE_CART,
                Faces.environment(SpringCart.class.getName(), "createCart"));
    }

    private static ColdFunction prepared(byte[] zip) {
        byte[] aot =
                SpringAot.of(
                        zip,
                        APPLICATION,
                        "spring.cloud.function.web.export.enabled=false",
                        "spring.cloud.function.definition=createCart",
                        "tandem.metrics.enabled=true");
        return Faces.spring(SPRING_AOT, aot, ColdCall.CREATE_CART, environment());
    }

    private static ColdFunction functional(byte[] zip) {
        return Faces.spring(
                FUNCTIONAL,
                Artifacts.beside(zip, FunctionalCart.class),
                ColdCall.CREATE_CART,
                Faces.environment(FunctionalCart.class.getName(), "createCart"));
    }

    private static Map<String, String> environment() {
        return Faces.environment(APPLICATION, "createCart");
    }
}
