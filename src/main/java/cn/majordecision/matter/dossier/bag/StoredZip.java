package cn.majordecision.matter.dossier.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes a zip of stored files in one stream; a file that is not what was said of it stops everything. */
public final class StoredZip {

    private final OutputStream out;
    private final List<ZipLayout.Place> places = new ArrayList<>();
    private long offset;

    /** A zip that goes there; its files come in the order in which they are added. */
    public StoredZip(OutputStream out) {
        this.out = out;
    }

    /** Adds the file below that folder. */
    public void add(String folder, BagFile file) throws IOException {
        add(folder + "/" + file.path(), file, false);
    }

    Sums.Sum add(String name, BagFile file, boolean sm3) throws IOException {
        ZipLayout.Place place = new ZipLayout.Place(name, file.size(), file.crc32(), offset);
        put(ZipLayout.local(place));
        Sums sums = new Sums(out, sm3);
        file.content().writeTo(sums);
        Sums.Sum sum = sums.sum();
        if (sum.size() != file.size()
                || sum.crc32() != file.crc32()
                || !sum.sha256().equals(file.sha256())) {
            throw new IOException("案卷中的文件“" + file.path() + "”与封存时不同，打包中止");
        }
        offset += sum.size();
        places.add(place);
        return sum;
    }

    /** Writes the directory; nothing comes after it. */
    public void finish() throws IOException {
        long begin = offset;
        for (ZipLayout.Place place : places) {
            put(ZipLayout.central(place));
        }
        put(ZipLayout.end(places.size(), offset - begin, begin));
        out.flush();
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        offset += bytes.length;
    }
}
