package cn.majordecision.matter.dossier.bag;

import cn.majordecision.base.ledger.Unproven;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;

/** The files of a package, as the zip or as the folder it was unpacked into. */
interface PackageFiles extends Closeable {

    /** Name of the one folder of a zip; nothing for an unpacked package, which may be called anything. */
    Optional<String> folder();

    /** Paths below that folder, in the order of their bytes. */
    SortedSet<String> paths();

    /** Writes the content of one file. */
    void writeTo(String path, OutputStream out) throws IOException;

    /** Opens the package; throws {@link Unproven} for one that is not as this system writes it. */
    static PackageFiles open(Path place) throws IOException {
        return Files.isDirectory(place) ? new FolderFiles(place) : ZipFiles.open(place);
    }
}
