package millet.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell shows, compared with what it showed when it was committed: word for word, decimal numbers within a tolerance, whole numbers
 * exactly.
 */
final class Outputs {

    /** Numbers further apart than this share of the larger one are different. */
    static final double RELATIVE_TOLERANCE = 1e-9;

    /** Two numbers this close to each other are the same, whatever their size: sums that should be zero seldom are. */
    static final double ABSOLUTE_TOLERANCE = 1e-12;

    private static final int CONTEXT = 50;
    private static final Pattern TOKEN = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?|[^\\d-]+|-");
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d.*");
    private static final Pattern EMBEDDED_SVG = Pattern.compile("data:image/svg\\+xml;base64,([A-Za-z0-9+/=]+)");

    private Outputs() {}

    /**
     * One short block for each part of the output that differs, with the place and both texts.
     *
     * @param committed the cell in the repository
     * @param fresh the same cell as it was just run
     * @return empty where both show the same
     */
    static List<String> differences(Cell committed, Cell fresh) {
        Map<String, String> before = parts(committed);
        Map<String, String> after = parts(fresh);
        if (!before.keySet().equals(after.keySet())) {
            return List.of("%s shows other things\n  committed: %s\n  fresh:     %s"
                    .formatted(committed.label(), before.keySet(), after.keySet()));
        }
        List<String> differences = new ArrayList<>();
        before.forEach((part, text) -> {
            String difference = difference(text, after.get(part));
            if (!difference.isEmpty()) {
                differences.add(committed.label() + ", " + part + difference);
            }
        });
        return differences;
    }

    /** Every text that an output holds, by a name for it such as {@code output 1 text/html}. */
    private static Map<String, String> parts(Cell cell) {
        Map<String, String> parts = new LinkedHashMap<>();
        List<JsonNode> outputs = cell.outputs();
        for (int i = 0; i < outputs.size(); i++) {
            JsonNode output = outputs.get(i);
            String place = "output " + (i + 1) + " ";
            switch (output.path("output_type").asText()) {
                case "stream" -> parts.put(place + output.path("name").asText(), Cell.joined(output.path("text")));
                case "error" -> parts.put(place + "error", output.path("ename").asText());
                default -> {
                    Map<String, JsonNode> data = new TreeMap<>();
                    output.path("data").forEachEntry(data::put);
                    data.forEach((mime, value) -> parts.put(place + mime, text(value)));
                }
            }
        }
        return parts;
    }

    private static String text(JsonNode value) {
        String text = value.isObject() ? value.toString() : Cell.joined(value);
        return EMBEDDED_SVG.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decoded(found)));
    }

    /** A picture inside HTML is compared as the SVG that it is: in base64 one digit changes whole words. */
    private static String decoded(MatchResult picture) {
        return new String(Base64.getDecoder().decode(picture.group(1)), StandardCharsets.UTF_8);
    }

    private static String difference(String committed, String fresh) {
        List<MatchResult> before = TOKEN.matcher(committed).results().toList();
        List<MatchResult> after = TOKEN.matcher(fresh).results().toList();
        int shared = Math.min(before.size(), after.size());
        for (int i = 0; i < shared; i++) {
            if (!same(before.get(i).group(), after.get(i).group())) {
                return shown(committed, before.get(i), fresh, after.get(i));
            }
        }
        if (before.size() == after.size()) {
            return "";
        }
        return " ends differently\n  committed: %s\n  fresh:     %s".formatted(tail(committed), tail(fresh));
    }

    private static boolean same(String committed, String fresh) {
        if (committed.equals(fresh)) {
            return true;
        }
        boolean numbers =
                NUMBER.matcher(committed).matches() && NUMBER.matcher(fresh).matches();
        boolean whole =
                WHOLE.matcher(committed).matches() && WHOLE.matcher(fresh).matches();
        if (!numbers || whole) {
            return false;
        }
        double a = Double.parseDouble(committed);
        double b = Double.parseDouble(fresh);
        return Math.abs(a - b) <= Math.max(ABSOLUTE_TOLERANCE, RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b)));
    }

    private static String shown(String committed, MatchResult before, String fresh, MatchResult after) {
        int first = firstDifference(before.group(), after.group());
        long line = 1
                + committed
                        .substring(0, before.start() + first)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return ", line %d\n  committed: %s\n  fresh:     %s"
                .formatted(line, around(committed, before.start() + first), around(fresh, after.start() + first));
    }

    private static int firstDifference(String a, String b) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    /** The text on both sides of a place, on one line. */
    private static String around(String text, int place) {
        int from = Math.max(0, place - CONTEXT);
        int to = Math.min(text.length(), place + CONTEXT);
        return (from > 0 ? "…" : "") + oneLine(text.substring(from, to)) + (to < text.length() ? "…" : "");
    }

    private static String tail(String text) {
        return around(text, text.length());
    }

    private static String oneLine(String text) {
        return text.replace("\n", "⏎");
    }
}
