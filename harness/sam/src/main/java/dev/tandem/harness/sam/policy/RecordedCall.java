package dev.tandem.harness.sam.policy;

import java.util.Optional;

/**
 * What a function has asked AWS for, or what Lambda has asked for with the function's role: to read
 * the stream that wakes it, and to tell a queue of what it has given up.
 *
 * @param function its name
 * @param action such as {@code dynamodb:PutItem}
 * @param resource the ARN that it is about; {@code *} where AWS knows none for the action
 * @param enclosingOperation in which operation the action was a part, such as {@code
 *     TransactWriteItems}; empty for one by itself
 * @param allowed whether the function's role allows it; where nobody has granted it anything, it
 *     may do everything
 */
public record RecordedCall(
        String function,
        String action,
        String resource,
        Optional<String> enclosingOperation,
        boolean allowed) {

    static RecordedCall of(String function, Permission permission, boolean allowed) {
        return new RecordedCall(
                function,
                permission.action(),
                permission.resource(),
                permission.context(Permission.ENCLOSING_OPERATION).stream().findFirst(),
                allowed);
    }
}
