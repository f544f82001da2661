package millet.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millet.display.Displayable;
import millet.display.TableView;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The data sets at hand, in the order of the catalogue. */
public final class DatasetList implements Displayable {

    private static final int FIRST_NAMES = 3;

    private final List<Dataset> datasets;

    DatasetList(List<Dataset> datasets) {
        this.datasets = datasets;
    }

    /**
     * The names by which {@link Datasets#table} knows them.
     *
     * @return the names in the order of the catalogue
     */
    public List<String> names() {
        return datasets.stream().map(Dataset::name).toList();
    }

    /**
     * One row a data set: name, title, Chinese title, rows, columns, licence (its name alone; the card has the whole).
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        StringColumn names = StringColumn.create("name");
        StringColumn titles = StringColumn.create("title");
        StringColumn chinese = StringColumn.create("标题");
        IntColumn rows = IntColumn.create("rows");
        IntColumn columns = IntColumn.create("columns");
        StringColumn licences = StringColumn.create("licence");
        for (Dataset dataset : datasets) {
            names.append(dataset.name());
            titles.append(dataset.title());
            chinese.append(dataset.titleZh());
            rows.append(dataset.rows());
            columns.append(dataset.columns().size());
            licences.append(dataset.licence().replaceFirst("\\s*[(;,].*", ""));
        }
        return Table.create("Data sets", names, titles, chinese, rows, columns, licences);
    }

    /** Tables that belong together are named in the note, by the name of the set; the table of the view leaves them out. */
    @Override
    public TableView view() {
        List<Dataset> alone =
                datasets.stream().filter(dataset -> dataset.partOf() == null).toList();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (Dataset dataset : datasets) {
            if (dataset.partOf() != null) {
                parts.computeIfAbsent(dataset.partOf(), set -> new ArrayList<>())
                        .add(dataset.name());
            }
        }
        List<String> notes = new ArrayList<>();
        parts.forEach((set, names) -> notes.add(
                set + " (" + String.join(", ", names.subList(0, Math.min(FIRST_NAMES, names.size()))) + " …)"));
        String note = notes.isEmpty()
                ? ""
                : "And tables that belong together: " + String.join(", ", notes) + "; names() has them all.";
        return TableView.of(new DatasetList(alone).toTable())
                .withRows(Math.max(1, alone.size()))
                .withNote(note);
    }

    /** The list as text. */
    @Override
    public String toString() {
        return toText();
    }
}
