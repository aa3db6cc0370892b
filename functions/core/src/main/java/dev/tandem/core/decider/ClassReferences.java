package dev.tandem.core.decider;

import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
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
 * The classes and methods that class files name: in what they extend, permit and hold, and in their
 * code. Not by the nest that they belong to.
 */
final class ClassReferences {

    private final ReferencedNames names = new ReferencedNames();

    /** By their internal names. */
    Set<String> types() {
        return names.types();
    }

    /** Whether that method is called or referred to. */
    boolean has(String owner, MethodModel method) {
        return names.hasMethod(
                owner, method.methodName().stringValue(), method.methodType().stringValue());
    }

    /** What a class names outside of its methods. */
    void addHead(ClassModel model) {
        model.superclass().ifPresent(names::addClass);
        model.interfaces().forEach(names::addClass);
        model.findAttribute(Attributes.permittedSubclasses())
                .ifPresent(permitted -> permitted.permittedSubclasses().forEach(names::addClass));
        addSignature(model);
        model.fields()
                .forEach(field -> {
                    names.addDescribed(field.fieldType().stringValue());
                    addSignature(field);
                });
    }

    void addMethod(MethodModel method) {
        names.addDescribed(method.methodType().stringValue());
        addSignature(method);
        method.code().ifPresent(code -> code.forEach(this::add));
    }

    private void add(CodeElement element) {
        switch (element) {
            case InvokeInstruction call -> {
                names.addClass(call.owner());
                names.addDescribed(call.type().stringValue());
                names.addMethod(
                        call.owner().asInternalName(),
                        call.name().stringValue(),
                        call.type().stringValue());
            }
            case InvokeDynamicInstruction call -> {
                names.addDescribed(call.type().stringValue());
                call.bootstrapArgs().forEach(this::add);
            }
            case FieldInstruction field -> {
                names.addClass(field.owner());
                names.addDescribed(field.type().stringValue());
            }
            case NewObjectInstruction made -> names.addClass(made.className());
            case NewReferenceArrayInstruction made -> names.addClass(made.componentType());
            case NewMultiArrayInstruction made -> names.addClass(made.arrayType());
            case TypeCheckInstruction check -> names.addClass(check.type());
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
                String owner = method.owner().descriptorString();
                names.addDescribed(owner);
                names.addDescribed(method.lookupDescriptor());
                names.addMethod(
                        owner.substring(1, owner.length() - 1),
                        method.methodName(),
                        method.lookupDescriptor());
            }
            case DynamicConstantDesc<?> dynamic ->
                    List.of(dynamic.bootstrapArgs()).forEach(this::add);
            default -> {
                // a text or a number
            }
        }
    }

    private void addSignature(AttributedElement element) {
        element.findAttribute(Attributes.signature())
                .ifPresent(signature -> names.addDescribed(signature.signature().stringValue()));
    }
}
