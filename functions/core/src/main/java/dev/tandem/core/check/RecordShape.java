package dev.tandem.core.check;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/**
 * A kind of records: the values of its components, and records made of them. Looked up once by
 * handles, since reflection checks again at each call: a state of sixty parts is asked for nearly a
 * thousand components by one command.
 */
public final class RecordShape {

    private static final MethodType READS = MethodType.methodType(Object.class, Record.class);

    private static final MethodType MAKES = MethodType.methodType(Object.class, Object[].class);

    private static final ClassValue<Optional<RecordShape>> KNOWN =
            new ClassValue<>() {
                @Override
                protected Optional<RecordShape> computeValue(Class<?> type) {
                    return look(type);
                }
            };

    private final List<String> names;
    private final List<MethodHandle> readers;
    private final MethodHandle maker;

    private RecordShape(List<String> names, List<MethodHandle> readers, MethodHandle maker) {
        this.names = names;
        this.readers = readers;
        this.maker = maker;
    }

    /** Empty for records that a module keeps to itself. */
    public static Optional<RecordShape> of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static Optional<RecordShape> look(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Constructor<?> constructor = constructor(type, components);
        boolean isOpen =
                constructor.trySetAccessible()
                        && components.stream()
                                .map(RecordComponent::getAccessor)
                                .allMatch(AccessibleObject::trySetAccessible);
        return isOpen ? Optional.of(look(components, constructor)) : Optional.empty();
    }

    private static Constructor<?> constructor(Class<?> type, List<RecordComponent> components) {
        try {
            return type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    private static RecordShape look(List<RecordComponent> components, Constructor<?> constructor) {
        return new RecordShape(
                components.stream().map(RecordComponent::getName).toList(),
                components.stream().map(RecordShape::reader).toList(),
                maker(constructor));
    }

    private static MethodHandle reader(RecordComponent component) {
        try {
            return MethodHandles.lookup().unreflect(component.getAccessor()).asType(READS);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("it was made accessible", e);
        }
    }

    private static MethodHandle maker(Constructor<?> constructor) {
        try {
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, constructor.getParameterCount())
                    .asType(MAKES);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("it was made accessible", e);
        }
    }

    /** How many components there are. */
    public int size() {
        return names.size();
    }

    /** The name of that component. */
    public String name(int component) {
        return names.get(component);
    }

    /** What a record has there; its accessor's own exceptions come out as they are. */
    public @Nullable Object value(Record record, int component) {
        try {
            return (@Nullable Object) readers.get(component).invokeExact(record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(names.get(component) + " can't be read", e);
        }
    }

    /** A record of these values; its constructor's own exceptions come out as they are. */
    public Object made(@Nullable Object[] values) {
        try {
            return (Object) maker.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a record can't be made", e);
        }
    }
}
