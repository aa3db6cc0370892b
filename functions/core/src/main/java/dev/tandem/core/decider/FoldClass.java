package dev.tandem.core.decider;

import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.EnclosingMethodAttribute;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.util.Set;

/** One class of a fold. */
final class FoldClass {

    private static final ClassFile PLAIN =
            ClassFile.of(
                    ClassFile.DebugElementsOption.DROP_DEBUG,
                    ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
                    ClassFile.StackMapsOption.DROP_STACK_MAPS,
                    ClassFile.DeadCodeOption.KEEP_DEAD_CODE,
                    ClassFile.ConstantPoolSharingOption.NEW_POOL);

    private final byte[] hashed;
    private final Set<String> references;

    private FoldClass(byte[] hashed, Set<String> references) {
        this.hashed = hashed;
        this.references = references;
    }

    static FoldClass of(byte[] file) {
        ClassModel model = PLAIN.parse(file);
        Set<MethodModel> folding = FoldMethods.of(model);
        byte[] hashed =
                PLAIN.transformClass(
                        model, ClassTransform.dropping(element -> !counts(element, folding)));
        var references = new ClassReferences();
        references.addHead(model);
        folding.forEach(references::addMethod);
        return new FoldClass(hashed, references.types());
    }

    /**
     * Its class file without what does not count: where it stands in which file, what else is in
     * its nest, and how a decider decides.
     */
    byte[] hashed() {
        return hashed;
    }

    /** The internal names of the classes that this names. */
    Set<String> references() {
        return references;
    }

    private static boolean counts(ClassElement element, Set<MethodModel> folding) {
        return switch (element) {
            case MethodModel method -> folding.contains(method);
            case InnerClassesAttribute _,
                    NestHostAttribute _,
                    NestMembersAttribute _,
                    EnclosingMethodAttribute _,
                    SourceFileAttribute _ ->
                    false;
            default -> true;
        };
    }
}
