package dev.tandem.images;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the template of a deployment by images of the one by zips, since SAM takes no condition for
 * {@code PackageType}, and Lambda can't make a function an image that was a zip. All else stays as
 * it is.
 */
final class ImageTemplate {

    private static final String PARAMETERS =
            """
            Parameters:
              CommandsImage: {Type: String, Default: '', Description: 'Where the image of the commands is, such as 111122223333.dkr.ecr.eu-west-1.amazonaws.com/carts:commands-1'}
              ReadModelImage: {Type: String, Default: '', Description: 'The same of the queries and of the updater of the read model'}
              UpkeepImage: {Type: String, Default: '', Description: 'The same of the upkeep'}
            """;

    /** What is written otherwise, in this order; each has to be found. */
    private static final List<Change> CHANGES =
            List.of(
                    Change.of("(?m)^Parameters:\\n", Matcher.quoteReplacement(PARAMETERS)),
                    // an image says what it runs, and on which face
                    Change.of("(?m)^  Face: .*\\n", ""),
                    Change.of("(?m)^  IsLean: .*\\n", ""),
                    Change.of("(?m)^    Runtime: .*\\n", ""),
                    Change.of("(?m)^    Handler: .*\\n", ""),
                    Change.of("\\$\\{Face} ", ""),
                    // there is none of images
                    Change.of("(?m)^ *SnapStart: .*\\n", ""),
                    image("commands", "CommandsImage"),
                    image("readmodel", "ReadModelImage"),
                    image("upkeep", "UpkeepImage"));

    private ImageTemplate() {}

    private static Change image(String module, String parameter) {
        return Change.of(
                "(?m)^( *)CodeUri: functions/cart/%s/target/.*$".formatted(module),
                "$1PackageType: Image\n$1ImageUri: !Ref " + parameter);
    }

    /**
     * @throws IllegalStateException if it has not what is to be written otherwise
     */
    static String of(String template) {
        String text = template;
        for (Change each : CHANGES) {
            text = each.in(text);
        }
        return text;
    }

    private record Change(Pattern found, String replacement) {

        static Change of(String found, String replacement) {
            return new Change(Pattern.compile(found), replacement);
        }

        String in(String text) {
            Matcher matcher = found.matcher(text);
            if (!matcher.find()) {
                throw new IllegalStateException(
                        "template.yaml has nothing any more that matches %s: the template of images is made of it, see ImageTemplate"
                                .formatted(found));
            }
            return matcher.replaceAll(replacement);
        }
    }
}
