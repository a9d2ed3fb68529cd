package cn.majordecision.base.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Refuses what nobody can open in thirty years or what fills the disk of who opens it: encrypted files and zip bombs. */
final class Openness {

    private static final long ALWAYS_FINE = 64L * 1024 * 1024;
    private static final long LARGEST = 2L * 1024 * 1024 * 1024;
    private static final int MOST_TIMES = 100;

    private Openness() {}

    static void check(FileName name, ReceivedFile file, String content) throws IOException {
        if (content.equals("application/pdf") && encryptedPdf(file)) {
            throw new DocumentRefused("encrypted", name.text());
        }
        if (content.equals(ContentType.OLE) && encryptedOffice(file)) {
            throw new DocumentRefused("encrypted", name.text());
        }
        if (ContentType.packed(content) && bomb(file)) {
            throw new DocumentRefused("bomb", name.text());
        }
    }

    private static boolean encryptedPdf(ReceivedFile file) {
        try (PDDocument pdf = Loader.loadPDF(file.path().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return pdf.isEncrypted();
        } catch (InvalidPasswordException password) {
            return true;
        } catch (IOException notForUsToRead) {
            return false;
        }
    }

    /** Word, Excel and PowerPoint put what has a password into a package of the older kind. */
    private static boolean encryptedOffice(ReceivedFile file) {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.path().toFile(), true)) {
            return parts.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException notForUsToRead) {
            return false;
        }
    }

    /** What the zip says of its sizes is not believed; everything is unpacked, without being kept, until it is too much. */
    private static boolean bomb(ReceivedFile file) throws IOException {
        long most = Math.min(LARGEST, Math.max(ALWAYS_FINE, file.size() * MOST_TIMES));
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        if (size > most) {
                            return true;
                        }
                    }
                }
            }
            return false;
        } catch (ZipException | EOFException damaged) {
            return false;
        }
    }
}
