package dev.tandem.core.decider;

import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;

/**
 * The classes that class files name, by the JDK's own reader of class files: in what they extend,
 * permit and hold, and in their code. Not by the nest that they belong to.
 */
final class ClassReferences {

    private final ReferencedNames names = new ReferencedNames();

    private ClassReferences() {}

    /** By their internal names. */
    static Set<String> of(ClassModel model) {
        var references = new ClassReferences();
        references.addHead(model);
        model.methods().forEach(references::addMethod);
        return references.names.types();
    }

    private void addHead(ClassModel model) {
        model.superclass().ifPresent(this::addClass);
        model.interfaces().forEach(this::addClass);
        model.findAttribute(Attributes.permittedSubclasses())
                .ifPresent(permitted -> permitted.permittedSubclasses().forEach(this::addClass));
        addSignature(model);
        model.fields()
                .forEach(field -> {
                    names.addDescribed(field.fieldType().stringValue());
                    addSignature(field);
                });
    }

    private void addMethod(MethodModel method) {
        names.addDescribed(method.methodType().stringValue());
        addSignature(method);
        method.code().ifPresent(code -> code.forEach(this::add));
    }

    private void add(CodeElement element) {
        switch (element) {
            case InvokeInstruction call -> {
                addClass(call.owner());
                names.addDescribed(call.type().stringValue());
            }
            case InvokeDynamicInstruction call -> {
                names.addDescribed(call.type().stringValue());
                call.bootstrapArgs().forEach(this::add);
            }
            case FieldInstruction field -> {
                addClass(field.owner());
                names.addDescribed(field.type().stringValue());
            }
            case NewObjectInstruction made -> addClass(made.className());
            case NewReferenceArrayInstruction made -> addClass(made.componentType());
            case NewMultiArrayInstruction made -> addClass(made.arrayType());
            case TypeCheckInstruction check -> addClass(check.type());
            case ConstantInstruction.LoadConstantInstruction constant ->
                    add(constant.constantValue());
            default -> {
                // it names no class
            }
        }
    }

    private void add(ConstantDesc constant) {
        switch (constant) {
            case ClassDesc type -> names.addDescribed(type.descriptorString());
            case MethodTypeDesc type -> names.addDescribed(type.descriptorString());
            case DirectMethodHandleDesc method -> {
                names.addDescribed(method.owner().descriptorString());
                names.addDescribed(method.lookupDescriptor());
            }
            case DynamicConstantDesc<?> dynamic ->
                    List.of(dynamic.bootstrapArgs()).forEach(this::add);
            default -> {
                // a text or a number
            }
        }
    }

    private void addClass(ClassEntry type) {
        names.addClass(type.asInternalName());
    }

    private void addSignature(AttributedElement element) {
        element.findAttribute(Attributes.signature())
                .ifPresent(signature -> names.addDescribed(signature.signature().stringValue()));
    }
}
