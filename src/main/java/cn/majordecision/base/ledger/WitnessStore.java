package cn.majordecision.base.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkpoints of one tree that a witness keeps, out of reach of those it watches.
 *
 * @param folder where
 * @param hash the hash function of the tree
 * @param keys the public key it was given on another way, and those that followed it, in their order
 */
record WitnessStore(Path folder, TreeHash hash, List<SigningKey> keys) {

    WitnessStore(Path folder, SigningKey key) {
        this(folder, TreeHash.SHA_256, List.of(key));
    }

    /** The same with the keys that the given rotations lead to. */
    WitnessStore following(List<JsonNode> adoptions) {
        return new WitnessStore(folder, hash, Rotations.from(keys.get(0), adoptions, hash == TreeHash.SM3));
    }

    /** Where the checkpoints of the second tree are kept. */
    static Path second(Path folder) {
        return folder.resolve("sm3");
    }

    WitnessStore second() {
        return new WitnessStore(second(folder), TreeHash.SM3, List.of(keys.get(0)));
    }

    static Stream<Long> sizes(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Long> sizes = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("\\d{18}\\.note"))
                    .map(name -> Long.valueOf(name.replace(".note", "")))
                    .sorted()
                    .toList();
            return sizes.stream();
        }
    }

    static Path file(Path folder, long size) {
        return folder.resolve("%018d.note".formatted(size));
    }

    Optional<Note> last() throws IOException {
        Optional<Long> size = sizes(folder).reduce((first, second) -> second);
        return size.isEmpty() ? Optional.empty() : Optional.of(Note.parse(Files.readString(file(folder, size.get()))));
    }

    private int signer(Note note) {
        int found = -1;
        for (int place = 0; place < keys.size(); place++) {
            found = note.signedBy(keys.get(place)) ? place : found;
        }
        return found;
    }

    /** Stores the note only if the key signed it and it continues the last one; says in Chinese why not otherwise. */
    void accept(String text, List<byte[]> proof) throws IOException {
        Note note = Note.parse(text);
        int signer = signer(note);
        if (signer < 0) {
            throw new IllegalArgumentException("检查点 " + note.tree().size() + " 没有所给密钥的有效签名，不予保存");
        }
        Note last = last().orElse(null);
        int before = last == null ? 0 : signer(last);
        if (before < 0 || signer < before) {
            throw new IllegalArgumentException("检查点 " + note.tree().size() + " 由已停用的密钥签署，或者来源没有交代密钥的轮换，不予保存");
        }
        if (last != null && !last.origin().equals(note.origin())) {
            throw new IllegalArgumentException("检查点来自另一个总账（" + note.origin() + "），不予保存");
        }
        if (last != null && !Proofs.consistent(hash, last.tree(), note.tree(), proof)) {
            throw new IllegalArgumentException(
                    "检查点 " + note.tree().size() + " 不是已存检查点 " + last.tree().size() + " 的延续：总账被改写、截断或者换成了旧的备份，不予保存");
        }
        Files.createDirectories(folder);
        Path unfinished = Files.writeString(folder.resolve("unfinished.tmp"), text);
        Files.move(unfinished, file(folder, note.tree().size()), StandardCopyOption.ATOMIC_MOVE);
    }
}
