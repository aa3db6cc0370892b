package dev.tandem.rules.docs;

import java.util.List;

/** Something that every page has to keep. */
@FunctionalInterface
interface PageCheck {

    /** What is wrong with that page, a sentence each. */
    List<String> problems(Page page);
}
