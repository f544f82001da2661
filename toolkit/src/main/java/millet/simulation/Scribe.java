package millet.simulation;

/** Writes the rows of one table, customer by customer. An instance belongs to one thread and may keep working space. */
@FunctionalInterface
interface Scribe {

    /** Appends the rows of one customer, in the order of time; none, if there are none. Depends on nothing that was written before. */
    void write(int customer, Rows rows);
}
