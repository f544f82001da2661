package millet.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tech.tablesaw.columns.booleans.BooleanColumnType;

/**
 * The short way through a CSV file in which everything is plain: bytes go into columns on two threads, texts as numbers of a dictionary, and only
 * distinct texts are decoded. At anything that is not plain it gives up, and the file is read with care from its beginning; so whatever there is
 * to be said about a file is said by {@link CsvScan} and {@link GrowingColumn}, and this class only has to agree with them where nothing is.
 */
final class PlainCsv {

    /** The number of an empty field among those of a dictionary. */
    static final int NO_WORD = -1;

    /** Beside the number of digits behind the point: the last of them is 0. */
    static final int TRAILING_ZERO = 0x40;

    private static final char NOT_OF_THE_CHARSET = '\ufffd';
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final int THREADS = 2;
    private static final int BLOCK = 1 << 22;

    /** Blocks that are read or parsed at the same time: more would only take memory. */
    private static final int AT_ONCE = THREADS + 1;

    /** In these every byte of a separator, a quote or a line break is one, wherever it stands. */
    private static final Set<String> BYTEWISE =
            Set.of("UTF-8", "GB18030", "GBK", "GB2312", "US-ASCII", "ISO-8859-1", "windows-1252");

    private final Charset charset;
    private final byte separator;
    private final char point;
    private final List<String> names;
    private final PlainBlock.Kind[] kinds;
    private final List<PlainBlock> blocks = new ArrayList<>();

    /** Which thread parsed a block, and so whose dictionaries its words are numbered by. */
    private final List<ByteWords[]> dictionaries = new ArrayList<>();

    private PlainCsv(Charset charset, char separator, char point, List<String> names, List<PlainBlock.Kind> kinds) {
        this.names = names;
        this.charset = charset;
        this.separator = (byte) separator;
        this.point = point;
        this.kinds = kinds.toArray(PlainBlock.Kind[]::new);
    }

    /** Whether the bytes of a character set can be parted before they are decoded. */
    static boolean takes(Charset charset, char separator) {
        // GB18030 ends some characters in a digit, a letter or a bar
        boolean trail = Scalars.isDigit(separator) || separator >= 0x40;
        return BYTEWISE.contains(charset.name())
                && separator < 128
                && !(trail && !charset.equals(StandardCharsets.UTF_8));
    }

