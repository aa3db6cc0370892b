package dev.tandem.core.decider;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The constants of a class file, and the bootstrap methods that some of them name (JVMS 4.4 and
 * 4.7.23).
 */
final class ConstantPool {

    static final int UTF8 = 1;
    static final int INTEGER = 3;
    static final int FLOAT = 4;
    static final int LONG = 5;
    static final int DOUBLE = 6;
    static final int CLASS = 7;
    static final int STRING = 8;
    static final int FIELD = 9;
    static final int METHOD = 10;
    static final int INTERFACE_METHOD = 11;
    static final int NAME_AND_TYPE = 12;
    static final int METHOD_HANDLE = 15;
    static final int METHOD_TYPE = 16;
    static final int DYNAMIC = 17;
    static final int INVOKE_DYNAMIC = 18;

    private final ByteBuffer file;

    /** Where each constant's content is: behind its tag. */
    private final int[] places;

    private int[][] bootstrapMethods = {};

    private ConstantPool(ByteBuffer file, int[] places) {
        this.file = file;
        this.places = places;
    }

    /** The one that begins where the file stands, which stands behind it then. */
    static ConstantPool read(ByteBuffer file) {
        int[] places = new int[u2(file)];
        int index = 1;
        while (index < places.length) {
            int tag = file.get();
            places[index] = file.position();
            file.position(file.position() + length(tag, file));
            index += tag == LONG || tag == DOUBLE ? 2 : 1;
        }
        return new ConstantPool(file.duplicate(), places);
    }

    private static int length(int tag, ByteBuffer file) {
        return switch (tag) {
            case UTF8 -> 2 + Short.toUnsignedInt(file.getShort(file.position()));
            case INTEGER, FLOAT, FIELD, METHOD, INTERFACE_METHOD -> 4;
            case NAME_AND_TYPE, DYNAMIC, INVOKE_DYNAMIC -> 4;
            case LONG, DOUBLE -> 8;
            case METHOD_HANDLE -> 3;
            case CLASS, STRING, METHOD_TYPE -> 2;
            default ->
                    throw new IllegalArgumentException(
                            "a class file with a constant of kind %s, which is not known"
                                    .formatted(tag));
        };
    }

    /** What the attribute {@code BootstrapMethods} has. */
    void readBootstrapMethods(ByteBuffer attribute) {
        bootstrapMethods = new int[u2(attribute)][];
        for (int method = 0; method < bootstrapMethods.length; method++) {
            int handle = u2(attribute);
            int[] constants = new int[1 + u2(attribute)];
            constants[0] = handle;
            for (int argument = 1; argument < constants.length; argument++) {
                constants[argument] = u2(attribute);
            }
            bootstrapMethods[method] = constants;
        }
    }

    /** The handle of that bootstrap method, and its arguments. */
    int[] bootstrapMethod(int number) {
        return bootstrapMethods[number];
    }

    int tag(int index) {
        return file.get(places[index] - 1);
    }

    /** The first thing that the constant names, or which bootstrap method. */
    int first(int index) {
        return Short.toUnsignedInt(file.getShort(places[index]));
    }

    /** The second. */
    int second(int index) {
        return Short.toUnsignedInt(file.getShort(places[index] + 2));
    }

    /** Of a method handle. */
    int kind(int index) {
        return file.get(places[index]);
    }

    /** What a method handle leads to. */
    int target(int index) {
        return Short.toUnsignedInt(file.getShort(places[index] + 1));
    }

    /** A text or a number as it stands there. */
    ByteBuffer content(int index) {
        return file.slice(places[index], length(tag(index), file.position(places[index])));
    }

    /** Of {@code CONSTANT_Utf8}. */
    String text(int index) {
        ByteBuffer content = content(index);
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        try {
            return new DataInputStream(new ByteArrayInputStream(bytes)).readUTF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The internal name of {@code CONSTANT_Class}. */
    String className(int index) {
        return text(first(index));
    }

    static int u2(ByteBuffer file) {
        return Short.toUnsignedInt(file.getShort());
    }
}
