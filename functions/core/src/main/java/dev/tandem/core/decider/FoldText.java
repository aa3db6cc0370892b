package dev.tandem.core.decider;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * What counts of a class file, or of a part of it, without where it stands in there: constants are
 * written out, so that the same code has the same text whatever else the class has. What the text
 * names is kept aside.
 */
final class FoldText {

    private final ConstantPool pool;
    private final ReferencedNames names = new ReferencedNames();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    FoldText(ConstantPool pool) {
        this.pool = pool;
    }

    ConstantPool pool() {
        return pool;
    }

    /** The classes and methods that it names. */
    ReferencedNames names() {
        return names;
    }

    byte[] bytes() {
        return text.toByteArray();
    }

    void add(FoldText other) {
        text.writeBytes(other.bytes());
        names.addAll(other.names);
    }

    void number(int value) {
        text.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    /** The next bytes of the file as they are. */
    void copy(ByteBuffer file, int length) {
        byte[] bytes = new byte[length];
        file.get(bytes);
        text.writeBytes(bytes);
    }

    /** A descriptor or a signature, whose types it names. */
    void described(int index) {
        names.addDescribed(pool.text(index));
        constant(index);
    }

    /** As many constants as the file says, whose numbers follow there. */
    void constants(ByteBuffer file) {
        int count = ConstantPool.u2(file);
        number(count);
        for (int i = 0; i < count; i++) {
            constant(ConstantPool.u2(file));
        }
    }

    /** The constant of that number, or that there is none: 0 stands for it. */
    void constant(int index) {
        int tag = index == 0 ? 0 : pool.tag(index);
        text.write(tag);
        switch (tag) {
            case 0 -> {
                // nothing to be told
            }
            case ConstantPool.UTF8,
                    ConstantPool.INTEGER,
                    ConstantPool.FLOAT,
                    ConstantPool.LONG,
                    ConstantPool.DOUBLE -> {
                ByteBuffer content = pool.content(index);
                copy(content, content.remaining());
            }
            case ConstantPool.CLASS -> {
                names.addClass(pool.className(index));
                constant(pool.first(index));
            }
            case ConstantPool.STRING -> constant(pool.first(index));
            case ConstantPool.METHOD_TYPE -> described(pool.first(index));
            case ConstantPool.NAME_AND_TYPE -> {
                constant(pool.first(index));
                described(pool.second(index));
            }
            case ConstantPool.FIELD -> both(index);
            case ConstantPool.METHOD, ConstantPool.INTERFACE_METHOD -> {
                addMethod(index);
                both(index);
            }
            case ConstantPool.METHOD_HANDLE -> {
                text.write(pool.kind(index));
                constant(pool.target(index));
            }
            case ConstantPool.DYNAMIC, ConstantPool.INVOKE_DYNAMIC -> {
                bootstrapMethod(pool.bootstrapMethod(pool.first(index)));
                constant(pool.second(index));
            }
            default -> throw new IllegalStateException("the pool knows no constant " + tag);
        }
    }

    private void both(int index) {
        constant(pool.first(index));
        constant(pool.second(index));
    }

    private void addMethod(int index) {
        int method = pool.second(index);
        names.addMethod(
                pool.className(pool.first(index)),
                pool.text(pool.first(method)),
                pool.text(pool.second(method)));
    }

    private void bootstrapMethod(int[] constants) {
        number(constants.length);
        for (int constant : constants) {
            constant(constant);
        }
    }
}
