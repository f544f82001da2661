package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class ReviewTablesTest {

    private static final Shop SHOP = new Shop(World.customers(6_000));

    private static Table all(Layout layout, Function<Shop, Scribe> scribe) {
        Rows rows = new Rows(layout);
        Scribe writer = scribe.apply(SHOP);
        for (int customer = 0; customer < SHOP.world().size(); customer++) {
            writer.write(customer, rows);
        }
        return rows.table();
    }

    /** Words that anybody would put on a list at first thought. */
    private static final List<String> GOOD = List.of(
            "好 不错 满意 喜欢 快 流畅 清晰 推荐 值 棒 赞 强 方便 稳 惊喜 舒服 真香 漂亮 划算 清楚 放心 没得说 给力 爱 细腻 准 省 够用 靠谱 实用 良心 耐用 简单 专业 不卡 没毛病 及时"
                    .split(" "));

    private static final List<String> BAD = List.of(
            ("差 不好 失望 慢 卡顿 坏 垃圾 后悔 退 烦 贵 模糊 吵 不准 难 骗 不行 还不如 说好的 呵呵 无语 缩水 离谱 拉胯" + " 不够 不太 没那么 不怎么 不是很 坑 乱 裂 破 划痕 糊")
                    .split(" "));

    private static int count(String text, List<String> words) {
        int count = 0;
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                count++;
            }
        }
        return count;
    }

    @Test
    void counting_words_tells_praise_from_complaint_often_but_not_always() {
        Table reviews = all(ReviewTables.REVIEWS, ReviewTables::reviews);
        Table truth = all(ReviewTables.REVIEWS_TRUTH, ReviewTables::reviewsTruth);
        assertThat(reviews.stringColumn("review").asList())
                .isEqualTo(truth.stringColumn("review").asList())
                .doesNotHaveDuplicates();
        double[] right = new double[2];
        double[] all = new double[2];
        for (int row = 0; row < reviews.rowCount(); row++) {
            int overall = truth.intColumn("overall").get(row);
            if (overall != 0) {
                String text = reviews.stringColumn("text").get(row);
                int guess = Integer.signum(count(text, GOOD) - count(text, BAD));
                int side = overall > 0 ? 1 : 0;
                all[side]++;
                right[side] += guess == overall ? 1 : guess == 0 ? 0.5 : 0;
            }
        }
        assertThat(all[0]).as("complaints").isGreaterThan(200);
        assertThat(right[1] / all[1]).as("praise recognised").isBetween(0.65, 0.95);
        assertThat(right[0] / all[0]).as("complaints recognised").isBetween(0.55, 0.95);
        double balanced = (right[0] / all[0] + right[1] / all[1]) / 2;
        assertThat(balanced).as("balanced accuracy").isBetween(0.65, 0.92);
    }

    @Test
    void stars_are_j_shaped_and_some_disagree_with_the_text() {
        Table reviews = all(ReviewTables.REVIEWS, ReviewTables::reviews);
        Table truth = all(ReviewTables.REVIEWS_TRUTH, ReviewTables::reviewsTruth);
        Table ratings = all(ReviewTables.RATINGS, ReviewTables::ratings);
        int[] stars = new int[6];
        reviews.intColumn("stars").forEach(star -> stars[star]++);
        double n = reviews.rowCount();
        assertThat(stars[5] / n).as("five stars").isBetween(0.4, 0.7);
        assertThat(stars[1] / n).as("one star").isBetween(0.02, 0.12);
        assertThat(stars[4]).isGreaterThan(stars[3]);
        assertThat(ratings.rowCount()).isGreaterThan(2 * reviews.rowCount());
        double disagree = truth.booleanColumn("stars_disagree").countTrue() / n;
        assertThat(disagree).isBetween(0.01, 0.05);
        int wrong = 0;
        for (int row = 0; row < reviews.rowCount(); row++) {
            if (reviews.intColumn("stars").get(row) == 5
                    && truth.intColumn("overall").get(row) < 0) {
                wrong++;
                assertThat(truth.booleanColumn("stars_disagree").get(row)).isTrue();
            }
        }
        assertThat(wrong).isGreaterThan(10);
    }

    @Test
    void texts_of_reviews_and_tickets_are_hardly_ever_equal_but_for_the_short_ones() {
        for (Table table : List.of(
                all(ReviewTables.REVIEWS, ReviewTables::reviews), all(TicketTables.TICKETS, TicketTables::tickets))) {
            Map<String, Integer> counts = new HashMap<>();
            List<String> texts = table.stringColumn("text").asList();
            texts.forEach(text -> counts.merge(text, 1, Integer::sum));
            long repeated = texts.stream()
                    .filter(text -> text.length() > 8 && counts.get(text) > 1)
                    .count();
            assertThat(repeated / (double) texts.size()).as(table.name()).isLessThan(0.03);
            assertThat(texts).allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}", "|", "<"));
        }
    }

    @Test
    void what_is_good_in_a_product_is_praised_in_its_reviews() {
        Reviews reviews = new Reviews(42);
        double best = 0;
        double worst = 0;
        int bestProduct = 0;
        int worstProduct = 0;
        for (int product = 0; product < 40; product++) {
            double quality = reviews.quality(product, Category.PHONE, Aspect.CAMERA);
            if (quality > best) {
                best = quality;
                bestProduct = product;
            }
            if (quality < worst) {
                worst = quality;
                worstProduct = product;
            }
        }
        assertThat(cameraPraise(bestProduct)).isGreaterThan(cameraPraise(worstProduct) + 0.5);
    }

    private static double cameraPraise(int product) {
        Reviews reviews = new Reviews(42);
        double sum = 0;
        int count = 0;
        for (int customer = 0; customer < 2000; customer++) {
            reviews.by(customer).of(customer, 0, product, Category.PHONE, false);
            reviews.opine(Category.PHONE);
            for (int i = 0; i < reviews.opinions().size(); i++) {
                if (reviews.opinions().aspect(i) == Aspect.CAMERA) {
                    sum += reviews.opinions().polarity(i);
                    count++;
                }
            }
        }
        return sum / count;
    }

    /** The same person's ratings of two products, less the products' means, go together: severity and taste are there to be found. */
    @Test
    void ratings_hold_the_structure_of_persons() {
        Reviews reviews = new Reviews(42);
        double cross = 0;
        double square = 0;
        int n = 4000;
        double[] first = new double[n];
        double[] second = new double[n];
        double meanFirst = 0;
        double meanSecond = 0;
        for (int customer = 0; customer < n; customer++) {
            reviews.by(customer).of(customer, 0, 3, Category.PHONE, false);
            first[customer] = reviews.latent();
            reviews.of(customer, 1, 9, Category.BAND, false);
            second[customer] = reviews.latent();
            meanFirst += first[customer] / n;
            meanSecond += second[customer] / n;
        }
        for (int i = 0; i < n; i++) {
            cross += (first[i] - meanFirst) * (second[i] - meanSecond);
            square += (first[i] - meanFirst) * (first[i] - meanFirst);
        }
        assertThat(cross / square).isBetween(0.02, 0.6);
        reviews.by(1).of(1, 0, 3, Category.PHONE, false);
        double well = reviews.latent();
        reviews.of(1, 0, 3, Category.PHONE, true);
        assertThat(reviews.latent()).isLessThan(well - 2);
    }

    @Test
    void tickets_and_searches_stand_row_by_row_with_their_truth() {
        Table tickets = all(TicketTables.TICKETS, TicketTables::tickets);
        Table truth = all(TicketTables.TICKETS_TRUTH, TicketTables::truth);
        assertThat(tickets.stringColumn("ticket").asList())
                .isEqualTo(truth.stringColumn("ticket").asList())
                .doesNotHaveDuplicates();
        assertThat(truth.stringColumn("topic").unique().size()).isEqualTo(10);
        assertThat(truth.booleanColumn("urgent").countTrue() / (double) truth.rowCount())
                .isBetween(0.15, 0.25);

        Table searches = all(SearchTables.SEARCHES, SearchTables::searches);
        Table meant = all(SearchTables.SEARCHES_TRUTH, SearchTables::truth);
        assertThat(searches.stringColumn("search").asList())
                .isEqualTo(meant.stringColumn("search").asList())
                .doesNotHaveDuplicates();
        Map<String, Set<String>> words = new TreeMap<>();
        for (int row = 0; row < searches.rowCount(); row++) {
            assertThat(searches.stringColumn("words").get(row)).isNotBlank();
            words.computeIfAbsent(meant.stringColumn("category").get(row), any -> new HashSet<>())
                    .add(searches.stringColumn("words").get(row));
        }
        assertThat(words).hasSize(6).allSatisfy((category, different) -> assertThat(different)
                .hasSizeGreaterThan(60));
    }

    @Test
    void every_table_is_the_same_when_it_is_written_again() {
        assertThat(all(ReviewTables.REVIEWS, ReviewTables::reviews).printAll())
                .isEqualTo(all(ReviewTables.REVIEWS, ReviewTables::reviews).printAll());
        assertThat(all(TicketTables.TICKETS, TicketTables::tickets).printAll())
                .isEqualTo(all(TicketTables.TICKETS, TicketTables::tickets).printAll());
    }
}
