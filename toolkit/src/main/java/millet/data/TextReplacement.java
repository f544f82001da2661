package millet.data;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a regular expression finds is replaced. */
record TextReplacement(String regex, String replacement) implements TextChange {

    TextReplacement {
        if (regex == null || replacement == null) {
            throw new IllegalArgumentException(
                    "A replacement needs a regular expression and a text, not null; \"\" takes out what is found.");
        }
        Matcher trial = pattern(regex).matcher("");
        try {
            Pattern.compile("|" + regex).matcher("").replaceAll(replacement);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "The text put in the place of '" + regex + "' must be readable, with groups $0 to $"
                            + trial.groupCount() + "; it is '" + replacement
                            + "'. Write a dollar sign as \\\\$ and a backslash as \\\\\\\\.",
                    e);
        }
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "The rule needs a regular expression; '" + regex + "' is none: " + e.getDescription()
                            + " near index " + e.getIndex() + ". Write a sign that stands for itself as \\\\Q…\\\\E.",
                    e);
        }
    }

    @Override
    public String sentence() {
        return "What the expression finds is replaced.";
    }

    @Override
    public UnaryOperator<String> changer() {
        Pattern pattern = pattern(regex);
        return text -> pattern.matcher(text).replaceAll(replacement);
    }

    @Override
    public String toString() {
        return "replace '" + regex + "' by '" + replacement + "'";
    }
}
