package dev.tandem.dynamodb.store;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.util.TokenBuffer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The JSON of an item, as tokens: the other way than {@link ItemOfTokens}. */
final class ItemTokens {

    /** Fewer digits than this are within a long. */
    private static final int MAX_LONG_DIGITS = 19;

    private ItemTokens() {}

    /** Sets become arrays, and binary values their Base64. */
    static TokenBuffer of(Map<String, AttributeValue> item) {
        TokenBuffer tokens = TokenBuffer.forGeneration();
        write(tokens, item);
        return tokens;
    }

    /** The same of one attribute. */
    static TokenBuffer of(AttributeValue value) {
        TokenBuffer tokens = TokenBuffer.forGeneration();
        write(tokens, value);
        return tokens;
    }

    private static void write(JsonGenerator json, Map<String, AttributeValue> map) {
        json.writeStartObject();
        for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
            json.writeName(entry.getKey());
            write(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, AttributeValue value) {
        switch (value.type()) {
            case S -> json.writeString(value.s());
            case N -> number(json, value.n());
            case BOOL -> json.writeBoolean(value.bool());
            case NUL -> json.writeNull();
            case M -> write(json, value.m());
            case L -> array(json, value.l(), ItemTokens::write);
            case B -> binary(json, value.b());
            case SS -> array(json, value.ss(), JsonGenerator::writeString);
            case NS -> array(json, value.ns(), ItemTokens::number);
            case BS -> array(json, value.bs(), ItemTokens::binary);
            case UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalStateException("an attribute is of a type unknown here");
        }
    }

    private interface Element<T> {
        void write(JsonGenerator json, T element);
    }

    private static <T> void array(JsonGenerator json, List<T> elements, Element<T> element) {
        json.writeStartArray();
        elements.forEach(one -> element.write(json, one));
        json.writeEndArray();
    }

    /** As JSON tells them apart: whole numbers, and all others. */
    private static void number(JsonGenerator json, String digits) {
        if (!isWhole(digits)) {
            json.writeNumber(new BigDecimal(digits));
        } else if (digits.length() < MAX_LONG_DIGITS) {
            json.writeNumber(Long.parseLong(digits));
        } else {
            json.writeNumber(new BigInteger(digits));
        }
    }

    private static boolean isWhole(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c != '-' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static void binary(JsonGenerator json, SdkBytes bytes) {
        json.writeString(Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe()));
    }
}