    /**
     * The values of each column, or nothing where the file has to be read with care.
     *
     * @param bytes the file, behind its mark
     * @param skipFirstLine whether the first line is a header
     * @param names what the header says, where there is one
     * @param kinds what the first rows are
     * @param bytesOfRow about how long a row is
     */
    static Optional<List<Cells>> read(
            InputStream bytes,
            boolean skipFirstLine,
            Charset charset,
            char separator,
            char point,
            List<String> names,
            List<PlainBlock.Kind> kinds,
            int bytesOfRow)
            throws IOException {
        PlainCsv csv = new PlainCsv(charset, separator, point, names, kinds);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, PlainCsv::daemon);
        try {
            return csv.parse(bytes, skipFirstLine, bytesOfRow, threads) ? csv.columns(threads) : Optional.empty();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "millet-csv");
        thread.setDaemon(true);
        return thread;
    }

    private boolean parse(InputStream bytes, boolean skipFirstLine, int bytesOfRow, ExecutorService threads)
            throws IOException {
        ThreadLocal<ByteWords[]> words = ThreadLocal.withInitial(this::newDictionaries);
        List<Future<ByteWords[]>> running = new ArrayList<>();
        byte[] rest = new byte[0];
        boolean first = skipFirstLine;
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Reading was interrupted.");
            }
            byte[] block = Arrays.copyOf(rest, rest.length + BLOCK + ByteWords.SLACK + 1);
            int count = bytes.readNBytes(block, rest.length, BLOCK);
            int filled = rest.length + count;
            boolean last = count < BLOCK;
            int end = last ? closed(block, filled) : behindLastBreak(block, filled);
            if (end < 0) {
                return false;
            }
            rest = Arrays.copyOfRange(block, Math.min(end, filled), filled);
            int from = first ? PlainBlock.endOfLine(block, 0, end) : 0;
            if (from < 0) {
                return false;
            }
            first = false;
            PlainBlock lines =
                    new PlainBlock(block, end, separator, point, kinds, (end - from) / bytesOfRow * 9 / 8 + 64);
            blocks.add(lines);
            running.add(threads.submit(() -> lines.parse(from, words.get()) ? words.get() : null));
            while (running.size() > (last ? 0 : AT_ONCE - 1)) {
                ByteWords[] known = result(running.remove(0));
                if (known == null) {
                    return false;
                }
                dictionaries.add(known);
            }
            if (last) {
                return true;
            }
        }
    }

    /** A last line without a break gets one. */
    private static int closed(byte[] block, int filled) {
        if (filled == 0 || block[filled - 1] == '\n') {
            return filled;
        }
        block[filled] = '\n';
        return filled + 1;
    }

    private static int behindLastBreak(byte[] block, int filled) {
        int at = filled;
        while (at > 0 && block[at - 1] != '\n') {
            at--;
        }
        return at == 0 ? -1 : at;
    }

    private ByteWords[] newDictionaries() {
        ByteWords[] words = new ByteWords[kinds.length];
        for (int column = 0; column < kinds.length; column++) {
            words[column] = kinds[column].isWords() ? new ByteWords() : null;
        }
        return words;
    }

    private static <T> T result(Future<T> running) throws IOException {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IOException(e.getCause());
        }
    }

    private Optional<List<Cells>> columns(ExecutorService threads) throws IOException {
        int rows = 0;
        for (PlainBlock block : blocks) {
            rows = Math.addExact(rows, block.rows());
        }
        int all = rows;
        List<Future<Cells>> running = new ArrayList<>();
        for (int column = 0; column < kinds.length; column++) {
            int at = column;
            Callable<Cells> work = () -> column(at, all);
            running.add(threads.submit(work));
        }
        List<Cells> columns = new ArrayList<>();
        for (Future<Cells> one : running) {
            Cells cells = result(one);
            if (cells == null) {
                return Optional.empty();
            }
            columns.add(cells);
        }
        return Optional.of(columns);
    }

    /** Null where the column is not plain after all. */
    private Cells column(int column, int rows) {
        return switch (kinds[column]) {
            case INTEGER -> Cells.Ints.of((int[]) joined(column, new int[rows]));
            case LONG -> Cells.Longs.of((long[]) joined(column, new long[rows]));
            case MOMENT -> Cells.Moments.of((long[]) joined(column, new long[rows]));
            case DECIMAL -> decimals(column, rows);
            case TEXT, DAY, TRUTH -> words(column, rows);
        };
    }

    private Object joined(int column, Object all) {
        int at = 0;
        for (PlainBlock block : blocks) {
            System.arraycopy(block.take(column), 0, all, at, block.rows());
            at += block.rows();
        }
        return all;
    }

    private Cells decimals(int column, int rows) {
        double[] values = new double[rows];
        byte[] fractions = new byte[rows];
        boolean trailingZeros = false;
        int at = 0;
        for (PlainBlock block : blocks) {
            byte[] some = block.takeFractions(column);
            for (int row = 0; row < block.rows(); row++) {
                trailingZeros |= (some[row] & TRAILING_ZERO) != 0;
                fractions[at + row] = (byte) (some[row] & ~TRAILING_ZERO);
            }
            System.arraycopy(block.take(column), 0, values, at, block.rows());
            at += block.rows();
        }
        return Cells.Decimals.of(values, WrittenNumbers.of(fractions, trailingZeros), point);
    }

    private Cells words(int column, int rows) {
        ByteWords all = new ByteWords();
        int[] codes = new int[rows];
        List<ByteWords> known = new ArrayList<>();
        List<int[]> renumbered = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < blocks.size(); i++) {
            ByteWords from = dictionaries.get(i)[column];
            int dictionary = known.indexOf(from);
            if (dictionary < 0) {
                dictionary = known.size();
                known.add(from);
                renumbered.add(new int[from.size()]);
            }
            int[] numbers = renumbered.get(dictionary);
            int[] some = (int[]) blocks.get(i).take(column);
            int count = blocks.get(i).rows();
            for (int row = 0; row < count; row++) {
                int local = some[row];
                if (local == NO_WORD) {
                    codes[at++] = NO_WORD;
                } else {
                    if (numbers[local] == 0) {
                        numbers[local] = all.number(from, local) + 1;
                    }
                    codes[at++] = numbers[local] - 1;
                }
            }
        }
        String[] texts = new String[all.size()];
        for (int number = 0; number < texts.length; number++) {
            texts[number] = all.text(number, charset);
            if (!isPlain(texts[number], names.get(column)) || (column == 0 && NoteRows.isLabel(texts[number]))) {
                return null;
            }
        }
        return switch (kinds[column]) {
            case DAY -> days(texts, codes);
            case TRUTH -> truths(texts, codes);
            default -> Words.of(texts, codes);
        };
    }

    private static Cells days(String[] texts, int[] codes) {
        int[] days = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            char[] text = texts[i].toCharArray();
            days[i] = Dates.date(text, 0, text.length);
            if (days[i] == Dates.NO_DATE) {
                return null;
            }
        }
        for (int row = 0; row < codes.length; row++) {
            codes[row] = codes[row] == NO_WORD ? Dates.NO_DATE : days[codes[row]];
        }
        return Cells.Days.of(codes);
    }

    private static Cells truths(String[] texts, int[] codes) {
        int[] truths = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            char[] text = texts[i].toCharArray();
            truths[i] = Scalars.truth(text, 0, text.length);
            if (truths[i] < 0 || truths[i] >> 1 != truths[0] >> 1) {
                return null;
            }
        }
        byte[] values = new byte[codes.length];
        for (int row = 0; row < codes.length; row++) {
            values[row] = codes[row] == NO_WORD ? BooleanColumnType.MISSING_VALUE : (byte) (truths[codes[row]] & 1);
        }
        return Cells.Booleans.of(values);
    }

    /** Nothing that the careful reader reports, refuses or reads in another way. */
    private static boolean isPlain(String text, String name) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\r' || c == '\0' || c == NOT_OF_THE_CHARSET) {
                return false;
            }
        }
        return !Undressed.isDressed(text.charAt(0), text.charAt(length - 1))
                && text.charAt(0) != BYTE_ORDER_MARK
                && !TotalRows.isLabel(text)
                && !text.equals(name);
    }
}
