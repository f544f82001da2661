/** How a result shows itself. */
package millet.display;
