import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes order lines of an invented shop for the benchmarks: {@code java Orders.java ROWS FILE [CHARSET [COLUMNS]]}. The same bytes on every machine.
 *
 * <p>Eight columns with Chinese text, and dirt: 5 % without a customer, 2 % returns, 1 % lines written twice, 0.5 % gifts at no price. More than eight
 * columns are filled up with amounts, texts and whole numbers in turn.
 */
public final class Orders {

    private static final String[] CATEGORIES = {"手机", "手环", "电视", "路由器", "音箱", "充电器", "耳机", "配件"};
    private static final String SYLLABLES = "安宝长成大东丰福广贵海杭合湖吉济江金昆兰龙南宁平青泉山上深石苏台天温武西厦湘新扬益永云张郑中重州珠";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final SplittableRandom random = new SplittableRandom(20251);
    private final int columns;
    private final int customers;
    private final int items;

    private Orders(int rows, int columns) {
        this.columns = columns;
        this.customers = Math.max(10, rows / 20);
        this.items = 5000;
    }

    public static void main(String[] words) throws IOException {
        int rows = Integer.parseInt(words[0]);
        Charset charset = Charset.forName(words.length > 2 ? words[2] : "UTF-8");
        int columns = words.length > 3 ? Integer.parseInt(words[3]) : 8;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(words[1]), charset)) {
            new Orders(rows, columns).write(rows, out);
        }
    }

    private void write(int rows, BufferedWriter out) throws IOException {
        StringBuilder line = new StringBuilder("order,customer,time,item,category,city,quantity,price");
        for (int column = 9; column <= columns; column++) {
            line.append(",extra").append(column);
        }
        out.append(line).append('\n');
        LocalDateTime start = LocalDateTime.of(2024, 1, 1, 0, 0);
        int order = 0;
        for (int row = 0; row < rows; row++) {
            // one line in a hundred repeats the one before it
            if (row == 0 || random.nextInt(100) > 0) {
                order += random.nextInt(3) == 0 ? 1 : 0;
                line.setLength(0);
                line(line, order, start.plusSeconds(31_536_000L * row / rows));
            }
            out.append(line).append('\n');
        }
    }

    private void line(StringBuilder line, int order, LocalDateTime time) {
        boolean unknown = random.nextInt(20) == 0;
        boolean back = random.nextInt(50) == 0;
        boolean gift = random.nextInt(200) == 0;
        double popular = random.nextDouble();
        int item = (int) (items * popular * popular);
        // few customers buy much
        double loyal = random.nextDouble();
        int customer = (int) (customers * loyal * Math.sqrt(loyal));
        line.append('S').append(10_000_000 + order).append(',');
        line.append(unknown ? "" : "C" + (1_000_000 + customer)).append(',');
        line.append(TIME.format(time)).append(',');
        line.append('P').append(100_000 + item).append(',');
        line.append(CATEGORIES[item % CATEGORIES.length]).append(',');
        city(line, customer % 300);
        line.append(',').append(back ? -1 : 1 + random.nextInt(random.nextInt(10) == 0 ? 9 : 2));
        int cents = gift ? 0 : 100 + (item * 7919 + 13) % 499_900;
        line.append(',').append(cents / 100).append('.').append(cents / 10 % 10).append(cents % 10);
        for (int column = 9; column <= columns; column++) {
            extra(line.append(','), column);
        }
    }

    private static void city(StringBuilder line, int number) {
        int size = SYLLABLES.length();
        line.append(SYLLABLES.charAt(number % size)).append(SYLLABLES.charAt((number / size * 7 + 3) % size)).append('市');
    }

    private void extra(StringBuilder line, int column) {
        switch (column % 3) {
            case 0 -> line.append(random.nextInt(1_000_000)).append('.').append(10 + random.nextInt(90));
            case 1 -> city(line, random.nextInt(300));
            default -> line.append(random.nextInt(1_000_000));
        }
    }
}
