package millet.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/** The columns of a file whose last row has come: makes table, schema and report of them. */
final class FinishedTable {

    private final ReadOptions options;
    private final GrowingColumns columns;

    FinishedTable(ReadOptions options, GrowingColumns columns) {
        this.options = options;
        this.columns = columns;
    }

    /** The table with what was found; once. The warnings are those of the file and of its rows. */
    LoadReport report(DataFile file, Origin origin, List<String> warnings) {
        List<LoadReport.Found> found = new ArrayList<>();
        Table table = Table.create(file.tableName());
        columns.leaveOutUnnamed().ifPresent(warnings::add);
        for (GrowingColumn column : columns.all()) {
            String type = column.type().label();
            table.addColumns(column.toColumn());
            found.add(new LoadReport.Found(type, column.note()));
        }
        columns.all().stream().flatMap(column -> column.warnings().stream()).forEach(warnings::add);
        unknownToSchema().ifPresent(warnings::add);
        return new LoadReport(file.path(), origin, schema(table, found, origin), table, found, warnings);
    }

    private Optional<String> unknownToSchema() {
        List<String> unknown = columns.names().stream()
                .filter(name -> options.schema.isPresent()
                        && !options.schema.get().types().containsKey(name))
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("The schema does not name " + (unknown.size() == 1 ? "column " : "columns ")
                        + unknown.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                        + "; the types were inferred.");
    }

    /** Columns that need another order of day and month, or another decimal mark, than the first, are left to be inferred again. */
    private Schema schema(Table table, List<LoadReport.Found> found, Origin origin) {
        List<GrowingColumn> all = columns.all();
        Optional<Boolean> dayFirst = options.dayFirst.or(
                () -> all.stream().flatMap(column -> column.dayFirst().stream()).findFirst());
        boolean comma = options.decimalComma
                || all.stream()
                        .flatMap(column -> column.decimalComma().stream())
                        .findFirst()
                        .orElse(false);
        Map<String, String> types = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            GrowingColumn column = all.get(i);
            boolean alike =
                    column.dayFirst().equals(dayFirst) || column.dayFirst().isEmpty();
            boolean sameMark = column.decimalComma().orElse(comma) == comma;
            if (alike && sameMark) {
                types.put(table.column(i).name(), found.get(i).type());
            }
        }
        return new Schema(
                types,
                options.missing,
                dayFirst,
                comma,
                Optional.of(origin.charset()).filter(name -> !name.isEmpty()),
                options.separator);
    }
}
