/** Charts as data. */
package millet.chart;
