package dev.tandem.core.decider;

import java.nio.ByteBuffer;
import java.util.Set;

/** The attributes of a class, field or method that have a part in what it does (JVMS 4.7). */
final class FoldAttributes {

    /**
     * Where it stands in which file, what else is in its nest, what the verifier wants, and
     * annotations that are not there when it runs. Bootstrap methods are told where they are named.
     */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "SourceFile",
                    "SourceDebugExtension",
                    "InnerClasses",
                    "EnclosingMethod",
                    "NestHost",
                    "NestMembers",
                    "BootstrapMethods",
                    "RuntimeInvisibleAnnotations",
                    "RuntimeInvisibleParameterAnnotations",
                    "RuntimeInvisibleTypeAnnotations");

    private static final int END = 0;

    private final ByteBuffer file;
    private final FoldText text;

    private FoldAttributes(ByteBuffer file, FoldText text) {
        this.file = file;
        this.text = text;
    }

    /** Tells those that follow in the file, which stands behind them then. */
    static void tell(ByteBuffer file, FoldText text) {
        new FoldAttributes(file, text).tell();
    }

    private void tell() {
        int count = ConstantPool.u2(file);
        for (int i = 0; i < count; i++) {
            int name = ConstantPool.u2(file);
            int length = file.getInt();
            int end = file.position() + length;
            String kind = text.pool().text(name);
            if (!LEFT_OUT.contains(kind)) {
                text.constant(name);
                tell(kind, length);
            }
            file.position(end);
        }
        text.constant(END);
    }

    private void tell(String kind, int length) {
        switch (kind) {
            case "Code" -> FoldInstructions.tell(file, text);
            case "Signature" -> text.described(ConstantPool.u2(file));
            case "ConstantValue" -> text.constant(ConstantPool.u2(file));
            case "Exceptions", "PermittedSubclasses" -> text.constants(file);
            case "MethodParameters" -> parameters();
            case "Record" -> components();
            case "AnnotationDefault" -> value();
            case "RuntimeVisibleAnnotations" -> annotations();
            case "RuntimeVisibleParameterAnnotations" -> {
                for (int left = copiedByte(); left > 0; left--) {
                    annotations();
                }
            }
            case "RuntimeVisibleTypeAnnotations" -> {
                for (int left = copiedCount(); left > 0; left--) {
                    target();
                    annotation();
                }
            }
            default -> text.copy(file, length);
        }
    }

    private void parameters() {
        for (int left = copiedByte(); left > 0; left--) {
            text.constant(ConstantPool.u2(file));
            text.copy(file, 2);
        }
    }

    private void components() {
        for (int left = copiedCount(); left > 0; left--) {
            text.constant(ConstantPool.u2(file));
            text.described(ConstantPool.u2(file));
            tell();
        }
    }

    private void annotations() {
        for (int left = copiedCount(); left > 0; left--) {
            annotation();
        }
    }

    private void annotation() {
        text.constant(ConstantPool.u2(file));
        for (int left = copiedCount(); left > 0; left--) {
            text.constant(ConstantPool.u2(file));
            value();
        }
    }

    /** JVMS 4.7.16.1. */
    private void value() {
        switch (copiedByte()) {
            case 'e' -> {
                text.constant(ConstantPool.u2(file));
                text.constant(ConstantPool.u2(file));
            }
            case '@' -> annotation();
            case '[' -> {
                for (int left = copiedCount(); left > 0; left--) {
                    value();
                }
            }
            default -> text.constant(ConstantPool.u2(file));
        }
    }

    /** What is annotated, outside of code: JVMS 4.7.20.1 and 4.7.20.2. */
    private void target() {
        int type = copiedByte();
        text.copy(
                file,
                switch (type) {
                    case 0x00, 0x01, 0x16 -> 1;
                    case 0x10, 0x11, 0x12, 0x17 -> 2;
                    case 0x13, 0x14, 0x15 -> 0;
                    default ->
                            throw new IllegalArgumentException(
                                    "a class file with an annotation of the target %s, which is not known"
                                            .formatted(type));
                });
        text.copy(file, 2 * copiedByte());
    }

    private int copiedByte() {
        int value = Byte.toUnsignedInt(file.get());
        text.number(value);
        return value;
    }

    private int copiedCount() {
        int count = ConstantPool.u2(file);
        text.number(count);
        return count;
    }
}
