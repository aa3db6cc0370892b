package dev.tandem.proofs.soak;

import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of all that Unicode has, and of what it has not. */
record OddTexts(Random random) {

    private static final int LAST = Character.MAX_CODE_POINT;

    /**
     * What programs stumble over: marks, directions, joiners, the last ones of planes, half pairs.
     */
    private static final List<Integer> STUMBLING_BLOCKS =
            List.of(
                    0x00, 0x01, 0x09, 0x0a, 0x0d, 0x1f, 0x7f, 0x85, 0xa0, 0xad, 0x130, 0x131, 0x301,
                    0x600, 0x5d0, 0x200b, 0x200d, 0x200f, 0x2028, 0x202e, 0x2622, 0xd800, 0xdbff,
                    0xdc00, 0xdfff, 0xe000, 0xfdd0, 0xfe0f, 0xfeff, 0xfffd, 0xfffe, 0xffff, 0x1d11e,
                    0x1f375, 0x1fffe, 0x1ffff, 0xe0001, 0xf0000, 0x10fffe, LAST);

    private static final List<String> SYNTAX =
            List.of("'", "\"", "\\", "%s", "{}", "$1", "\0", "\\u0000", "NULL", ";--", "<b>", "..");

    /** Of so many code points at most, of every kind. */
    String any(int most) {
        return codePoints(random.nextInt(most + 1), this::codePoint);
    }

    /** Without halves of surrogate pairs. */
    String whole(int most) {
        return codePoints(1 + random.nextInt(most), () -> without(Character.SURROGATE));
    }

    /** What the name of an item may be: it can be seen, and has no control characters. */
    String name(int most) {
        return "n" + codePoints(random.nextInt(most), () -> without(Character.CONTROL));
    }

    /** Whom JSON, SQL or a format may take for its own. */
    String syntax() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> SYNTAX.get(random.nextInt(SYNTAX.size())))
                .collect(Collectors.joining());
    }

    private int without(int type) {
        while (true) {
            int c = codePoint();
            int is = Character.getType(c);
            if (is != type && is != Character.SURROGATE) {
                return c;
            }
        }
    }

    private int codePoint() {
        return switch (random.nextInt(6)) {
            case 0 -> STUMBLING_BLOCKS.get(random.nextInt(STUMBLING_BLOCKS.size()));
            case 1 -> random.nextInt(LAST + 1);
            case 2 -> random.nextInt(0x10000);
            case 3 -> 0xa0 + random.nextInt(0x600);
            default -> ' ' + random.nextInt('~' - ' ');
        };
    }

    private static String codePoints(int length, IntSupplier next) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(next.getAsInt());
        }
        return text.toString();
    }
}
