package cn.majordecision.base.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder into which every checkpoint goes for a witness to take away, each with the proof that it continues the one before. */
@Component
class WitnessFolder {

    /** The rotations of the keys, oldest first. */
    static final String KEYS = "keys.json";

    private static final String ENDING = ".json";

    private final Optional<Path> folder;
    private final Checkpoints checkpoints;
    private final Adoptions adoptions;
    private final ObjectMapper json = new ObjectMapper();

    WitnessFolder(@Value("${mde.ledger.witness-folder:}") String folder, Checkpoints checkpoints, Adoptions adoptions) {
        this.folder = Optional.of(folder).filter(name -> !name.isBlank()).map(Path::of);
        this.checkpoints = checkpoints;
        this.adoptions = adoptions;
    }

    /**
     * A checkpoint on its way to the witness.
     *
     * @param from size of the checkpoint before; 0 for the first
     * @param size its own size
     * @param note the signed note
     * @param noteSm3 the note of the second tree, if it is kept
     * @param proof hashes in hexadecimal that the log of size {@code from} is the beginning of this one
     * @param proofSm3 the same of the second tree, from its last checkpoint before
     */
    record Exported(
            long from,
            long size,
            String note,
            @Nullable String noteSm3,
            List<String> proof,
            @Nullable List<String> proofSm3) {}

    /** How far the folder has been filled. */
    LedgerWatch.Witness handedOut() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return new LedgerWatch.Witness(folder.isPresent(), 0, null);
        }
        try {
            long last = sizes(folder.get()).reduce(0L, Math::max);
            return new LedgerWatch.Witness(
                    true,
                    last,
                    last == 0
                            ? null
                            : Files.getLastModifiedTime(folder.get().resolve(name(last)))
                                    .toInstant());
        } catch (IOException unreadable) {
            return new LedgerWatch.Witness(true, 0, null);
        }
    }

    /** Writes the checkpoints that the folder does not have yet. */
    void export() {
        folder.ifPresent(this::into);
    }

    private void into(Path target) {
        try {
            Files.createDirectories(target);
            long last = sizes(target).reduce(0L, Math::max);
            for (Checkpoints.Signed signed : checkpoints.since(last).toList()) {
                write(target, KEYS, adoptions.all());
                write(target, name(signed.size()), exported(last, signed));
                last = signed.size();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Exported exported(long from, Checkpoints.Signed signed) {
        List<byte[]> proof = checkpoints.proof(ProofPlan.consistency(from, signed.size()), signed.size());
        return new Exported(
                from,
                signed.size(),
                signed.note(),
                signed.noteSm3(),
                Hex.all(proof),
                signed.noteSm3() == null ? null : Hex.all(second(signed.size())));
    }

    private List<byte[]> second(long size) {
        return checkpoints.proofSm3(ProofPlan.consistency(checkpoints.secondBefore(size), size), size);
    }

    private void write(Path target, String name, Object exported) throws IOException {
        Path unfinished = target.resolve("unfinished.tmp");
        Files.write(unfinished, json.writeValueAsBytes(exported));
        Files.move(unfinished, target.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    static String name(long size) {
        return "%018d".formatted(size) + ENDING;
    }

    /** The sizes of the checkpoints in a folder, smallest first. */
    static Stream<Long> sizes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("\\d{18}\\.json"))
                    .map(name -> Long.valueOf(name.replace(ENDING, "")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
