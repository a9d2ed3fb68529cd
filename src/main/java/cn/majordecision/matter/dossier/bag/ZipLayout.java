package cn.majordecision.matter.dossier.bag;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The one form our zips have: stored, names in UTF-8, sizes before the content, no times, so that whoever reads can hold every
 * byte between the files against what it must be. Offsets beyond 4 GiB and more than 65,534 files go the way of zip64.
 */
final class ZipLayout {

    static final int LOCAL = 30;
    static final int LOCAL_MARK = 0x04034b50;

    private static final int CENTRAL = 46;
    private static final int CENTRAL_MARK = 0x02014b50;
    private static final int END = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int END_64 = 56;
    private static final int END_64_MARK = 0x06064b50;
    private static final int LOCATOR = 20;
    private static final int LOCATOR_MARK = 0x07064b50;
    private static final long LONG = 0xffff_ffffL;
    private static final int MANY = 0xffff;
    private static final short PLAIN = 20;
    private static final short ZIP_64 = 45;
    private static final short UNIX = 3 << 8;
    private static final short UTF_8 = 0x800;
    private static final short DAY = 0x21;
    private static final int FILE = 0100644 << 16;
    private static final int EXTRA = 12;

    private ZipLayout() {}

    /** A file as the directory at the end names it. */
    record Place(String name, long size, long crc32, long offset) {

        byte[] bytes() {
            return name.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] written(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** What stands before the content. */
    static byte[] local(Place place) {
        if (place.size() >= LONG) {
            throw new IllegalArgumentException(place.name());
        }
        byte[] name = place.bytes();
        ByteBuffer header = buffer(LOCAL + name.length).putInt(LOCAL_MARK).putShort(PLAIN);
        return written(common(header, place, name).putShort((short) 0).put(name));
    }

    /** Flags, method, time, day, sums and the length of the name, which both headers have in this order. */
    private static ByteBuffer common(ByteBuffer header, Place place, byte[] name) {
        return header.putShort(UTF_8)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DAY)
                .putInt((int) place.crc32())
                .putInt((int) place.size())
                .putInt((int) place.size())
                .putShort((short) name.length);
    }

    /** What the directory says of the file. */
    static byte[] central(Place place) {
        byte[] name = place.bytes();
        boolean far = place.offset() >= LONG;
        ByteBuffer header = buffer(CENTRAL + name.length + (far ? EXTRA : 0))
                .putInt(CENTRAL_MARK)
                .putShort((short) (UNIX | PLAIN))
                .putShort(far ? ZIP_64 : PLAIN);
        common(header, place, name)
                .putShort((short) (far ? EXTRA : 0))
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(FILE)
                .putInt((int) Math.min(place.offset(), LONG))
                .put(name);
        if (far) {
            header.putShort((short) 1).putShort((short) Long.BYTES).putLong(place.offset());
        }
        return written(header);
    }

    /** What ends the zip: how many files, how long their directory, where it begins. */
    static byte[] end(long count, long length, long offset) {
        boolean far = offset >= LONG || count >= MANY || length >= LONG;
        ByteBuffer end = buffer(END + (far ? END_64 + LOCATOR : 0));
        if (far) {
            end.putInt(END_64_MARK).putLong(END_64 - EXTRA).putShort((short) (UNIX | ZIP_64));
            end.putShort(ZIP_64).putInt(0).putInt(0).putLong(count).putLong(count);
            end.putLong(length).putLong(offset);
            end.putInt(LOCATOR_MARK).putInt(0).putLong(offset + length).putInt(1);
        }
        end.putInt(END_MARK).putShort((short) 0).putShort((short) 0);
        end.putShort((short) Math.min(count, MANY)).putShort((short) Math.min(count, MANY));
        end.putInt((int) Math.min(length, LONG)).putInt((int) Math.min(offset, LONG));
        return written(end.putShort((short) 0));
    }
}
