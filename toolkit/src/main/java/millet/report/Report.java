package millet.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millet.display.Displayable;
import millet.display.Html;
import millet.display.TableView;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A page that is handed on: a title, sections of text and results, and where the numbers come from. Immutable.
 *
 * <p>{@link #save} writes one HTML file that needs nothing else: no network, no script, no font. It opens in any browser, in light and dark,
 * on a phone, and prints to A4. What is put in is drawn at once, so that a table which changes later changes no report. The file holds no
 * time of its own; the day is the one given by {@link #withDate}. The same report gives the same bytes under the same versions.
 *
 * <p>In a notebook a report shows its outline.
 */
public final class Report implements Displayable {

    private final Cover cover;
    private final List<Section> sections;
    private final Provenance provenance;

    private Report(Cover cover, List<Section> sections, Provenance provenance) {
        this.cover = cover;
        this.sections = sections;
        this.provenance = provenance;
    }

    /**
     * An empty report.
     *
     * @param title what it is about, in a line
     * @return the report
     * @throws IllegalArgumentException if the title is blank
     */
    public static Report titled(String title) {
        return new Report(Cover.titled(required(title, "a title")), List.of(Section.BEGINNING), Provenance.none());
    }

    /**
     * The same report with a line below its title. Let it say what was found.
     *
     * @param subtitle one sentence
     * @return a new report
     * @throws IllegalArgumentException if it is blank
     */
    public Report withSubtitle(String subtitle) {
        return with(cover.withSubtitle(required(subtitle, "a subtitle")));
    }

    /**
     * The same report with who wrote it.
     *
     * @param author a name, or several in one text
     * @return a new report
     * @throws IllegalArgumentException if it is blank
     */
    public Report withAuthor(String author) {
        return with(cover.withAuthor(required(author, "an author")));
    }

    /**
     * The same report with its day. A report knows no clock.
     *
     * @param date the day that stands under the title
     * @return a new report
     * @throws IllegalArgumentException if it is null
     */
    public Report withDate(LocalDate date) {
        if (date == null) {
            throw new IllegalArgumentException("A report needs a day such as LocalDate.of(2026, 11, 23), not null.");
        }
        return with(cover.withDate(date.toString()));
    }

    /**
     * The same report in another language: what the page itself says (contents, warnings, provenance), and the language that browsers and
     * screen readers are told. Results keep their own words.
     *
     * @param language {@code "en"} or {@code "zh"}
     * @return a new report
     * @throws IllegalArgumentException if it is another one
     */
    public Report withLanguage(String language) {
        return with(cover.withLanguage(Language.of(language)));
    }

    private Report with(Cover other) {
        return new Report(other, sections, provenance);
    }

    /**
     * The same report with a new section at its end, to which all that follows belongs.
     *
     * @param heading what the section is about, or better, what it finds
     * @return a new report
     * @throws IllegalArgumentException if the heading is blank
     */
    public Report section(String heading) {
        List<Section> more = new ArrayList<>(sections);
        more.add(new Section(required(heading, "a heading for the section"), List.of()));
        return new Report(cover, List.copyOf(more), provenance);
    }

    /**
     * The same report with text at its end. A small part of Markdown is understood:
     *
     * <ul>
     *   <li>a blank line ends a paragraph;
     *   <li>lines that begin with {@code - } or {@code * } are a list, those with {@code 1. }, {@code 2. } … a numbered one;
     *   <li>{@code **strong**}, {@code *stressed*} and {@code `code`};
     *   <li>{@code [words](https://…)} is a link, to http and https only.
     * </ul>
     *
     * <p>All else stands on the page as it is written, HTML too.
     *
     * @param text paragraphs and lists
     * @return a new report
     * @throws IllegalArgumentException if it is blank
     */
    public Report text(String text) {
        return with(Block.text(required(text, "words for its text")));
    }

    /**
     * The same report with these results at its end: tables, charts, audits, models, ledgers.
     *
     * @param results each shown as in a notebook, with its warnings; charts as drawings without scripts
     * @return a new report
     * @throws IllegalArgumentException if there is none, or one is null
     */
    public Report with(Displayable... results) {
        if (results == null || results.length == 0 || Arrays.asList(results).contains(null)) {
            throw new IllegalArgumentException(
                    "A report needs results to show, and got none or a null among them. Say with(chart, table).");
        }
        Report all = this;
        for (Displayable result : results) {
            all = all.with(Block.of("", result));
        }
        return all;
    }

    /**
     * The same report with a result under a heading of its own, which also stands in the table of contents.
     *
     * @param heading what is to be seen
     * @param result shown as in a notebook, with its warnings
     * @return a new report
     * @throws IllegalArgumentException if the heading is blank or the result null
     */
    public Report with(String heading, Displayable result) {
        if (result == null) {
            throw new IllegalArgumentException("A report needs a result under the heading '" + heading
                    + "', not null. Say with(\"" + heading + "\", chart).");
        }
        return with(Block.of(required(heading, "a heading for the result"), result));
    }

    /**
     * The same report with a table at its end, shown as in a notebook: {@code with(TableView.of(table))}.
     *
     * @param table the table
     * @return a new report
     * @throws IllegalArgumentException if there is none
     */
    public Report with(Table table) {
        return with(TableView.of(table));
    }

    /**
     * The same report with a table under a heading of its own.
     *
     * @param heading what is to be seen
     * @param table the table
     * @return a new report
     * @throws IllegalArgumentException if the heading is blank or there is no table
     */
    public Report with(String heading, Table table) {
        return with(heading, TableView.of(table));
    }

    private Report with(Block block) {
        List<Section> more = new ArrayList<>(sections);
        Section last = more.remove(more.size() - 1);
        more.add(last.with(block));
        return new Report(cover, List.copyOf(more), provenance);
    }

    /**
     * The same report that names data it rests on, with their size and a hash of their content; see {@link Provenance#withData}.
     *
     * @param name what the data are called
     * @param table the data as they are now
     * @return a new report
     * @throws IllegalArgumentException if the name is blank or there is no table
     */
    public Report withData(String name, Table table) {
        return new Report(cover, sections, provenance.withData(name, table));
    }

    /**
     * The same report that names a file it rests on, with its size and hash; see {@link Provenance#withFile}.
     *
     * @param path the file as it is now
     * @return a new report
     * @throws IllegalArgumentException if it cannot be read
     */
    public Report withFile(String path) {
        return new Report(cover, sections, provenance.withFile(path));
    }

    /**
     * The same report that names the seed of its random numbers.
     *
     * @param seed the seed
     * @return a new report
     */
    public Report withSeed(long seed) {
        return new Report(cover, sections, provenance.withSeed(seed));
    }

    /**
     * What the report rests on.
     *
     * @return data, files and seeds, in the order in which they were named
     */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * Writes the report as one HTML file that opens offline. Besides what was put in, it names the versions of Millet, Tablesaw and Java.
     *
     * @param path the file to write, ending in {@code .html}; its folder is made where it is missing; an existing file is replaced
     * @return the absolute path written
     * @throws IllegalArgumentException if the name does not end in {@code .html}, or the file cannot be written there
     */
    public Path save(String path) {
        return SavedText.HTML.save(page(), path);
    }

    String page() {
        return Page.of(cover, sections, provenance);
    }

    /**
     * The outline: one row for each text and result.
     *
     * @return a table with the columns {@code section}, {@code what}, {@code kind} and {@code warnings}
     */
    @Override
    public Table toTable() {
        StringColumn section = StringColumn.create("section");
        StringColumn what = StringColumn.create("what");
        StringColumn kind = StringColumn.create("kind");
        IntColumn warnings = IntColumn.create("warnings");
        for (Section one : sections) {
            for (Block block : one.blocks()) {
                section.append(one.heading());
                what.append(block.what());
                kind.append(block.kind());
                warnings.append(block.warnings().size());
            }
        }
        return Table.create(cover.title(), section, what, kind, warnings);
    }

    @Override
    public List<String> warnings() {
        Map<String, String> first = new LinkedHashMap<>();
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                block.warnings().forEach(warning -> first.putIfAbsent(warning, block.what()));
            }
        }
        List<String> all = new ArrayList<>();
        first.forEach((warning, what) -> all.add(what + ": " + warning));
        if (sections.stream().allMatch(section -> section.blocks().isEmpty())) {
            all.add("The report is empty. Say section(\"…\").text(\"…\").with(chart).");
        }
        return all;
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withRows(200)
                .withWarnings(warnings())
                .withNote("The outline; save(\"report.html\") writes the page.");
    }

    /** The text form of the outline. */
    @Override
    public String toString() {
        return toText();
    }

    private static String required(String text, String what) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("A report needs " + what + "; this one is blank.");
        }
        return Html.shown(text.strip());
    }
}
