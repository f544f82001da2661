package millet.segments;

import java.util.List;
import millet.chart.Charts;
import millet.display.Html;

/**
 * Writes personas as HTML cards that stand on their own: inline styles only, colours inherited or half transparent, so that they suit a light and a dark
 * page; where styles are stripped, the cards follow each other as paragraphs.
 */
final class PersonaCards {

    private static final String CARD = "flex-basis:13.5em;flex-grow:1;max-width:27em;box-sizing:border-box;"
            + "padding:0.6em 0.9em 0.8em 0.9em;border:1px solid rgba(128,128,128,0.4);";
    private static final String TRACK = "height:5px;background-color:rgba(128,128,128,0.25)";

    private final StringBuilder html = new StringBuilder();

    private PersonaCards() {}

    static String of(List<Persona> personas, String note, List<String> warnings) {
        PersonaCards cards = new PersonaCards();
        cards.html.append("<div style=\"display:flex;flex-wrap:wrap;gap:10px;margin:0.4em 0\">\n");
        personas.forEach(cards::card);
        cards.html
                .append("</div>\n<div style=\"font-size:90%;opacity:0.7\">")
                .append(Html.text(note))
                .append("</div>");
        for (String warning : warnings) {
            cards.html
                    .append("\n<div style=\"margin:0.4em 0;padding:0.25em 0.8em;border-left:4px solid rgb(230,159,0);"
                            + "background-color:rgba(230,159,0,0.12)\">⚠ ")
                    .append(Html.text(warning))
                    .append("</div>");
        }
        return cards.html.toString();
    }

    private void card(Persona persona) {
        String color = Charts.groupColor(persona.place());
        html.append("<div style=\"" + CARD + "border-top:5px solid ")
                .append(color)
                .append("\">\n");
        html.append("<div style=\"font-size:115%\"><b dir=\"auto\">")
                .append(Html.text(persona.name()))
                .append("</b></div>\n");
        bar(persona.size(), persona.share(), "rgba(128,128,128,0.8)");
        bar(persona.revenue(), persona.revenueShare(), color);
        list("Typical customer", persona.typical());
        list("What sets them apart", persona.apart());
        list("What they buy more of", persona.excess());
        action(persona.action());
        html.append("</div>\n");
    }

    /** A share in words over a bar of that length. */
    private void bar(String words, double share, String color) {
        double percent = Math.max(0, Math.min(100, Math.rint(1000 * share) / 10));
        html.append("<div style=\"margin-top:0.25em\">")
                .append(Html.text(words))
                .append("</div>\n");
        html.append("<div style=\"" + TRACK + "\"><div style=\"height:5px;width:")
                .append(Double.isNaN(percent) ? 0 : percent)
                .append("%;background-color:")
                .append(color)
                .append(";border-right:2px solid rgb(128,128,128)\"></div></div>\n");
    }

    private void heading(String words) {
        html.append("<div style=\"margin-top:0.6em\"><b>").append(words).append("</b></div>\n");
    }

    private void action(String action) {
        if (!action.isEmpty()) {
            heading("Suggested action");
            html.append("<div dir=\"auto\">").append(Html.text(action)).append("</div>\n");
        }
    }

    private void list(String heading, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        heading(heading);
        html.append("<ul style=\"margin:0;padding-left:1.3em\">\n");
        for (String item : items) {
            html.append("<li dir=\"auto\">").append(Html.text(item)).append("</li>\n");
        }
        html.append("</ul>\n");
    }
}
