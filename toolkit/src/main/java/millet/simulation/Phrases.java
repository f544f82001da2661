package millet.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sentences with choices in them, read from a text file beside this class:
 *
 * <pre>
 * [greeting]
 * 早上好，{你|您}今天{|真}精神
 * &lt;name&gt;，吃了吗？已经&lt;7-9&gt;点了
 * [name]
 * 老王
 * [phone:name]
 * 机友
 * </pre>
 *
 * A line is one way to say what its section says. {@code {a|b|}} chooses a part, {@code <name>} puts in a line of another section and
 * {@code <7-9>} a whole number. The lines of a section {@code phone,tv:name} join those of {@code name} where the phrases are read for phones or televisions.
 */
final class Phrases {

    /** A part of a sentence; it writes one of its versions. */
    interface Part {
        void write(StringBuilder text, Draws draws);

        /** The number of versions, in the sense of different ways through the choices. */
        double variety();
    }

    private record Words(String words) implements Part {
        @Override
        public void write(StringBuilder text, Draws draws) {
            text.append(words);
        }

        @Override
        public double variety() {
            return 1;
        }
    }

    private record Whole(int low, int high) implements Part {
        @Override
        public void write(StringBuilder text, Draws draws) {
            text.append(low + draws.below(high - low + 1));
        }

        @Override
        public double variety() {
            return high - low + 1.0;
        }
    }

    private record Chain(List<Part> parts) implements Part {
        @Override
        public void write(StringBuilder text, Draws draws) {
            for (Part part : parts) {
                part.write(text, draws);
            }
        }

        @Override
        public double variety() {
            return parts.stream().mapToDouble(Part::variety).reduce(1, (a, b) -> a * b);
        }
    }

    private record Choice(List<Part> ways) implements Part {
        @Override
        public void write(StringBuilder text, Draws draws) {
            ways.get(draws.below(ways.size())).write(text, draws);
        }

        @Override
        public double variety() {
            return ways.stream().mapToDouble(Part::variety).sum();
        }
    }

    private final String file;
    private final Set<String> scopes;
    private final Map<String, Choice> sections = new TreeMap<>();

    private Phrases(String file, Set<String> scopes) {
        this.file = file;
        this.scopes = scopes;
    }

    /** The phrases of the file; of sections with a prefix only those of these scopes. */
    static Phrases read(String file, String... scopes) {
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no file of phrases '" + file + "' in the jar.");
            }
            return parse(
                    file,
                    Set.of(scopes),
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Phrases parse(String file, Set<String> scopes, List<String> lines) {
        Phrases phrases = new Phrases(file, scopes);
        Choice section = null;
        for (String line : lines) {
            if (line.startsWith("[")) {
                section = phrases.opened(line.substring(1, line.indexOf(']')));
            } else if (!line.isBlank() && !line.startsWith("#") && section != null) {
                section.ways().add(phrases.new Reader(line).choice());
            }
        }
        return phrases;
    }

    /** The section of a heading, or null where it belongs to another scope. */
    private Choice opened(String heading) {
        int colon = heading.indexOf(':');
        if (colon >= 0 && Stream.of(heading.substring(0, colon).split(",")).noneMatch(scopes::contains)) {
            return null;
        }
        return section(heading.substring(colon + 1));
    }

    private Choice section(String name) {
        return sections.computeIfAbsent(name, any -> new Choice(new ArrayList<>()));
    }

    boolean has(String name) {
        Choice section = sections.get(name);
        return section != null && !section.ways().isEmpty();
    }

    /** The lines of a section, of which one is written. */
    Part of(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException(
                    "The phrases '" + file + "' have no section [" + name + "] for " + new TreeSet<>(scopes) + ".");
        }
        return sections.get(name);
    }

    /** The number of lines of a section. */
    int lines(String name) {
        return has(name) ? sections.get(name).ways().size() : 0;
    }

    /** The sections that some line names but that have no line themselves; empty in a sound file. */
    List<String> unknown() {
        return sections.keySet().stream().filter(name -> !has(name)).toList();
    }

    /** Reads one line from left to right. */
    private final class Reader {
        private final String line;
        private int at;

        Reader(String line) {
            this.line = line;
        }

        private Part choice() {
            List<Part> ways = new ArrayList<>();
            ways.add(chain());
            while (at < line.length() && line.charAt(at) == '|') {
                at++;
                ways.add(chain());
            }
            return ways.size() == 1 ? ways.get(0) : new Choice(ways);
        }

        private Part chain() {
            List<Part> parts = new ArrayList<>();
            while (at < line.length() && line.charAt(at) != '|' && line.charAt(at) != '}') {
                parts.add(part());
            }
            return parts.size() == 1 ? parts.get(0) : new Chain(List.copyOf(parts));
        }

        private Part part() {
            char sign = line.charAt(at);
            if (sign == '{') {
                at++;
                Part inner = choice();
                expect('}');
                return inner;
            }
            if (sign == '<') {
                int end = line.indexOf('>', at);
                String name = line.substring(at + 1, end);
                at = end + 1;
                return reference(name);
            }
            int start = at;
            while (at < line.length() && "{|}<".indexOf(line.charAt(at)) < 0) {
                at++;
            }
            return new Words(line.substring(start, at));
        }

        private Part reference(String name) {
            int dash = name.indexOf('-');
            if (dash > 0 && Character.isDigit(name.charAt(0))) {
                return new Whole(Integer.parseInt(name.substring(0, dash)), Integer.parseInt(name.substring(dash + 1)));
            }
            return section(name);
        }

        private void expect(char sign) {
            if (at >= line.length() || line.charAt(at) != sign) {
                throw new IllegalArgumentException(
                        "'" + sign + "' is missing at place " + at + " of the phrase '" + line + "'.");
            }
            at++;
        }
    }
}
