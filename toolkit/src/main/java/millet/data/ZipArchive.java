package millet.data;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import millet.display.Names;

/** A zip archive, of which one file is read. Nothing is unpacked to the disk, and what leads out of the archive is refused. */
final class ZipArchive {

    /** What packing programs add that is no data. */
    private static final String ADDED = "(.*/)?(__MACOSX/.*|\\.DS_Store|\\._[^/]*|Thumbs\\.db|desktop\\.ini)";

    private static final int MOST_SHOWN = 20;

    private final Path path;

    ZipArchive(Path path) {
        this.path = path;
    }

    /** The name of the file that is meant: the one that is named, or the only one. */
    String choose(String named) throws IOException {
        List<String> names;
        try (ZipFile archive = open()) {
            names = archive.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> !name.matches(ADDED))
                    .toList();
        }
        String name = named.isEmpty() ? only(names) : named(named, names);
        if (leadsOut(name)) {
            throw new IllegalArgumentException(
                    "Archive '" + path.getFileName() + "' was expected to hold files of its own, and '" + name
                            + "' leads out of it; do not trust it. (" + path + ")");
        }
        return name;
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.startsWith("\\")
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("[/\\\\]")).contains("..");
    }

    private String only(List<String> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Archive '" + path.getFileName()
                    + "' was expected to hold a file, and it holds none. (" + path + ")");
        }
        throw new IllegalArgumentException(
                "Archive '" + path.getFileName() + "' was expected to hold one file, and it holds "
                        + names.size() + ": " + shown(names) + ". Name one of them, say \"" + path.getFileName() + "!/"
                        + names.get(0)
                        + "\".");
    }

    private String named(String named, List<String> names) {
        if (names.contains(named)) {
            return named;
        }
        throw new IllegalArgumentException(
                "Archive '" + path.getFileName() + "' was expected to hold a file '" + named + "', and it holds "
                        + (names.isEmpty() ? "none" : shown(names)) + "." + Names.suggestion(named, names));
    }

    private static String shown(List<String> names) {
        return names.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
                + (names.size() > MOST_SHOWN ? " and " + (names.size() - MOST_SHOWN) + " more" : "");
    }

    /** The unpacked bytes of a file in the archive, which are held against what the archive says of them. */
    InputStream open(String name) throws IOException {
        ZipFile archive = open();
        try {
            ZipEntry entry = archive.getEntry(name);
            if (entry == null) {
                throw new ZipException("the list of files has changed");
            }
            Unpacking.check(entry.getCompressedSize(), entry.getSize());
            return new Unpacking(new Checked(archive, entry), entry.getCompressedSize());
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** Names are in UTF-8, or, from a Chinese Windows, in GBK. */
    private ZipFile open() throws IOException {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            try {
                return new ZipFile(path.toFile(), Charset.forName("GB18030"));
            } catch (IllegalArgumentException noName) {
                throw new ZipException("names of files in no character set that is known");
            }
        }
    }

    /** Whether a password is needed to get at the file: told by its own header, which Java's reader of archives passes over. */
    boolean isEncrypted(String name) {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(path), Charset.forName("GB18030"))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return false;
                }
            }
            return false;
        } catch (ZipException e) {
            return String.valueOf(e.getMessage()).contains("encrypted");
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Java unpacks a file whose checksum is another without a word. */
    private static final class Checked extends FilterInputStream {

        private final ZipFile archive;
        private final ZipEntry entry;
        private final CRC32 sum = new CRC32();
        private long length;

        Checked(ZipFile archive, ZipEntry entry) throws IOException {
            super(archive.getInputStream(entry));
            this.archive = archive;
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int wanted) throws IOException {
            int count = super.read(bytes, from, wanted);
            if (count > 0) {
                sum.update(bytes, from, count);
                length += count;
            }
            if (length > entry.getSize() || (count < 0 && sum.getValue() != entry.getCrc())) {
                throw new ZipException("a file whose checksum or length is another");
            }
            if (count < 0 && length < entry.getSize()) {
                throw new EOFException("a file that is cut off");
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            super.close();
            archive.close();
        }
    }
}
