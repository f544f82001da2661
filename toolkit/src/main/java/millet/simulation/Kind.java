package millet.simulation;

/** The types that the columns of a simulated table have. */
enum Kind {
    TEXT,
    WHOLE,
    NUMBER,
    DAY,
    TIME,
    YES_NO
}
