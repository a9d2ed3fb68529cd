package cn.majordecision.matter.dossier.bag;

import cn.majordecision.base.ledger.Unproven;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** A zip in the one form {@link ZipLayout} writes: every byte that is no content is held against what it must be. */
final class ZipFiles implements PackageFiles {

    private static final int PIECE = 1 << 20;
    private static final int LONGEST_NAME = 4096;

    private final RandomAccessFile file;
    private final SortedMap<String, ZipLayout.Place> places = new TreeMap<>(Paths.BY_BYTES);
    private String folder = "";
    private long at;

    private ZipFiles(RandomAccessFile file) {
        this.file = file;
    }

    static ZipFiles open(Path place) throws IOException {
        ZipFiles files = new ZipFiles(new RandomAccessFile(place.toFile(), "r"));
        try {
            files.read();
            return files;
        } catch (IOException | RuntimeException unreadable) {
            files.close();
            throw unreadable;
        }
    }

    private void read() throws IOException {
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        while (next()) {
            ZipLayout.Place place = local();
            directory.writeBytes(ZipLayout.central(place));
            int slash = place.name().indexOf('/');
            require(slash > 0, "应当只有一个顶层文件夹");
            folder = places.isEmpty() ? place.name().substring(0, slash) : folder;
            require(place.name().startsWith(folder + "/"), "应当只有一个顶层文件夹");
            require(places.put(place.name().substring(slash + 1), place) == null, "文件重复");
        }
        byte[] end = ZipLayout.end(places.size(), directory.size(), at);
        directory.writeBytes(end);
        boolean same = !places.isEmpty()
                && file.length() - at == directory.size()
                && Arrays.equals(bytes(at, directory.size()), directory.toByteArray());
        require(same, "目录与各文件不符，或者夹带了其他内容");
    }

    private boolean next() throws IOException {
        return file.length() - at >= ZipLayout.LOCAL
                && ByteBuffer.wrap(bytes(at, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt() == ZipLayout.LOCAL_MARK;
    }

    private ZipLayout.Place local() throws IOException {
        ByteBuffer header = ByteBuffer.wrap(bytes(at, ZipLayout.LOCAL)).order(ByteOrder.LITTLE_ENDIAN);
        long crc32 = Integer.toUnsignedLong(header.getInt(14));
        long size = Integer.toUnsignedLong(header.getInt(18));
        int length = Short.toUnsignedInt(header.getShort(26));
        require(length <= LONGEST_NAME && at + ZipLayout.LOCAL + length + size <= file.length(), "不完整");
        ZipLayout.Place place = new ZipLayout.Place(name(bytes(at + ZipLayout.LOCAL, length)), size, crc32, at);
        byte[] expected = ZipLayout.local(place);
        require(Arrays.equals(bytes(at, expected.length), expected), "不是本系统写出的格式");
        at += expected.length + size;
        return place;
    }

    private String name(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Unproven("压缩包第 " + at + " 字节", "文件名不是 UTF-8");
        }
    }

    private byte[] bytes(long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(from);
        file.readFully(bytes);
        return bytes;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Unproven("压缩包第 " + at + " 字节", otherwise);
        }
    }

    @Override
    public Optional<String> folder() {
        return Optional.of(folder);
    }

    @Override
    public SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>(Paths.BY_BYTES);
        paths.addAll(places.keySet());
        return Collections.unmodifiableSortedSet(paths);
    }

    @Override
    public void writeTo(String path, OutputStream out) throws IOException {
        ZipLayout.Place place = Objects.requireNonNull(places.get(path));
        CRC32 crc = new CRC32();
        byte[] piece = new byte[PIECE];
        file.seek(place.offset() + ZipLayout.LOCAL + place.bytes().length);
        for (long left = place.size(); left > 0; ) {
            int length = (int) Math.min(left, PIECE);
            file.readFully(piece, 0, length);
            crc.update(piece, 0, length);
            out.write(piece, 0, length);
            left -= length;
        }
        if (crc.getValue() != place.crc32()) {
            throw new Unproven(path, "校验和不符");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
