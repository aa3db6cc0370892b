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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The classes and methods that class files name: in what they extend, permit and hold, and in their
 * code. Not by the nest that they belong to.
 */
final class ClassReferences {

    private static final Pattern TYPE = Pattern.compile("L([^;<>:()\\[]+)");

    private final Set<String> types = new TreeSet<>();
    private final Set<String> methods = new HashSet<>();

    /** By their internal names. */
    Set<String> types() {
        return types;
    }

    /** Whether that method is called or referred to. */
    boolean has(String owner, MethodModel method) {
        return methods.contains(
                owner
                        + "."
                        + method.methodName().stringValue()
                        + method.methodType().stringValue());
    }

    /** What a class names outside of its methods. */
    void addHead(ClassModel model) {
        model.superclass().ifPresent(this::add);
        model.interfaces().forEach(this::add);
        model.findAttribute(Attributes.permittedSubclasses())
                .ifPresent(permitted -> permitted.permittedSubclasses().forEach(this::add));
        addSignature(model);
        model.fields()
                .forEach(field -> {
                    addDescribed(field.fieldType().stringValue());
                    addSignature(field);
                });
    }

    void addMethod(MethodModel method) {
        addDescribed(method.methodType().stringValue());
        addSignature(method);
        method.code().ifPresent(code -> code.forEach(this::add));
    }

    private void add(CodeElement element) {
        switch (element) {
            case InvokeInstruction call -> {
                add(call.owner());
                addDescribed(call.type().stringValue());
                addCall(
                        call.owner().asInternalName(),
                        call.name().stringValue(),
                        call.type().stringValue());
            }
            case InvokeDynamicInstruction call -> {
                addDescribed(call.type().stringValue());
                call.bootstrapArgs().forEach(this::add);
            }
            case FieldInstruction field -> {
                add(field.owner());
                addDescribed(field.type().stringValue());
            }
            case NewObjectInstruction made -> add(made.className());
            case NewReferenceArrayInstruction made -> add(made.componentType());
            case NewMultiArrayInstruction made -> add(made.arrayType());
            case TypeCheckInstruction check -> add(check.type());
            case ConstantInstruction.LoadConstantInstruction constant ->
                    add(constant.constantValue());
            default -> {
                // it names no class
            }
        }
    }

    private void add(ConstantDesc constant) {
        switch (constant) {
            case ClassDesc type -> addDescribed(type.descriptorString());
            case MethodTypeDesc type -> addDescribed(type.descriptorString());
            case DirectMethodHandleDesc method -> {
                String owner = method.owner().descriptorString();
                addDescribed(owner);
                addDescribed(method.lookupDescriptor());
                addCall(
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

    private void addCall(String owner, String name, String type) {
        methods.add(owner + "." + name + type);
    }

    private void addSignature(AttributedElement element) {
        element.findAttribute(Attributes.signature())
                .ifPresent(signature -> addDescribed(signature.signature().stringValue()));
    }

    private void add(ClassEntry type) {
        String name = type.asInternalName();
        if (name.startsWith("[")) {
            addDescribed(name);
        } else {
            types.add(name);
        }
    }

    private void addDescribed(String descriptor) {
        TYPE.matcher(descriptor).results().forEach(type -> types.add(type.group(1)));
    }
}
