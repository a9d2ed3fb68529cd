package cn.majordecision.base.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells in one pass over the bytes whether they are canonical JSON as {@link CanonicalJson} writes it, and where the values of
 * the outermost object lie. A parser would be many times slower, and would accept what is not canonical.
 */
final class CanonicalScanner {

    private static final String SHORT_ESCAPES = "\"\\nrtbf";
    private static final int FIELDS = 16;

    private final int[] keys = new int[FIELDS];
    private final int[] values = new int[FIELDS];
    private final int[] ends = new int[FIELDS];
    private byte[] data = new byte[0];
    private int at;
    private int end;
    private int count;

    /** True when the bytes are one canonical object. */
    boolean scan(byte[] bytes, int offset, int length) {
        data = bytes;
        at = offset;
        end = offset + length;
        count = 0;
        return object(0) && at == end;
    }

    private boolean value(int depth) {
        if (at >= end || depth > 64) {
            return false;
        }
        return switch (data[at]) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean object(int depth) {
        if (at >= end || data[at++] != '{') {
            return false;
        }
        if (at < end && data[at] == '}') {
            at++;
            return true;
        }
        int before = -1;
        do {
            before = field(depth, before);
        } while (before >= 0 && at < end && data[at++] == ',');
        return before >= 0 && data[at - 1] == '}';
    }

    /** Reads one field whose key comes after the one that begins there; where its own key begins, or -1. */
    private int field(int depth, int before) {
        int key = at;
        if (!string() || (before >= 0 && compare(before, key) >= 0) || at >= end || data[at++] != ':') {
            return -1;
        }
        int from = at;
        if (!value(depth + 1)) {
            return -1;
        }
        remember(depth, key, from);
        return key;
    }

    /** Compares two keys byte by byte, without their quotes. */
    private int compare(int one, int other) {
        return Arrays.compareUnsigned(data, one + 1, closing(one), data, other + 1, closing(other));
    }

    private int closing(int key) {
        int closing = key + 1;
        while (data[closing] != '"') {
            closing += data[closing] == '\\' ? 2 : 1;
        }
        return closing;
    }

    private void remember(int depth, int key, int from) {
        if (depth == 0 && count < FIELDS) {
            keys[count] = key;
            values[count] = from;
            ends[count++] = at;
        }
    }

    private boolean array(int depth) {
        at++;
        if (at < end && data[at] == ']') {
            at++;
            return true;
        }
        while (value(depth + 1)) {
            if (at >= end || data[at] != ',') {
                return at < end && data[at++] == ']';
            }
            at++;
        }
        return false;
    }

    private boolean string() {
        if (at >= end || data[at] != '"') {
            return false;
        }
        at++;
        while (at < end) {
            byte each = data[at++];
            if (each == '"') {
                return true;
            }
            if (each == '\\' ? !escape() : each >= 0 ? each < 0x20 : !continued(each)) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        if (at >= end) {
            return false;
        }
        byte each = data[at++];
        if (SHORT_ESCAPES.indexOf(each) >= 0) {
            return true;
        }
        if (each != 'u' || at + 4 > end) {
            return false;
        }
        String digits = new String(data, at, 4, StandardCharsets.US_ASCII);
        at += 4;
        return digits.matches("00[01][0-9a-f]") && "\b\t\n\f\r".indexOf(Integer.parseInt(digits, 16)) < 0;
    }

    /** The rest of a character of several bytes, in its only spelling and no surrogate. */
    private boolean continued(byte lead) {
        int code = lead & 0xff;
        int more = code >= 0xf0 ? 3 : code >= 0xe0 ? 2 : 1;
        if (code < 0xc2 || code > 0xf4 || at + more > end) {
            return false;
        }
        int second = data[at] & 0xff;
        boolean lawful = !((code == 0xe0 && second < 0xa0)
                || (code == 0xed && second > 0x9f)
                || (code == 0xf0 && second < 0x90)
                || (code == 0xf4 && second > 0x8f));
        for (int i = 0; i < more; i++) {
            lawful &= (data[at++] & 0xc0) == 0x80;
        }
        return lawful;
    }

    private boolean word(String word) {
        boolean same = at + word.length() <= end
                && word.equals(new String(data, at, word.length(), StandardCharsets.ISO_8859_1));
        at += word.length();
        return same;
    }

    private boolean number() {
        if (data[at] == '-') {
            at++;
        }
        int first = at;
        while (at < end && data[at] >= '0' && data[at] <= '9') {
            at++;
        }
        return at > first && at - first <= 19 && (data[first] != '0' || (at == first + 1 && data[first - 1] != '-'));
    }

    /** The value of a field of the outermost object as it is written (text with its quotes), or nothing. */
    String written(String field) {
        for (int i = 0; i < count; i++) {
            if (is(field, keys[i] + 1)) {
                return new String(data, values[i], ends[i] - values[i], StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private boolean is(String field, int from) {
        for (int i = 0; i < field.length(); i++) {
            if (data[from + i] != field.charAt(i)) {
                return false;
            }
        }
        return data[from + field.length()] == '"';
    }
}
