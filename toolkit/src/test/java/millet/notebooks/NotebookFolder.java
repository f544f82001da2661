package millet.notebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What holds between notebooks: a twin has the code of its original, and the README names only what is there. */
final class NotebookFolder {

    private static final Pattern LINK = Pattern.compile("\\(notebooks/([^)\\s#]+)\\.ipynb");

    private NotebookFolder() {}

    /**
     * One sentence for everything in which a Chinese twin's code differs from its original's.
     *
     * @param twin a notebook below {@code zh/}
     * @param all every notebook by its name
     */
    static List<String> twinProblems(Notebook twin, Map<String, Notebook> all) {
        Notebook original = all.get(twin.twinName());
        if (original == null) {
            return List.of("there is no " + twin.twinName() + " of which this could be the twin");
        }
        List<Cell> ours = twin.codeCells();
        List<Cell> theirs = original.codeCells();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            Cell our = ours.get(i);
            Cell their = theirs.get(i);
            String place = our.label() + ": code cell " + (i + 1);
            if (!our.source().equals(their.source())) {
                problems.add("%s differs from %s of the original\n  original: %s\n  twin:     %s"
                        .formatted(place, their.label(), their.source(), our.source()));
            } else if (!our.tags().equals(their.tags())) {
                problems.add("%s is tagged %s, the original's %s %s"
                        .formatted(place, our.tags(), their.label(), their.tags()));
            }
        }
        if (ours.size() != theirs.size()) {
            problems.add("has " + ours.size() + " code cells, the original has " + theirs.size());
        }
        return problems;
    }

    /**
     * The chart that a picture file is a copy of: {@code 00-start-here--code-20.svg} is what the cell with id {@code code-20} of that notebook shows.
     *
     * @param picture the file's name
     * @param all every notebook by its name
     * @return the SVG as the notebook holds it, empty when there is no such notebook, cell or chart
     */
    static Optional<String> chartOf(String picture, Map<String, Notebook> all) {
        String[] parts = picture.replaceFirst("\\.svg$", "").split("--", 2);
        if (parts.length != 2 || !all.containsKey(parts[0])) {
            return Optional.empty();
        }
        return all.get(parts[0]).codeCells().stream()
                .filter(cell -> cell.json().path("id").asText().equals(parts[1]))
                .flatMap(cell -> cell.outputs().stream())
                .map(output -> Cell.joined(output.path("data").path("image/svg+xml")))
                .filter(svg -> !svg.isEmpty())
                .findFirst();
    }

    /** The notebooks that a README links to and that are not there. */
    static List<String> missing(String readme, Map<String, Notebook> all) {
        TreeSet<String> named = new TreeSet<>();
        LINK.matcher(readme).results().map(found -> found.group(1)).forEach(named::add);
        named.removeAll(all.keySet());
        return List.copyOf(named);
    }
}
