package cn.majordecision.base.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A signed checkpoint as C2SP tlog-checkpoint writes it: origin, size, root, an empty line, signature lines.
 *
 * @param origin name of the log
 * @param tree size and root
 * @param signatures one a signing key
 */
record Note(String origin, Proofs.Tree tree, List<Line> signatures) {

    private static final String DASH = "— ";

    /** One signature line: name, key hint and signature. */
    @SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
    record Line(String name, byte[] hint, byte[] signature) {

        private static Line parse(String line) {
            String[] parts = line.substring(DASH.length()).split(" ", -1);
            byte[] decoded = Base64.getDecoder().decode(parts[1]);
            return new Line(parts[0], Arrays.copyOf(decoded, 4), Arrays.copyOfRange(decoded, 4, decoded.length));
        }

        private String written() {
            byte[] both = Arrays.copyOf(hint, hint.length + signature.length);
            System.arraycopy(signature, 0, both, hint.length, signature.length);
            return DASH + name + " " + Base64.getEncoder().encodeToString(both) + "\n";
        }
    }

    static Note signed(String origin, Proofs.Tree tree, SigningKey key) {
        Note unsigned = new Note(origin, tree, List.of());
        return new Note(origin, tree, List.of(new Line(origin, key.hint(origin), key.sign(unsigned.body()))));
    }

    /** Reads a note; throws {@link IllegalArgumentException} for anything that is not exactly one. */
    static Note parse(String text) {
        try {
            int end = text.indexOf("\n\n");
            String[] head = text.substring(0, end + 1).split("\n", -1);
            List<Line> lines = new ArrayList<>();
            for (String line : text.substring(end + 2).lines().toList()) {
                lines.add(Line.parse(line));
            }
            Proofs.Tree tree =
                    new Proofs.Tree(Long.parseLong(head[1]), Base64.getDecoder().decode(head[2]));
            Note note = new Note(head[0], tree, lines);
            if (!note.text().equals(text)) {
                throw new IllegalArgumentException("not a note");
            }
            return note;
        } catch (IndexOutOfBoundsException malformed) {
            throw new IllegalArgumentException("not a note", malformed);
        }
    }

    /** What is signed. */
    String body() {
        return origin + "\n" + tree.size() + "\n" + Base64.getEncoder().encodeToString(tree.root()) + "\n";
    }

    String text() {
        StringBuilder text = new StringBuilder(body()).append('\n');
        signatures.forEach(line -> text.append(line.written()));
        return text.toString();
    }

    boolean signedBy(SigningKey key) {
        byte[] hint = key.hint(origin);
        return signatures.stream()
                .anyMatch(line -> line.name().equals(origin)
                        && Arrays.equals(line.hint(), hint)
                        && key.signed(body(), line.signature()));
    }
}
