package dev.tandem.core.decider;

import java.nio.ByteBuffer;

/**
 * The instructions of a method (JVMS 4.7.3 and 6.5). Where one jumps to is told by the number of
 * the instruction there and not by its place, which also depends on how many constants the class
 * has: one of the first 256 is loaded by a shorter instruction.
 */
final class FoldInstructions {

    /** What follows each opcode: see {@link #tell(int)}. */
    private static final String OPERANDS =
            ".".repeat(16)
                    + "12cCC"
                    + "1".repeat(5)
                    + ".".repeat(28)
                    + "1".repeat(5)
                    + ".".repeat(73)
                    + "2"
                    + ".".repeat(20)
                    + "j".repeat(16)
                    + "1tl"
                    + ".".repeat(6)
                    + "C".repeat(7)
                    + "iiC1C..CC..wmjjJJ";

    private static final int LDC = 18;
    private static final int LDC_W = 19;
    private static final int IINC = 132;

    private final ByteBuffer file;
    private final FoldText text;
    private final int begin;
    private final int length;

    /** Of the instruction that begins at a place, counted from the begin of the code. */
    private final int[] numbers;

    private FoldInstructions(ByteBuffer file, FoldText text, int length) {
        this.file = file;
        this.text = text;
        this.begin = file.position();
        this.length = length;
        this.numbers = new int[length + 1];
    }

    /** Tells the code whose attribute begins there; its own attributes do not count. */
    static void tell(ByteBuffer file, FoldText text) {
        // how deep the stack gets and how many variables there are follows from the instructions
        file.getInt();
        var instructions = new FoldInstructions(file, text, file.getInt());
        instructions.count();
        instructions.tell();
        instructions.tellHandlers();
    }

    private void count() {
        int number = 0;
        for (int at = 0; at < length; at += length(at)) {
            numbers[at] = number++;
        }
        numbers[length] = number;
    }

    private int length(int at) {
        int operands = begin + at + 1;
        return switch (operands(at)) {
            case '.' -> 1;
            case '1', 'c' -> 2;
            case '2', 'j', 'C' -> 3;
            case 'm' -> 4;
            case 'i', 'J' -> 5;
            case 'w' -> Byte.toUnsignedInt(file.get(operands)) == IINC ? 6 : 4;
            case 't' -> {
                int table = aligned(at);
                int cases = file.getInt(table + 8) - file.getInt(table + 4) + 1;
                yield table + 12 + 4 * cases - begin - at;
            }
            default -> {
                int table = aligned(at);
                yield table + 8 + 8 * file.getInt(table + 4) - begin - at;
            }
        };
    }

    private char operands(int at) {
        int opcode = opcode(at);
        if (opcode >= OPERANDS.length()) {
            throw new IllegalArgumentException(
                    "a class file with the instruction %s, which is not known".formatted(opcode));
        }
        return OPERANDS.charAt(opcode);
    }

    private int opcode(int at) {
        return Byte.toUnsignedInt(file.get(begin + at));
    }

    /** The operands of a switch begin at a multiple of four. */
    private int aligned(int at) {
        return begin + at + 4 - at % 4;
    }

    private void tell() {
        text.number(numbers[length]);
        for (int at = 0; at < length; at += length(at)) {
            int opcode = opcode(at);
            text.number(opcode == LDC_W ? LDC : opcode);
            file.position(begin + at + 1);
            tell(at);
        }
        file.position(begin + length);
    }

    private void tell(int at) {
        switch (operands(at)) {
            case '.' -> {
                // nothing follows
            }
            // a number, or a variable's
            case '1' -> text.copy(file, 1);
            case '2' -> text.copy(file, 2);
            case 'w' -> text.copy(file, length(at) - 1);
            // a constant, by a short number or a long one
            case 'c' -> text.constant(Byte.toUnsignedInt(file.get()));
            case 'C', 'i' -> text.constant(ConstantPool.u2(file));
            // an array's class and its dimensions
            case 'm' -> {
                text.constant(ConstantPool.u2(file));
                text.copy(file, 1);
            }
            // a jump, short or long
            case 'j' -> jump(at, file.getShort());
            case 'J' -> jump(at, file.getInt());
            // a switch by a table, or by looking up
            case 't' -> {
                file.position(aligned(at));
                jump(at, file.getInt());
                int low = file.getInt();
                int high = file.getInt();
                text.number(low);
                text.number(high);
                for (int i = low; i <= high; i++) {
                    jump(at, file.getInt());
                }
            }
            default -> {
                file.position(aligned(at));
                jump(at, file.getInt());
                int cases = file.getInt();
                text.number(cases);
                for (int i = 0; i < cases; i++) {
                    text.number(file.getInt());
                    jump(at, file.getInt());
                }
            }
        }
    }

    private void jump(int at, int offset) {
        text.number(numbers[at + offset]);
    }

    private void tellHandlers() {
        int count = ConstantPool.u2(file);
        text.number(count);
        for (int i = 0; i < count; i++) {
            text.number(numbers[ConstantPool.u2(file)]);
            text.number(numbers[ConstantPool.u2(file)]);
            text.number(numbers[ConstantPool.u2(file)]);
            text.constant(ConstantPool.u2(file));
        }
    }
}
