/** The only package that imports a kernel. */
package millet.jupyter;
