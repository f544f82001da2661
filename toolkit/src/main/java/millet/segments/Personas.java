package millet.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import millet.data.Transactions;
import millet.display.Displayable;
import millet.display.Html;
import millet.display.Names;
import millet.features.Features;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Portraits of segments: a card for each, with what its customers are like and what to do about them. Immutable.
 *
 * <ul>
 *   <li><b>Typical customer</b>: the medians of the features in their original units, and of what a customer spends per purchase.
 *   <li><b>What sets them apart</b>: up to three features whose mean differs from that of all other segments' customers by half a standard deviation (of all) or
 *       more, on the scale of the features as given, the largest difference first; a medium effect to J. Cohen, <em>Statistical Power Analysis for the
 *       Behavioral Sciences</em>, 1988. Told by the medians; by the means where the medians are equal or differ the other way.
 *   <li><b>What they buy more of</b>: up to three categories, where the sales have them, by lift: the share of a category in the segment's spending over its share in
 *       everybody's; at least 1.2, and at least 2 % of the segment's spending.
 *   <li><b>Suggested action</b>: a suggestion by rule, replaced by {@link #withAction}, where there are features named recency, frequency and monetary.
 * </ul>
 *
 * <table>
 * <caption>The rule: is the segment's median better than that of all customers?</caption>
 * <tr><th>recent</th><th>frequent</th><th>spends much</th><th>action</th></tr>
 * <tr><td>yes</td><td>yes</td><td>yes</td><td>keep</td></tr>
 * <tr><td>yes</td><td>yes</td><td>no</td><td>raise the basket</td></tr>
 * <tr><td>yes</td><td>no</td><td>yes</td><td>give a reason to come back soon</td></tr>
 * <tr><td>yes</td><td>no</td><td>no</td><td>welcome</td></tr>
 * <tr><td>no</td><td>yes</td><td>yes</td><td>win back in person</td></tr>
 * <tr><td>no</td><td colspan="2">one of them</td><td>remind</td></tr>
 * <tr><td>no</td><td>no</td><td>no</td><td>spend little</td></tr>
 * </table>
 *
 * <p>A median equal to that of all takes no side: of frequency and spending it goes with the other; an equal recency counts as recent, except where both
 * others are worse: spend little. Where all three are equal there is no action.
 *
 * <p>A card describes; whether an action works, only an experiment tells. Segments of fewer than 30 customers are warned of.
 */
public final class Personas implements Displayable {

    private static final String NOTE =
            "Medians of customers; × is a category's share of spending here over its share of everybody's. Actions are"
                    + " suggestions by rule, not findings.";

    private final List<Persona> personas;
    private final List<String> features;
    private final List<String> warnings;

    private Personas(List<Persona> personas, List<String> features, List<String> warnings) {
        this.personas = personas;
        this.features = features;
        this.warnings = warnings;
    }

    /**
     * Portrays segments.
     *
     * @param segments the customers
     * @param sales what they bought; rows of other customers are left out, with a warning
     * @param features what the segments were made of, with the customers as ids; differences are measured as given, medians told in original units
     * @return a card for each segment that has customers
     * @throws IllegalArgumentException if a customer of the segments has no features
     */
    public static Personas of(Segments segments, Transactions sales, Features features) {
        PersonaStudy study = new PersonaStudy(segments, sales, features);
        return new Personas(study.personas(), features.names(), study.warnings());
    }

    /**
     * The same cards with another action for a segment.
     *
     * @param segment its name
     * @param action what to do, in a sentence; "" for nothing
     * @return new personas
     * @throws IllegalArgumentException if there is no card of this name, or the action is null
     */
    public Personas withAction(String segment, String action) {
        List<String> names = personas.stream().map(Persona::name).toList();
        if (!names.contains(segment)) {
            throw new IllegalArgumentException("There is no card of a segment '" + segment + "'; there are " + names
                    + "." + Names.suggestion(segment, names));
        }
        if (action == null) {
            throw new IllegalArgumentException(
                    "The action for '" + segment + "' is a text, not null; \"\" shows none.");
        }
        List<Persona> changed = personas.stream()
                .map(persona -> persona.name().equals(segment) ? persona.withAction(action) : persona)
                .toList();
        return new Personas(changed, features, warnings);
    }

    /**
     * One row for each card.
     *
     * @return a table with the columns {@code segment}, {@code customers}, {@code share}, {@code share of revenue}, {@code median …} for each
     *     feature, {@code median basket}, {@code apart}, {@code buys more} and {@code action}
     */
    @Override
    public Table toTable() {
        Table table = Table.create(
                "personas",
                StringColumn.create("segment", personas.stream().map(Persona::name)),
                IntColumn.create(
                        "customers",
                        personas.stream().mapToInt(Persona::customers).toArray()),
                DoubleColumn.create(
                        "share", personas.stream().mapToDouble(Persona::share).toArray()),
                DoubleColumn.create(
                        "share of revenue",
                        personas.stream().mapToDouble(Persona::revenueShare).toArray()));
        for (int i = 0; i < features.size(); i++) {
            int feature = i;
            double[] medians = personas.stream()
                    .mapToDouble(
                            persona -> persona.traits().get(feature).median().here())
                    .toArray();
            table.addColumns(DoubleColumn.create(Words.free(table, "median " + features.get(i)), medians));
        }
        double[] baskets = personas.stream().mapToDouble(Persona::basket).toArray();
        return table.addColumns(
                DoubleColumn.create(Words.free(table, "median basket"), baskets),
                StringColumn.create("apart", joined(Persona::apart, "; ")),
                StringColumn.create("buys more", joined(Persona::excess, " · ")),
                StringColumn.create("action", personas.stream().map(Persona::action)));
    }

    private Stream<String> joined(Function<Persona, List<String>> words, String between) {
        return personas.stream().map(persona -> String.join(between, words.apply(persona)));
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public String toHtml() {
        return PersonaCards.of(personas, NOTE, warnings);
    }

    @Override
    public String toText() {
        List<String> lines = new ArrayList<>();
        for (Persona persona : personas) {
            lines.add(persona.name());
            lines.add("  " + persona.size() + " · " + persona.revenue());
            add(lines, "typical", String.join(" · ", persona.typical()));
            add(lines, "apart", String.join("; ", persona.apart()));
            add(lines, "buys more", String.join(" · ", persona.excess()));
            add(lines, "action", persona.action());
        }
        lines.add(NOTE);
        warnings.forEach(warning -> lines.add("⚠ " + warning));
        return String.join(
                "\n",
                lines.stream().map(line -> Html.shown(line).replace('\n', '↵')).toList());
    }

    private static void add(List<String> lines, String label, String words) {
        if (!words.isEmpty()) {
            lines.add("  " + label + ": " + words);
        }
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
