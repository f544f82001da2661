/** Data sets, tables and files. */
package millet.data;
