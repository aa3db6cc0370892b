package dev.tandem.core.decider;

import java.nio.ByteBuffer;

/**
 * A method that a class declares.
 *
 * @param flags {@code ACC_PRIVATE} and the like
 * @param type its descriptor
 * @param text what counts of it
 */
record FoldMethod(int flags, String name, String type, FoldText text) {

    private static final int PRIVATE = 0x2;
    private static final int STATIC = 0x8;

    /** The one that begins where the file stands, which stands behind it then. */
    static FoldMethod read(ByteBuffer file, ConstantPool pool) {
        var text = new FoldText(pool);
        int flags = ConstantPool.u2(file);
        int name = ConstantPool.u2(file);
        int type = ConstantPool.u2(file);
        text.number(flags);
        text.constant(name);
        text.described(type);
        FoldAttributes.tell(file, text);
        return new FoldMethod(flags, pool.text(name), pool.text(type), text);
    }

    /** Whether only the class itself calls it. */
    boolean isHelper() {
        return (flags & (PRIVATE | STATIC)) != 0;
    }

    /** Whether it names that method of its class. */
    boolean calls(FoldMethod other, String own) {
        return text.names().hasMethod(own, other.name, other.type);
    }
}
