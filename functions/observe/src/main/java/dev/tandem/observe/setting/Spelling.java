package dev.tandem.observe.setting;

import java.util.Locale;
import java.util.stream.IntStream;

/** How settings are written, and how far one is from another. */
final class Spelling {

    private Spelling() {}

    /** Its letters and digits: what is left of it however it is written. */
    static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** How many letters have to be put in, left out or changed to make one of the other. */
    static int distance(String one, String other) {
        String from = bare(one);
        String to = bare(other);
        int[] above = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(row[j - 1], above[j]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
