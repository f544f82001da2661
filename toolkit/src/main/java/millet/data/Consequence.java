package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** What becomes of a value that a rule objects to. */
enum Consequence {
    DROP("drop", "The row is removed."),
    MISSING("missing", "The cell becomes missing."),
    REPORT("report", "It stays and is listed.");

    final String word;
    final String sentence;

    Consequence(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    void follow(TableCleaning cleaning, int column, IntArrayList rows) {
        switch (this) {
            case DROP -> cleaning.remove(rows);
            case MISSING -> cleaning.setMissing(column, rows);
            case REPORT -> cleaning.report(column, rows);
        }
    }
}
