/**
 * Verbs on tables: how do rows become the rows that a question is about?
 *
 * <pre>{@code
 * Summary.by("city").count().as("orders").sum("amount").as("revenue").from(orders)        // one row for each city
 * Summary.byMonth("day").sum("amount").from(orders)                                       // one row for each month
 * Distinct.by("order", "line").from(orders)                                               // the first row of each line of each order
 * Join.on("customer").matches(orders, customers)                                          // which rows would find a partner, and why not
 * Join.on("customer").left().expectingOne().of(orders, customers)                         // also inner, outer, semi, anti
 * Append.withSource("month", january, february)                                           // rows below each other, columns by name
 * Ordering.by("amount").descending().thenBy("city").collated("zh").from(orders)           // cities as a Chinese dictionary has them
 * Pivot.rows("city").columns("day").sum("amount").from(orders)                            // 0 where nothing was sold
 * Pivot.byMonth("day").columns("city").from(orders)                                       // the number of orders
 * Rolling.by("customer").orderedBy("day").lag("amount", 1).sumOfDays("amount", 30).from(orders)
 * }</pre>
 *
 * <p>A specification is a value that can be kept and used again; {@code from} and {@code of} apply it and leave the tables that they are given
 * as they were. The order of the rows of a result is stated for each verb and is the same on every machine, and so is every bit of a number,
 * with one processor or two.
 *
 * <p>Keys are compared by value: 7 is 7 whether it is held as a short, a long or a decimal number, and plus and minus zero are one. A missing
 * value and NaN are the same. As a key of groups it is a group of its own, which comes last; in a join it matches nothing; in an order it comes
 * last.
 *
 * <p>Inside, every key becomes a number for each row, and no object is made for a row: text by the dictionary that a text column has anyway,
 * numbers that lie close together by subtraction, others by a hash table. Two halves of the rows are worked on at once. The text columns of a
 * result share their words with the table that they come from until one of them is written to.
 *
 * <p>Limits: a table lives in memory; a column holds at most 2<sup>31</sup> − 9 rows; a join that would not fit is refused with its size.
 */
package millet.table;
