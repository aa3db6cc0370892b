package dev.tandem.bench.start;

import java.util.List;
import java.util.Map;

/** The arms of {@code createCart}. */
final class CommandStarts {

    static final String PLAIN = "plain handler";
    static final String LEAN = "lean face";
    static final String SPRING = "Spring";
    static final String TRIVIAL = "trivial Spring Cloud Function";
    static final String LEAN_RESTORED = "lean face after a restore";
    static final String SPRING_RESTORED = "Spring after a restore";

    private CommandStarts() {}

    static List<ColdFunction> arms(boolean isFull) {
        byte[] zip = Artifacts.built("commands", "-lean");
        ColdFunction lean = Faces.lean(LEAN, zip, ColdCall.CREATE_CART, environment());
        ColdFunction plain =
                Faces.plain(
                        PLAIN,
                        Artifacts.with(zip, PlainCart.class, CartCalls.class),
                        ColdCall.CREATE_CART,
                        PlainCart.class,
                        Map.of());
        return isFull ? all(plain, lean) : List.of(plain, lean);
    }

    private static List<ColdFunction> all(ColdFunction plain, ColdFunction lean) {
        byte[] zip = Artifacts.built("commands", "");
        ColdFunction spring = Faces.spring(SPRING, zip, ColdCall.CREATE_CART, environment());
        ColdFunction trivial =
                Faces.spring(
                        TRIVIAL,
                        Artifacts.with(
                                zip,
                                SpringCart.class,
                                SpringCart.Request.class,
                                SpringCart.Answer.class,
                                CartCalls.class),
                        ColdCall.CREATE_CART,
                        Faces.environment(SpringCart.class.getName(), "createCart"));
        return List.of(
                plain,
                lean,
                spring,
                trivial,
                lean.restored(LEAN_RESTORED),
                spring.restored(SPRING_RESTORED));
    }

    private static Map<String, String> environment() {
        return Faces.environment("dev.tandem.cart.commands.CartCommandsApplication", "createCart");
    }
}
