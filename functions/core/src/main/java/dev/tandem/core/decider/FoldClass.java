package dev.tandem.core.decider;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One class of a fold, read from its class file (JVMS 4). Not by {@code java.lang.classfile}, of
 * whose classes the JDK's archive lacks a hundred and forty, which each cold start would load; by
 * it FoldClassTest checks what is read here.
 */
final class FoldClass {

    private static final String DECIDER = ClassFiles.name(Decider.class);
    private static final int MAGIC = 0xCAFEBABE;

    private final FoldText text;

    private FoldClass(FoldText text) {
        this.text = text;
    }

    /**
     * @throws IllegalArgumentException if it is none, or has what no Java until 25 has
     */
    static FoldClass of(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (file.getInt() != MAGIC) {
            throw new IllegalArgumentException("no class file: it does not begin as one");
        }
        // the version says nothing of what it does
        file.getInt();
        ConstantPool pool = ConstantPool.read(file);
        readBootstrapMethods(file.duplicate(), pool);
        return new FoldClass(read(file, pool));
    }

    /**
     * What counts of it: not where it stands in which file, what else is in its nest, and how a
     * decider decides.
     */
    byte[] hashed() {
        return text.bytes();
    }

    /** The internal names of the classes that this names. */
    Set<String> references() {
        return text.names().types();
    }

    private static FoldText read(ByteBuffer file, ConstantPool pool) {
        var text = new FoldText(pool);
        text.copy(file, 2);
        int own = ConstantPool.u2(file);
        text.constant(own);
        text.constant(ConstantPool.u2(file));
        int interfaces = file.position();
        text.constants(file);
        boolean isDecider = isDecider(file.duplicate().position(interfaces), pool);
        fields(file, text);
        List<FoldMethod> methods = methods(file, pool);
        FoldAttributes.tell(file, text);
        List<FoldMethod> folding =
                isDecider ? FoldMethods.of(pool.className(own), methods) : methods;
        folding.forEach(method -> text.add(method.text()));
        return text;
    }

    private static boolean isDecider(ByteBuffer interfaces, ConstantPool pool) {
        for (int left = ConstantPool.u2(interfaces); left > 0; left--) {
            if (pool.className(ConstantPool.u2(interfaces)).equals(DECIDER)) {
                return true;
            }
        }
        return false;
    }

    private static void fields(ByteBuffer file, FoldText text) {
        int count = ConstantPool.u2(file);
        text.number(count);
        for (int i = 0; i < count; i++) {
            text.copy(file, 2);
            text.constant(ConstantPool.u2(file));
            text.described(ConstantPool.u2(file));
            FoldAttributes.tell(file, text);
        }
    }

    private static List<FoldMethod> methods(ByteBuffer file, ConstantPool pool) {
        List<FoldMethod> methods = new ArrayList<>();
        for (int left = ConstantPool.u2(file); left > 0; left--) {
            methods.add(FoldMethod.read(file, pool));
        }
        return methods;
    }

    /** They stand at the end of the file, and constants name them. */
    private static void readBootstrapMethods(ByteBuffer file, ConstantPool pool) {
        file.position(file.position() + 6);
        int interfaces = ConstantPool.u2(file);
        file.position(file.position() + 2 * interfaces);
        skipMembers(file);
        skipMembers(file);
        for (int left = ConstantPool.u2(file); left > 0; left--) {
            String name = pool.text(ConstantPool.u2(file));
            int length = file.getInt();
            if (name.equals("BootstrapMethods")) {
                pool.readBootstrapMethods(file.slice(file.position(), length));
            }
            file.position(file.position() + length);
        }
    }

    private static void skipMembers(ByteBuffer file) {
        for (int left = ConstantPool.u2(file); left > 0; left--) {
            file.position(file.position() + 6);
            for (int attributes = ConstantPool.u2(file); attributes > 0; attributes--) {
                file.position(file.position() + 2);
                int length = file.getInt();
                file.position(file.position() + length);
            }
        }
    }
}
