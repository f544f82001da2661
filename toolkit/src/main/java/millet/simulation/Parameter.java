package millet.simulation;

/**
 * One planted number of the world, as its readers see it.
 *
 * @param name what it is, such as "accounts: number changed"
 * @param value with its unit
 * @param why the reason for it in one line
 * @param source of a claim about the real world; empty for a number that was chosen
 */
record Parameter(String name, String value, String why, String source) {}
