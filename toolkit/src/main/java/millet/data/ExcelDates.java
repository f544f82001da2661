package millet.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates of Excel: numbers of days, which only the format of their cell tells from other numbers. */
final class ExcelDates {

    private static final DateTimeFormatter TO_SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TO_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final long MILLIS_OF_DAY = 86_400_000;

    /** The day that Excel counts as the 60th, 29 February 1900, never was. */
    private static final int NO_DAY = 60;

    private static final LocalDate AFTER_NO_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate BEFORE_NO_DAY = LocalDate.of(1899, 12, 31);
    private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    private final boolean since1904;

    ExcelDates(boolean since1904) {
        this.since1904 = since1904;
    }

    /** Whether a cell of this format shows a date or a time; the formats below 164 are Excel's own, and some of them Chinese. */
    static boolean isDate(Integer id, String format) {
        if (id != null
                && ((id >= 14 && id <= 22)
                        || (id >= 27 && id <= 36)
                        || (id >= 45 && id <= 47)
                        || (id >= 50 && id <= 58))) {
            return true;
        }
        if (format == null) {
            return false;
        }
        String plain = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT);
        return !plain.contains("general") && plain.split(";", -1)[0].matches(".*[ymdhs].*");
    }

    /** The date, date with time or, below one day, time as text that every other file could hold; empty for a number that is no day. */
    Optional<String> text(BigDecimal days) {
        if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return Optional.empty();
        }
        long millis = days.multiply(BigDecimal.valueOf(MILLIS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long day = millis / MILLIS_OF_DAY;
        LocalTime time = LocalTime.ofNanoOfDay(millis % MILLIS_OF_DAY * 1_000_000);
        if (day == 0 && !since1904) {
            return Optional.of(time.toString());
        }
        if (day == NO_DAY && !since1904) {
            return Optional.empty();
        }
        LocalDate start = since1904 ? OF_1904 : day > NO_DAY ? AFTER_NO_DAY : BEFORE_NO_DAY;
        LocalDateTime moment = start.plusDays(day).atTime(time);
        if (time.equals(LocalTime.MIDNIGHT)) {
            return Optional.of(moment.toLocalDate().toString());
        }
        return Optional.of((millis % 1000 == 0 ? TO_SECONDS : TO_MILLIS).format(moment));
    }
}
