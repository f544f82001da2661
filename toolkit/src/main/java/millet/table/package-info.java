/**
 * Verbs on tables: how do rows become the rows that a question is about?
 *
 * <pre>{@code
 * Summary.by("city").count().as("orders").sum("amount").as("revenue").from(orders)    // one row for each city
 * Distinct.by("order", "line").from(orders)                                           // the first row of each line of each order
 * }</pre>
 *
 * <p>A specification is a value that can be kept and used again; {@code from} applies it and leaves the table that it is given as it was. The
 * order of the rows of a result is stated for each verb and is the same on every machine.
 *
 * <p>Keys are compared by value: 7 is 7 whether it is held as a short, a long or a decimal number, and plus and minus zero are one. A missing
 * value and NaN are the same; as a key of groups it is a group of its own, which comes last.
 *
 * <p>Limits: a table lives in memory; a column holds at most 2<sup>31</sup> − 1 rows.
 */
package millet.table;
