package cn.majordecision.base.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the embedded database, held by one running instance at a time. */
final class DataFolder implements AutoCloseable {

    /** The PostgreSQL major the files belong to; the folder's default name carries it. */
    static final String MAJOR = "17";

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
    private static final String PASSWORD = "superuser.password";

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the folder, or explains why it cannot be taken. */
    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            DataFolder taken = new DataFolder(folder, lock(folder));
            try {
                taken.prepare();
            } catch (RuntimeException | IOException e) {
                taken.close();
                throw e;
            }
            return taken;
        } catch (IOException e) {
            throw new DatabaseUnavailable("unusable", e, folder, String.valueOf(e.getMessage()));
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            log.debug("the folder is in use by this very process", e);
        } finally {
            if (!held) {
                channel.close();
            }
        }
        if (!held) {
            throw new DatabaseUnavailable("inUse", null, folder);
        }
        return channel;
    }

    private void prepare() throws IOException {
        Path version = data().resolve("PG_VERSION");
        if (Files.exists(version)) {
            refuseOtherMajor(Files.readString(version).strip());
            Postmaster.stopOrphan(data());
        }
        if (Files.exists(data()) && !Files.exists(data().resolve(PASSWORD))) {
            Files.move(data(), folder.resolve("data-unfinished-" + UUID.randomUUID()));
            log.warn("上次创建内嵌数据库未完成，残留文件已移到 {} 下的 data-unfinished-*，现重新创建", folder);
        }
    }

    private void refuseOtherMajor(String version) {
        if (!version.equals(MAJOR)) {
            throw new DatabaseUnavailable("otherMajor", null, folder, version, MAJOR);
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    /** The superuser's password; before the first start is finished it lies beside the data. */
    Path passwordFile() {
        Path finished = data().resolve(PASSWORD);
        return Files.exists(finished) ? finished : folder.resolve(PASSWORD);
    }

    boolean isNew() {
        return !Files.exists(data().resolve(PASSWORD));
    }

    /** From now on the data are kept: the password moves in with them. */
    void finish() {
        if (isNew()) {
            try {
                Files.move(passwordFile(), data().resolve(PASSWORD), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
