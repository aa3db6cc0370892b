package dev.tandem.proofs.soak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws plans. The same seed draws the same plan. */
final class Plans {

    private static final List<Carrier> CARRIERS = List.of(Carrier.values());

    private static final int WRITERS = 6;
    private static final int CARTS = 6;
    private static final int MOST_REQUESTS = 30;
    private static final int FEWEST_TROUBLES = 8;
    private static final int MOST_TROUBLES = 25;

    private final Random random;
    private final Requests requests;
    private final List<String> commandIds = new ArrayList<>();

    private Plans(long seed) {
        // neighbouring seeds of Random begin alike
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        requests = new Requests(random);
    }

    static Plan of(long seed) {
        return new Plans(seed).plan(seed);
    }

    private Plan plan(long seed) {
        int requestsEach = MOST_REQUESTS / 2 + random.nextInt(MOST_REQUESTS / 2);
        List<Send> sends = new ArrayList<>();
        for (int i = 0; i < requestsEach; i++) {
            for (int writer = 0; writer < WRITERS; writer++) {
                sends.add(send(writer, i));
            }
        }
        return new Plan(seed, sends, happenings(sends.size()));
    }

    private Send send(int writer, int i) {
        String name = "w%s-%s".formatted(writer, i);
        String function = i == 0 && writer < CARTS ? "createCart" : requests.function();
        boolean isNamed = !function.equals("createCart") || i == 0 || random.nextInt(3) > 0;
        String cart = isNamed ? cart(i == 0 ? writer % CARTS : random.nextInt(CARTS)) : "";
        String body = requests.body(function, cart, name, commandId(name));
        return new Send(
                writer,
                name,
                function,
                carrier(body),
                random.nextInt(World.NODES),
                i > 0 && random.nextInt(6) == 0,
                random.nextInt(6) == 0 ? 2 : 1,
                cart,
                body);
    }

    /** What is no JSON reaches no function by name: AWS Lambda refuses it. */
    private Carrier carrier(String body) {
        Carrier carrier = CARRIERS.get(random.nextInt(CARRIERS.size()));
        return carrier.isHttp() || JsonText.isJson(body) ? carrier : Carrier.API_2;
    }

    private String cart(int number) {
        return "c" + number;
    }

    /** None, one of its own, or another request's. */
    private String commandId(String name) {
        return switch (random.nextInt(12)) {
            case 0 ->
                    commandIds.isEmpty() ? name : commandIds.get(random.nextInt(commandIds.size()));
            case 1, 2, 3, 4 -> "";
            default -> {
                boolean isOdd = random.nextInt(6) == 0;
                String id = isOdd ? name + new OddTexts(random).whole(50) : name;
                commandIds.add(id);
                yield id;
            }
        };
    }

    private List<Happening> happenings(int requestsInAll) {
        List<Trouble> kinds = new ArrayList<>(List.of(Trouble.values()));
        Collections.shuffle(kinds, random);
        return IntStream.range(0, FEWEST_TROUBLES + random.nextInt(MOST_TROUBLES - FEWEST_TROUBLES))
                .mapToObj(i ->
                        new Happening(
                                random.nextInt(requestsInAll),
                                kinds.get(i % kinds.size()),
                                random.nextLong()))
                .sorted(Comparator.comparingInt(Happening::at))
                .toList();
    }
}
